Feature: Agents side by side
  What one agent is asked, told, refused or pushed is no matter of another: each has options, a state, a Guid, events, an
  address and a clock of its own.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: What a sign-in gives holds for its own agent

    Scenario: Everything otherwise than with the other agent
      Given another agent is signed in
      When the agent signs in with everything otherwise than by default
      Then the sign-in succeeds
      And the other agent has nothing of that at the gateway
      And the other agent is still signed in, and idle

    Scenario: What another agent gave is not what is left out
      Given another agent is signed in with everything otherwise than by default
      When the agent signs in
      Then the sign-in succeeds
      And the letter of MailM is F, as "checkInMailm" is by default
      And "ip" is "127.0.0.1" at the gateway, by default
      And "listenStatus" is false at the gateway, by default
      And the event "AgentEvent_linkageCapability" does not come, as "phonelinkage" is by default
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the phone is on-hook, as "releasephone" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the letter of WebM is T, as "checkInWebm" is by default

  @valid
  Rule: What an answer tells is that of the agent who has signed in

    Scenario Outline: An agent who <agent>, just after another agent
      Given another agent is signed in
      And an agent who <agent>
      When the agent signs in
      Then the sign-in succeeds
      And the result says <member> "<value>"
      When the agent signs out
      Then the sign-out succeeds
      When the other agent signs out
      Then the sign-out succeeds
      Given another agent is signed in
      When the agent signs in
      Then the sign-in succeeds
      And the result says <member> "<value>"
      And the answer names that agent
      And the other agent is still signed in, and idle

      Examples:
        | agent                             | member        | value |
        | must change the password          | isForceChange | true  |
        | may sign in                       | isForceChange | false |
        | has a password that never expires | timeRemaining |       |

    Scenario: An agent who need not change the password, just after one who must
      Given an agent who must change the password
      When the agent signs in
      Then the sign-in succeeds
      And the result says isForceChange "true"
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      And the result says isForceChange "false"

  @valid
  Rule: A state is that of the agent who asked for it

    Scenario: Busy and idle in turn
      Given another agent is signed in
      And the agent is signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the other agent is still signed in, and idle
      When the agent becomes idle
      Then the agent is idle, as asked
      When the agent becomes busy
      Then the agent is busy, as asked
      And the other agent is still signed in, and idle

  @valid
  Rule: A sign-out signs out the agent whom it names, and no other

    @claims-sign-out
    Scenario: One signs out, the other stays
      Given another agent is signed in
      And the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      And the other agent is still signed in, and idle
      And the agent is signed out, as the page on sign-outs says, or that is noted
      And the other agent is still signed in, and idle

    Scenario: Out, in and out again, beside another
      Given another agent is signed in
      And the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      And the other agent is still signed in, and idle
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      And the other agent is still signed in, and idle
      And the agent can still sign in

  @security
  Rule: No call is carried out with a Guid that is not good for it

    Scenario Outline: The agent <calls> with its own Guid, and with others
      Given the agent is signed in
      And another agent is signed in
      When the agent <calls> with its own Guid
      Then the call is carried out, or the gateway has none
      When the agent <calls> without a Guid
      Then the call is refused, for the Guid is what authenticates
      When the agent <calls> with a made-up Guid
      Then the call is refused, for the Guid is what authenticates
      When the agent <calls> with the Guid of the other agent
      Then the call is refused, for the Guid is what authenticates
      And the other agent is still signed in, and idle

      Examples:
        | calls                 |
        | sends a heartbeat     |
        | asks for its state    |
        | asks to be busy       |
        | asks for another Guid |

    Scenario Outline: The agent signs out <guid>, and not with its own
      Given the agent is signed in
      And another agent is signed in
      When the agent signs out <guid>
      Then the call is refused, for the Guid is what authenticates
      When the agent signs out <guid>
      Then the call is refused, for the Guid is what authenticates
      And the agent is idle, as before
      And the agent is still signed in
      And the other agent is still signed in, and idle

      Examples:
        | guid                             |
        | without a Guid                   |
        | with a made-up Guid              |
        | with the Guid of the other agent |

    Scenario Outline: The agent <calls> with the Guid of the session before
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the Guid is another than before
      When the agent <calls> with its own Guid
      Then the call is carried out, or the gateway has none
      When the agent <calls> with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted

      Examples:
        | calls                 |
        | sends a heartbeat     |
        | asks for its state    |
        | asks to be busy       |
        | asks for another Guid |

    Scenario: The agent signs out with the Guid of the session before
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the Guid is another than before
      When the agent signs out with the first Guid
      Then the call is refused, for the Guid has ended, or that is noted
      And the agent is still signed in

  @valid
  Rule: A poll is that of its own agent

    Scenario: Two polls wait at the same time
      Given another agent is signed in
      And the agent is signed in
      When the agent polls while a poll of the other agent waits
      Then the poll of the other agent waits as long as alone
      And nothing else happens

    @timer @slow
    Scenario: One polls, the other is silent
      Given another agent is signed in
      And the agent is signed in
      When the other agent polls for 135 seconds
      Then the agent is signed out, as the two-minute rule says

    @timer @slow
    Scenario: One polls, the other gets pushes and is silent
      Given another agent is signed in
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the other agent polls for 135 seconds
      Then the agent is signed out, as the page on heartbeats says, or that is noted

  @valid
  Rule: Events are pushed to the address of their own agent

    Scenario: Two agents, two addresses
      Given another agent is signed in with push
      When the agent signs in with push
      Then the sign-in succeeds
      And the gateway pushes, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And each push has its headers, or that is noted
      When the agent becomes busy
      Then the event "AgentState_SetNotReady_Success" is pushed
      And nothing else happens

    Scenario: Polled beside one who gets pushes
      Given another agent is signed in with push
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: Another address in the next session
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent becomes busy
      Then the event "AgentState_SetNotReady_Success" is pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And each push has its headers, or that is noted
      When the agent becomes busy
      Then the event "AgentState_SetNotReady_Success" is pushed
      And nothing else happens

    Scenario Outline: Pushed, and in the next session polled, for <given> is given
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with <given> alone
      Then the sign-in succeeds
      And the events come by polling, for push needs both
      And nothing else happens

      Examples:
        | given        |
        | callBackUri  |
        | serviceToken |

    Scenario: Pushed, and in the next session polled, for neither is given
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling, for push needs both
      And nothing else happens

    @timer @slow
    Scenario Outline: The receiver <behaviour>, and more comes up meanwhile
      Given the receiver takes pushes
      And the receiver <behaviour>
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed, and not taken
      When the agent becomes busy
      Then the agent is busy, as asked
      When the receiver takes pushes again
      Then the events are pushed again, and "AgentState_SetNotReady_Success" behind them
      And nothing else happens

      Examples:
        | behaviour              |
        | answers with an error  |
        | refuses what is pushed |

  @invalid
  Rule: Wrong passwords count for the agent whom they were given for

    Scenario: One account is locked, and the other is not
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      Given an agent who may be locked
      When the agent mistypes the password until the account is locked
      And the agent signs in
      Then the sign-in is refused with "110-016"
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds, for it is another agent who is locked
