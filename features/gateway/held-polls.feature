Feature: Polls that wait while something happens
  A poll waits for an event of its own agent, and of its own session. Whatever else comes up meanwhile is for others.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: An event is given to a poll of its own agent

    Scenario Outline: Both agents poll, and <who> becomes busy first
      Given another agent is signed in
      And the agent is signed in
      When both agents poll, and <turns>
      Then each of the two gets the event of its own change
      And nothing else happens

      Examples:
        | who       | turns                                         |
        | the one   | the agent becomes busy before the other agent |
        | the other | the other agent becomes busy before the agent |

    Scenario: Both agents poll in a later session of each
      Given the agent has been refused, and then signed in and out
      And another agent has been refused, and then signed in, out and in again
      And the agent is signed in
      When both agents poll, and the other agent becomes busy before the agent
      Then each of the two gets the event of its own change
      And nothing else happens

  @valid
  Rule: An event is given to a poll of its own session

    Scenario: Signed out while a poll waits, and signed in again
      Given the agent is signed in
      When the agent polls and, while the poll waits, signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      And the poll that waited brings no event of the next session
      And nothing else happens

    Scenario: The same, once more and beside another agent
      Given another agent is signed in
      And the agent is signed in
      When the agent polls and, while the poll waits, signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      And the poll that waited brings no event of the next session
      When the agent polls and, while the poll waits, signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      And the poll that waited brings no event of the next session
      And the other agent is still signed in, and idle

    @claims-forced-sign-in
    Scenario: Signed in by force while a poll of the other session waits
      Given the agent is signed in
      When the agent polls and, while the poll waits, is signed in by force
      Then the events come by polling
      And the poll that waited brings no event of the next session
      And nothing else happens
