Feature: Codes with which a sign-in is refused (错误结果码)
  The document lists ten codes and says nothing of their causes. The causes here are those that the vendor gives
  elsewhere; each code has to come for its own.

  Background:
    Given the gateway is running and nobody is signed in

  @invalid
  Rule: The agent may not sign in

    Scenario: One of several broken sign-ins is refused with 100-001
      Given an agent who may sign in
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
        | both     |
      Then one of them is refused with "100-001"
      And the agent can still sign in

    Scenario: The password is wrong
      Given an agent who mistypes the password
      When the agent signs in
      Then the sign-in is refused with "100-004"
      And the refusal has changed nothing
      And nothing else happens

    Scenario: The account is locked
      Given an agent who has a locked account
      When the agent signs in
      Then the sign-in is refused with "110-016"
      And the refusal has changed nothing
      And nothing else happens

    Scenario: The account gets locked by one wrong password after another
      Given an agent who may be locked
      When the agent mistypes the password until the account is locked
      And the agent signs in
      Then the sign-in is refused with "110-016"
      And the refusal has changed nothing
      And nothing else happens

    Scenario: The type of the agent is wrong
      Given an agent who has no other type than one
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      And the refusal has changed nothing
      And the agent can still sign in
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: A video agent who can be nothing else does not say so
      Given an agent who has nothing but video
      When the agent signs in
      Then the sign-in is refused with "100-012", so "agenttype.default" is read
      And the refusal has changed nothing
      And the agent can still sign in
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario Outline: The address of the agent's machine is <address>
      Given an agent who may sign in
      When the agent signs in with "ip" set to "<address>"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the refusal has changed nothing
      And the agent can still sign in
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

      Examples:
        | address   |
        | 999.1.1.1 |
        | nowhere   |

  @inopportune
  Rule: The agent is signed in already

    Scenario: A second sign-in is refused
      Given an agent who may sign in
      And the agent is signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in
      And the refusal has changed nothing
      And nothing else happens

    Scenario: An agent who cannot be forced out
      Given an agent who cannot be forced out
      And the agent is signed in elsewhere
      When the agent signs in
      Then the sign-in is refused with "100-015"
      And the refusal has changed nothing
      And nothing else happens

  @invalid
  Rule: The gateway or what lies behind it has a fault

    Scenario Outline: <fault>
      Given an agent who may sign in
      And <fault>
      When the agent signs in
      Then the sign-in is refused with "<code>"
      And the refusal has changed nothing
      When the fault is repaired, or does not befall the agent
      Then the agent can still sign in

      Examples:
        | fault                                                  | code    |
        | the resources behind the gateway are not available     | 100-003 |
        | the gateway has an inner fault                         | 100-007 |
        | the gateway has a wrong address of what lies behind it | 999-001 |

  @invalid
  Rule: A refusal is an answer like any other

    Scenario: It has another code than 0, and no result
      Given an agent who mistypes the password
      When the agent signs in
      Then the sign-in is refused
      And the answer has every documented member of a refusal
      And the answer has the status 200
