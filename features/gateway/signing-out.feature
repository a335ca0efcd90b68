Feature: Signing out, and in again
  Sign-in and sign-out take turns: neither is called before the other has been answered. Many agents sign in at the same
  time, and each has events of its own.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: An agent signs in, out, and in again

    Scenario: A second session after the first
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the Guid is another than before

    Scenario: An agent who is signed in elsewhere is signed in by force
      Given the agent is signed in elsewhere
      When the agent signs in
      Then the sign-in is refused with "100-002"
      When the agent signs in by force
      Then the agent is still signed in

  @inopportune
  Rule: Neither overtakes the other

    Scenario: A sign-in that does not wait for the sign-out
      Given the agent is signed in
      When the agent signs out and, without waiting for the answer, signs in
      Then the sign-in has not overtaken the sign-out

    Scenario: A sign-out that does not wait for the sign-in
      Given the agent has been signed in, and out again
      When the agent signs in and, without waiting for the answer, signs out
      Then the sign-out has not overtaken the sign-in

    Scenario: Two sign-ins at once
      When two clients sign the agent in at once
      Then one of them is signed in and the other is refused

  @inopportune
  Rule: Who is not signed in cannot sign out

    Scenario: Signing out twice
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in

  @valid
  Rule: Agents do not get in each other's way

    Scenario: Two agents, each with events of its own
      Given another agent is signed in
      When the agent signs in as busy
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      And nothing else happens

    Scenario: Fifty agents sign in at once
      When 50 agents sign in at once
      Then each of them is signed in
      And each of them gets its own events and no others
