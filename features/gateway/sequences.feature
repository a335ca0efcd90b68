Feature: One session after another, and beside another
  What holds for a sign-in alone holds after anything that went before, and whoever else is signed in: the options of one
  session are not those of the next, a refusal leaves nothing behind, and agents do not get in each other's way.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: A session has nothing of the one before

    Scenario: With every option, and then with none
      When the agent signs in with:
        | member       | value |
        | status       | 3     |
        | checkInWebm  | false |
        | phonelinkage | true  |
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the letter of WebM is T, as "checkInWebm" is by default
      And the answer has every documented member
      And the answer has every documented header
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And the agent is idle, as "status" is by default
      And nothing else happens

    Scenario: Three states, one session after another
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in as busy
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in as idle
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And the agent is idle, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
        | AgentState_Work      |
      And the agent is in wrap-up, as "status" says
      And nothing else happens

    Scenario: Other calls before the first poll
      When the agent signs in as busy
      Then the sign-in succeeds
      When the agent sends a heartbeat with its own Guid
      Then the call is carried out, or the gateway has none
      And the gateway reports, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in as busy
      Then the sign-in succeeds
      When the agent asks for its state with its own Guid
      Then the call is carried out, or the gateway has none
      And the gateway reports, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      And nothing else happens

    Scenario: Pushed, then polled, then pushed again
      Given the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the gateway pushes, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: Pushed as busy, and then polled without a state
      Given the receiver takes pushes
      When the agent signs in with push as busy
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And the agent is idle, as "status" is by default
      And nothing else happens

    @claims-forced-sign-in
    Scenario: By force, and then without
      Given the agent is signed in elsewhere
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the letter of WebM is T, as "checkInWebm" is by default
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the phone is on-hook, as "releasephone" is by default

    Scenario: Two calls, neither of them answered by itself
      When the agent signs in with "autoanswer" set to false
      Then the sign-in succeeds
      When a call comes in
      Then the phone rings, as "autoanswer" says
      When the call ends
      And a call comes in
      Then the phone rings, as "autoanswer" says

    Scenario: What was said of the agent in one session is not kept in the next
      When the agent signs in with "phonenum" set to "40039"
      Then the sign-in succeeds
      And "phonenum" is "40039" at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonenum" set to "40038"
      Then the sign-in succeeds
      And "phonenum" is "40038" at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "listenStatus" set to true
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And "listenStatus" is false at the gateway, by default

    Scenario: The same answer in each session, and after a refusal
      When the agent signs in by the method PUT
      Then the sign-in succeeds, as the method PUT says
      And the answer names that agent
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in by the method PUT
      Then the sign-in succeeds, as the method PUT says
      And the answer names that agent
      And the answer came by HTTPS from the documented path
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with the content type "application/json;charset=UTF-8"
      Then the sign-in succeeds, as the content type says
      And the answer has every documented member
      And the answer has every documented header
      And the answer came by HTTPS from the documented path
      And the answer names that agent
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds, so "password" and "phonenum" are taken

    @claims-sign-out
    Scenario: Out for good, after the second session
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the agent is signed out, as the page on sign-outs says, or that is noted

    Scenario: Signed out three times
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the Guid is another than before
      When the agent signs out
      Then the sign-out succeeds
      And the agent can still sign in

  @invalid
  Rule: A refusal leaves nothing behind

    Scenario: Refused, taken, and refused again
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented member
      And the answer has every documented header
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And nothing else happens

    Scenario: The same refusal twice, and after a session
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      And the agent can still sign in

    Scenario: A state that was asked for ends with its session
      Given the agent is signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the agent is idle, as "status" is by default

  @valid
  Rule: Whoever else is signed in changes nothing

    Scenario: Beside another agent, in the second session
      Given another agent is signed in
      When the agent signs in as busy
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the answer names that agent
      And the answer has every documented member
      And the answer has every documented header
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And the agent is idle, as "status" is by default
      And the other agent is still signed in, and idle
      When the agent becomes busy
      Then the agent is busy, as asked
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      And the other agent is still signed in, and idle

    Scenario: What one agent does is not told the other
      Given the agent is signed in
      And another agent is signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the other agent is still signed in, and idle
      When the agent becomes idle
      Then the agent is idle, as asked
      And the other agent is still signed in, and idle

    Scenario: Other servers for each of two agents
      Given another agent is signed in
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the letter of WebM is T, as "checkInWebm" is by default
      And the other agent is still signed in, and idle

    Scenario: Refused beside another agent
      Given another agent is signed in
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      And the other agent is still signed in, and idle

  @claims-forced-sign-in @valid
  Rule: A forced sign-in takes the place of its own agent's session, and of no other

    Scenario: By force, beside another agent
      Given another agent is signed in
      And the agent is signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the Guid is another than before
      When the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted
      And the other agent is still signed in, and idle

  @valid
  Rule: A Guid that has ended ends nothing

    Scenario: A poll with the Guid of the session before
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      When the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted
      And the events come by polling
