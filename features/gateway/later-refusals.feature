Feature: What is refused once is refused again
  An option is checked at every sign-in, and each cause has its code every time: at once after the first refusal, after a
  session that was in order, and beside another agent who has had sessions of its own. No refusal leaves anything behind.

  Background:
    Given the gateway is running and nobody is signed in
    And another agent has been refused, and then signed in, out and in again

  @invalid
  Rule: Each option is checked every time

    Scenario Outline: <parameter> is <value>, three times
      Given an agent who may sign in
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in is refused, for "<parameter>" has no such value
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in is refused, for "<parameter>" has no such value
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in is refused, for "<parameter>" has no such value
      And the agent can still sign in
      And the other agent is still signed in, and idle

      Examples:
        | parameter     | value      |
        | phonenum      | {"a": "b"} |
        | autoanswer    | "maybe"    |
        | autoenteridle | {}         |
        | releasephone  | "perhaps"  |
        | agenttype     | "four"     |
        | status        | "idle"     |
        | phonelinkage  | "maybe"    |
        | checkInWebm   | "maybe"    |
        | checkInMailm  | "maybe"    |
        | ip            | {"a": "b"} |
        | entryIp       | {"a": "b"} |
        | vcPhoneNumber | {"a": "b"} |
        | listenStatus  | "maybe"    |
        | callBackUri   | {"a": "b"} |
        | serviceToken  | {"a": "b"} |
        | serviceworkid | {"a": "b"} |

    Scenario Outline: <parameter> of <length> characters is too long, three times
      Given an agent who may sign in
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in is refused, for "<parameter>" is too long
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in is refused, for "<parameter>" is too long
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in is refused, for "<parameter>" is too long
      And the agent can still sign in
      And the other agent is still signed in, and idle

      Examples:
        | parameter     | length |
        | phonenum      | 25     |
        | ip            | 16     |
        | vcPhoneNumber | 25     |
        | serviceToken  | 51     |
        | serviceworkid | 31     |

    Scenario: phonenum is left out, null or empty, again and again
      Given an agent who may sign in
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" set to null
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" set to ""
      Then the sign-in is refused, for "phonenum" is required
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonenum" set to ""
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" set to null
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      And the agent can still sign in

    Scenario Outline: password is <fault>, before a session and after it
      Given an agent who may sign in
      When the agent signs in with "password" <fault>
      Then the sign-in is refused, for "password" <why>
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "password" <fault>
      Then the sign-in is refused, for "password" <why>
      And the agent can still sign in
      And the other agent is still signed in, and idle

      Examples:
        | fault             | why               |
        | left out          | is required       |
        | set to null       | is required       |
        | set to ""         | is required       |
        | set to {"a": "b"} | has no such value |
        | of 33 characters  | is too long       |

    Scenario: A password of 32 characters with one more behind it, before a session and after it
      Given an agent who has a password of 32 characters and a phone number of 24
      When the agent signs in with "password" of 33 characters
      Then the sign-in is refused, for "password" is too long
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "password" of 33 characters
      Then the sign-in is refused, for "password" is too long
      And the agent can still sign in

    Scenario Outline: The address <address> is no IPv4 address, three times
      Given an agent who may sign in
      When the agent signs in with "ip" set to "<address>"
      Then the sign-in is refused, for "ip" is no IPv4 address
      When the agent signs in with "ip" set to "<address>"
      Then the sign-in is refused, for "ip" is no IPv4 address
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "ip" set to "<address>"
      Then the sign-in is refused, for "ip" is no IPv4 address
      And the agent can still sign in

      Examples:
        | address     |
        | ::1         |
        | 2001:db8::1 |

    Scenario: A token with angle brackets, three times
      Given an agent who may sign in
      When the agent signs in with "serviceToken" set to "<token>"
      Then the sign-in is refused, for "serviceToken" has special characters
      When the agent signs in with "serviceToken" set to "<token>"
      Then the sign-in is refused, for "serviceToken" has special characters
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "serviceToken" set to "<token>"
      Then the sign-in is refused, for "serviceToken" has special characters
      And the agent can still sign in

  @invalid
  Rule: Numbers and methods are checked every time

    Scenario Outline: <number> is no number of an agent, however often it is tried
      Given an agent who may sign in
      When the agent signs in with "agentid" set to "<number>"
      Then the sign-in is refused, for "agentid" is <why>
      When the agent signs in with "agentid" set to "<number>"
      Then the sign-in is refused, for "agentid" is <why>
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "agentid" set to "<number>"
      Then the sign-in is refused, for "agentid" is <why>
      And the agent can still sign in

      Examples:
        | number | why          |
        | 100    | out of range |
        | 60000  | out of range |
        | abc    | out of range |
        |        | required     |

    Scenario Outline: <method> is refused, however often it is tried
      Given an agent who may sign in
      When the agent signs in by the method <method>
      Then the sign-in is refused, for its method is <method>
      When the agent signs in by the method <method>
      Then the sign-in is refused, for its method is <method>
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in by the method <method>
      Then the sign-in is refused, for its method is <method>
      And the agent can still sign in

      Examples:
        | method |
        | POST   |
        | GET    |
        | DELETE |

    Scenario: A body that is no sign-in, however often it is tried
      Given an agent who may sign in
      When the agent signs in with the text []
      Then the sign-in is refused
      And the answer has every documented member of a refusal
      When the agent signs in with an empty body
      Then the sign-in is refused
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with the text []
      Then the sign-in is refused
      And the answer has every documented member of a refusal
      And the agent can still sign in

  @invalid
  Rule: Each cause has its code every time

    Scenario: Broken sign-ins, before a session and after it
      Given an agent who may sign in
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
      Then one of them is refused with "100-001"
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
      Then one of them is refused with "100-001"
      And the agent can still sign in

    Scenario: The wrong password of an agent, beside another agent
      Given an agent who mistypes the password
      When the agent signs in
      Then the sign-in is refused with "100-004", so "password" is read
      And the refusal has changed nothing
      And the other agent is still signed in, and idle

    Scenario: A locked account, twice, beside another agent
      Given an agent who has a locked account
      When the agent signs in
      Then the sign-in is refused with "110-016"
      And the refusal has changed nothing
      When the agent signs in
      Then the sign-in is refused with "110-016"
      And the refusal has changed nothing
      And the other agent is still signed in, and idle

    Scenario: The wrong type, three times
      Given an agent who has no other type than one
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      And the agent can still sign in
      And the other agent is still signed in, and idle

    Scenario: Nothing but video, and it does not say so, before a session and after it
      Given an agent who has nothing but video
      When the agent signs in
      Then the sign-in is refused with "100-012", so "agenttype.default" is read
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in is refused with "100-012", so "agenttype.default" is read
      And the agent can still sign in

    Scenario: Another address that is none, three times
      Given an agent who may sign in
      When the agent signs in with "ip" set to "nowhere"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "ip" set to "999.1.1.1"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in

    Scenario Outline: <fault>, twice
      Given an agent who may sign in
      And <fault>
      When the agent signs in
      Then the sign-in is refused with "<code>"
      And the refusal has changed nothing
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
  Rule: Who is signed in already is so every time

    Scenario: A second sign-in, twice, and after another session
      Given an agent who may sign in
      And the agent is signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the refusal has changed nothing
      And the other agent is still signed in, and idle

    Scenario: An agent who cannot be forced out, twice
      Given an agent who cannot be forced out
      And the agent is signed in elsewhere
      When the agent signs in
      Then the sign-in is refused with "100-015"
      When the agent signs in
      Then the sign-in is refused with "100-015"
      And the refusal has changed nothing
      And the other agent is still signed in, and idle
