Feature: Getting the events pushed (推送事件回调)
  A client that gives both callBackUri and serviceToken has the events pushed to that address. With one of the two
  alone, or with none, they are polled.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in
    And the receiver takes pushes

  @valid
  Rule: With address and token the events are pushed

    Scenario: The events of a sign-in come to the address
      When the agent signs in with push
      Then the sign-in succeeds
      And the gateway pushes, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And each push has its headers, or that is noted
      And nothing else happens

    Scenario: A sign-in as busy, pushed
      When the agent signs in with push as busy
      Then the sign-in succeeds
      And the gateway pushes, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      And nothing else happens

    Scenario: Events that are pushed are not polled
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent polls
      Then the poll brings no event, or that is noted

  @valid
  Rule: With one of the two alone the events are polled

    Scenario Outline: <given> alone
      When the agent signs in with <given> alone
      Then the sign-in succeeds
      And the events come by polling, for push needs both
      And the events are not pushed

      Examples:
        | given        |
        | callBackUri  |
        | serviceToken |

  @timer @slow
  Rule: A push that is not taken is tried again

    Scenario Outline: The receiver <behaviour>
      Given the receiver <behaviour>
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed, and not taken
      When the receiver takes pushes again
      Then the events are pushed again

      Examples:
        | behaviour              |
        | answers with an error  |
        | refuses what is pushed |

    Scenario: A receiver that stays dead gets the agent signed out
      Given the receiver is dead
      When the agent signs in with push
      Then the sign-in succeeds
      When the agent sends heartbeats until pushes should have been given up
      Then the agent is signed out, as the page on pushes says, or that is noted

  @timer @slow
  Rule: In push mode the heartbeat keeps the agent signed in

    Scenario: Heartbeats for three minutes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent sends heartbeats for 180 seconds
      Then the agent is still signed in, as the page on heartbeats says, or that is noted

    Scenario: No heartbeat for more than two minutes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the page on heartbeats says, or that is noted
