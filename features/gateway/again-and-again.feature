Feature: However often it happens
  What is so the first time is so the fifth time: each cause has its code, each session begins and ends as the first.

  Background:
    Given the gateway is running and nobody is signed in

  @invalid
  Rule: Each cause has its code however often it comes up

    Scenario: Broken sign-ins, fifteen of them
      Given an agent who may sign in
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
        | both     |
      Then one of them is refused with "100-001"
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
        | both     |
      Then one of them is refused with "100-001"
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
        | both     |
      Then one of them is refused with "100-001"
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
        | both     |
      Then one of them is refused with "100-001"
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
        | both     |
      Then one of them is refused with "100-001"
      And the agent can still sign in

    Scenario: The wrong type, six times
      Given an agent who has no other type than one
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      And the agent can still sign in

    Scenario: An address that is none, six times
      Given an agent who may sign in
      When the agent signs in with "ip" set to "nowhere"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "ip" set to "999.1.1.1"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "ip" set to "nowhere"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "ip" set to "nowhere"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "ip" set to "999.1.1.1"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in

    Scenario: A locked account, six times
      Given an agent who has a locked account
      When the agent signs in
      Then the sign-in is refused with "110-016"
      When the agent signs in
      Then the sign-in is refused with "110-016"
      When the agent signs in
      Then the sign-in is refused with "110-016"
      When the agent signs in
      Then the sign-in is refused with "110-016"
      When the agent signs in
      Then the sign-in is refused with "110-016"
      When the agent signs in
      Then the sign-in is refused with "110-016"
      And the refusal has changed nothing

    Scenario Outline: <fault>, six times
      Given an agent who may sign in
      And <fault>
      When the agent signs in
      Then the sign-in is refused with "<code>"
      When the agent signs in
      Then the sign-in is refused with "<code>"
      When the agent signs in
      Then the sign-in is refused with "<code>"
      When the agent signs in
      Then the sign-in is refused with "<code>"
      When the agent signs in
      Then the sign-in is refused with "<code>"
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

  @inopportune
  Rule: Who is signed in already is so however often it is tried

    Scenario: A second sign-in, six times
      Given an agent who may sign in
      And the agent is signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: An agent who cannot be forced out, six times
      Given an agent who cannot be forced out
      And the agent is signed in elsewhere
      When the agent signs in
      Then the sign-in is refused with "100-015"
      When the agent signs in
      Then the sign-in is refused with "100-015"
      When the agent signs in
      Then the sign-in is refused with "100-015"
      When the agent signs in
      Then the sign-in is refused with "100-015"
      When the agent signs in
      Then the sign-in is refused with "100-015"
      When the agent signs in
      Then the sign-in is refused with "100-015"
      And the refusal has changed nothing

  @valid
  Rule: A later session is as the first however many there were

    Scenario: Five sessions
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      And the Guid is another than before
      And nothing else happens
