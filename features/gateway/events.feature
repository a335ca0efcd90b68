Feature: Events that a sign-in causes (触发事件)
  Which events come depends on the state that the agent signs in with, and on phone linkage. They come once, in the
  order of the document, and nothing comes besides.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid @timer
  Rule: The events are those of the status

    Scenario: Busy on arrival
      When the agent signs in as busy
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      And nothing else happens

    Scenario: Idle on arrival
      When the agent signs in as idle
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: Idle by default
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: In wrap-up on arrival
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
        | AgentState_Work      |
      And nothing else happens

  @valid
  Rule: With phone linkage there is one event more

    Scenario Outline: Linkage, and <state> on arrival
      When the agent signs in with phone linkage <as>
      Then the sign-in succeeds
      And the gateway reports <events> events and, somewhere among them, "AgentEvent_linkageCapability"
      And nothing else happens

      Examples:
        | state   | as           | events |
        | busy    | as busy      | 3      |
        | idle    | as idle      | 2      |
        | wrap-up | into wrap-up | 3      |

  @invalid
  Rule: A sign-in that is refused causes none

    Scenario: A second sign-in adds no event for the agent who is signed in
      Given the agent is signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And nothing else happens

  @valid
  Rule: Every sign-in has events of its own

    Scenario: Signing in again starts from the beginning
      When the agent signs in as busy
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: What the agent does later shows in later events
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      When the agent becomes busy
      Then the agent is busy, as asked
      When the agent becomes idle
      Then the agent is idle, as asked
