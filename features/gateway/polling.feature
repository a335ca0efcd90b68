Feature: Getting the events by polling (轮询)
  After the sign-in the client polls for the events of the agent. It shows that it may by the Guid, which stays the same
  in static authentication (AUTHMODE 1) and which the answer to a poll renews in dynamic authentication (AUTHMODE 2).

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: The Guid of the sign-in is good for polling

    Scenario: The events come by polling
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling

    Scenario: A poll that finds no event is answered without one
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      When the agent polls
      Then the poll is answered without an event

  @security
  Rule: Without the agent's own Guid there are no events

    Scenario Outline: A poll <guid> is refused
      Given the agent is signed in
      When the agent polls <guid>
      Then the poll is refused, for the Guid is what authenticates

      Examples:
        | guid                |
        | without a Guid      |
        | with a made-up Guid |

    Scenario: A poll with the Guid of another agent is refused
      Given the agent is signed in
      And another agent is signed in
      When the agent polls with the Guid of the other agent
      Then the poll is refused, for the Guid is what authenticates

    Scenario: A poll with the Guid of a session that has ended is refused
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted

    Scenario: A poll with the Guid of the session before is refused in the next one
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the Guid is another than before
      When the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted

  @timer @slow
  Rule: In dynamic authentication the answer to a poll renews the Guid

    Scenario: The Guid is renewed, and the new one is good
      Given the gateway authenticates dynamically
      And the agent is signed in
      When the agent polls until the Guid should be renewed
      Then the Guid has been renewed by a poll
      And the Guid is new, and good for polling

    Scenario: The old Guid is good until its life is over
      Given the gateway authenticates dynamically
      And the agent is signed in
      When the agent polls until the Guid should be renewed
      Then the Guid has been renewed by a poll
      When the agent polls with the first Guid
      Then the poll is answered, as with the new Guid, or that is noted
      When the agent polls until the first Guid should have ended
      And the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted

    Scenario: No call is taken with a Guid whose life is over
      Given the gateway authenticates dynamically
      And the agent is signed in
      When the agent polls until the Guid should be renewed
      Then the Guid has been renewed by a poll
      When the agent polls until the first Guid should have ended
      And the agent sends a heartbeat with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted
      When the agent asks for its state with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted
      When the agent asks to be busy with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted
      When the agent asks for another Guid with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted
      When the agent signs out with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted
      And the agent is still signed in

  @timer @slow
  Rule: In static authentication the Guid of the sign-in stays

    Scenario: The Guid is the same after the time in which a dynamic one would have ended
      Given the gateway authenticates statically
      And the agent is signed in
      When the agent polls until the first Guid should have ended
      Then the Guid is still that of the sign-in, and good for polling

  @valid
  Rule: A page that is loaded anew gets a new Guid

    Scenario: The client asks for another Guid
      Given the agent is signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
