Feature: A refusal while the agent is signed in
  Whoever tries to sign an agent in who is signed in already is refused: for that, or for what else is wrong with the
  sign-in. Either way nothing becomes of it: the session goes on, and what it was told of the agent stays.

  Background:
    Given the gateway is running and nobody is signed in

  @inopportune
  Rule: The session goes on

    Scenario Outline: Somebody else, with <parameter> <value>
      Given an agent who may sign in
      And the agent is signed in
      When somebody else signs the same agent in with "<parameter>" set to <value>
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      And the agent is idle, as before
      And nothing else happens

      Examples:
        | parameter | value  |
        | phonenum  | ""     |
        | ip        | "::1"  |
        | agenttype | 11     |
        | status    | "idle" |
        | phonenum  | "4009" |

    Scenario: Somebody else mistypes the password
      Given an agent who may be locked
      And the agent is signed in
      When somebody else signs the same agent in with a wrong password
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      And the agent is idle, as before
      And nothing else happens

    Scenario Outline: By the method <method>
      Given an agent who may sign in
      And the agent is signed in
      When the agent signs in by the method <method>
      Then the sign-in is refused, for its method is <method>
      And the agent is still signed in, for a refusal ends no session
      And the agent is idle, as before
      And nothing else happens

      Examples:
        | method |
        | POST   |
        | GET    |
        | DELETE |

    @claims-push
    Scenario: Somebody else, while events are pushed
      Given an agent who may sign in
      And the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in with "status" set to "idle"
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      And the agent is idle, as before

    @claims-forced-sign-in
    Scenario: By force, without a phone number
      Given an agent who may sign in
      And the agent is signed in
      When somebody else signs the same agent in by force, without a phone number
      Then the sign-in is refused, or nothing can be told
      And the agent is still signed in, for a refusal ends no session
      And the agent is idle, as before
      And nothing else happens

  @inopportune
  Rule: What has not been told yet is told all the same

    Scenario: Somebody else, before the first poll
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      When somebody else signs the same agent in with "status" set to "idle"
      Then the sign-in is refused, for the one reason or the other
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    @claims-forced-sign-in
    Scenario: By force and without a phone number, before the first poll
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      When somebody else signs the same agent in by force, without a phone number
      Then the sign-in is refused, or nothing can be told
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

  @inopportune
  Rule: What was told of the agent stays

    Scenario Outline: Somebody else gives another <parameter>
      Given an agent who may sign in
      When the agent signs in with "<parameter>" set to <own>
      Then the sign-in succeeds
      And "<parameter>" is <own> at the gateway, as asked
      When somebody else signs the same agent in with "<parameter>" set to <other>
      Then the sign-in is refused with "100-002"
      And "<parameter>" is <own> at the gateway, as before
      When somebody else signs the same agent in with "<parameter>" set to <other>
      Then the sign-in is refused with "100-002"
      And "<parameter>" is <own> at the gateway, as before
      And the agent is still signed in, for a refusal ends no session

      Examples:
        | parameter     | own             | other           |
        | phonenum      | "40039"         | "40040"         |
        | ip            | "192.168.100.1" | "192.168.100.2" |
        | entryIp       | "10.0.0.1"      | "10.0.0.2"      |
        | vcPhoneNumber | "8801"          | "8802"          |
        | listenStatus  | true            | false           |
        | serviceworkid | "S1001"         | "S1002"         |

    Scenario: Somebody else asks for another state
      Given an agent who may sign in
      When the agent signs in as idle
      Then the sign-in succeeds
      And the agent is idle, as "status" says
      When somebody else signs the same agent in with "status" set to 3
      Then the sign-in is refused with "100-002"
      And the agent is idle, as before

    Scenario Outline: Somebody else gives another <parameter>, and a call comes
      Given an agent who may sign in
      When the agent signs in with "<parameter>" set to true
      Then the sign-in succeeds
      When somebody else signs the same agent in with "<parameter>" set to false
      Then the sign-in is refused with "100-002"
      When a call comes in
      Then the agent talks, as before
      When the call ends
      Then the agent is idle, as before
      And the phone is on-hook, as before

      Examples:
        | parameter     |
        | autoanswer    |
        | autoenteridle |
        | releasephone  |

  @security
  Rule: A change of state that is refused is not made

    Scenario Outline: A change of state <guid>
      Given an agent who may sign in
      And another agent is signed in
      And the agent is signed in
      When the agent asks to be busy <guid>
      Then the call is refused, for the Guid is what authenticates
      And the agent is idle, as before
      And nothing else happens

      Examples:
        | guid                             |
        | without a Guid                   |
        | with a made-up Guid              |
        | with the Guid of the other agent |

  @invalid
  Rule: Nothing of a refusal is left for the next sign-in

    Scenario: Everything otherwise than by default is refused, and then nothing is given
      Given an agent who may sign in
      When the agent signs in with everything otherwise than by default, and without a phone number
      Then the sign-in is refused, for "phonenum" is required
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

    Scenario: Video is refused, and then not asked for
      Given an agent who has video, and may do without
      When the agent signs in with everything otherwise than by default, and without a phone number
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, by default
