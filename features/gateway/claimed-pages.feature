Feature: What other pages of the vendor say round the sign-in
  Events, pushes, heartbeats, forced sign-ins, sign-outs and states have pages of their own. A gateway is judged by
  those that its target file claims (ics.claims). The scenarios on pushes and Guids, which the sign-in is about as well,
  judge them too.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @claims-events @valid
  Rule: An event that is there is given at once

    Scenario: Each poll after a sign-in brings its event at once
      When the agent signs in as busy
      Then the sign-in succeeds
      And each of the 3 events is given at once

    Scenario: Events bring along what their pages say
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And each of the 4 events is given at once
      When the agent polls
      Then the poll is answered, as its page says

  @claims-push @valid
  Rule: What was taken is not pushed again

    Scenario Outline: A sign-in <as> whose pushes are taken
      Given the receiver takes pushes
      When the agent signs in with push <as>
      Then the sign-in succeeds
      And the events are pushed
      And each push has its headers, or that is noted
      And each push comes once

      Examples:
        | as           |
        | as idle      |
        | into wrap-up |

  @claims-push @claims-heartbeat @valid
  Rule: A heartbeat is answered

    Scenario: A heartbeat of an agent whose events are pushed
      Given the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent sends a heartbeat
      Then the heartbeat succeeds

  @claims-forced-sign-in @valid
  Rule: A forced sign-in takes the place of another session

    Scenario: The agent is signed in elsewhere
      Given the agent is signed in elsewhere
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    Scenario: The longest password and phone number, by force
      Given an agent who has a password of 32 characters and a phone number of 24
      And the agent is signed in elsewhere
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

  @claims-sign-out @valid
  Rule: After a sign-out the agent is signed out

    Scenario: Neither a poll nor another sign-in finds the agent signed in
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the agent is signed out, as the page on sign-outs says, or that is noted

  @claims-states @valid
  Rule: The state that is told is the one that was asked for

    Scenario Outline: <state>
      Given the agent is signed in
      When the agent asks to be <state>
      Then the state that is told is <state>

      Examples:
        | state      |
        | busy       |
        | idle       |
        | in wrap-up |
