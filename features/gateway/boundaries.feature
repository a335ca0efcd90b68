Feature: Limits of what a sign-in may say
  The document gives greatest lengths, a range of agent numbers and lists of values. It does not say with which code
  the gateway refuses what lies beyond them: any code but 0 is a refusal, and an unusual one is a finding.

  Background:
    Given the gateway is running and nobody is signed in

  @valid
  Rule: What lies at a limit is taken

    Scenario: A password of 32 characters and a phone number of 24
      Given an agent who has a password of 32 characters and a phone number of 24
      When the agent signs in
      Then the sign-in succeeds, so the limits of "password" and "phonenum" are kept

    Scenario Outline: <parameter> of <length> characters
      Given an agent who may sign in
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in succeeds, so the limit of "<parameter>" is kept

      Examples:
        | parameter     | length |
        | ip            | 15     |
        | vcPhoneNumber | 24     |
        | serviceToken  | 50     |
        | serviceworkid | 30     |

    Scenario Outline: The <end> number of an agent is <number>
      Given an agent who has the <end> number
      When the agent signs in
      Then the sign-in succeeds, so the range of "agentid" includes <number>

      Examples:
        | end     | number |
        | lowest  | 101    |
        | highest | 59999  |

  @invalid
  Rule: What lies beyond a limit is refused

    Scenario Outline: <parameter> of <length> characters is too long
      Given an agent who may sign in
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in is refused, for "<parameter>" is too long
      And the agent can still sign in

      Examples:
        | parameter     | length |
        | password      | 33     |
        | phonenum      | 25     |
        | ip            | 16     |
        | vcPhoneNumber | 25     |
        | serviceToken  | 51     |
        | serviceworkid | 31     |

    Scenario: A password of 32 characters with one more behind it is too long
      Given an agent who has a password of 32 characters and a phone number of 24
      When the agent signs in with "password" of 33 characters
      Then the sign-in is refused, for "password" is too long
      And the agent can still sign in

    Scenario Outline: <number> is no number of an agent
      Given an agent who may sign in
      When the agent signs in with "agentid" set to "<number>"
      Then the sign-in is refused, for "agentid" is out of range
      And the agent can still sign in

      Examples:
        | number |
        | 100    |
        | 60000  |
        | 0      |
        | abc    |

    Scenario Outline: The agent's own number with <change> is no number of an agent
      Given an agent who may sign in
      When the agent signs in with "agentid" changed by <change>
      Then the sign-in is refused, for "agentid" is out of range
      And the agent can still sign in

      Examples:
        | change            |
        | a minus before it |
        | an x behind it    |
        | a blank in it     |

  @valid
  Rule: A limit that the document has lost is not judged

    @GW-18
    Scenario: callBackUri of 201 characters
      Given an agent who may sign in
      When the agent signs in with "callBackUri" of 201 characters
      Then the answer is noted, for the document does not say
      And the agent can still sign in

  @invalid
  Rule: What is required must be there

    Scenario Outline: <parameter> is <fault>
      Given an agent who may sign in
      When the agent signs in with "<parameter>" <fault>
      Then the sign-in is refused, for "<parameter>" is required
      And the agent can still sign in

      Examples:
        | parameter | fault       |
        | password  | left out    |
        | password  | set to null |
        | password  | set to ""   |
        | phonenum  | left out    |
        | phonenum  | set to null |
        | phonenum  | set to ""   |

    Scenario: Nobody is signed in without the number of an agent
      Given an agent who may sign in
      When the agent signs in with "agentid" set to ""
      Then the sign-in is refused, for "agentid" is required
      And the agent can still sign in

  @invalid
  Rule: A value of another type, or one that the list does not have, is refused

    Scenario Outline: <parameter> is <value>
      Given an agent who may sign in
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in is refused, for "<parameter>" has no such value
      And the agent can still sign in

      Examples:
        | parameter     | value      |
        | password      | {"a": "b"} |
        | phonenum      | {"a": "b"} |
        | autoanswer    | "maybe"    |
        | autoenteridle | {}         |
        | releasephone  | "perhaps"  |
        | agenttype     | "four"     |
        | agenttype     | 5          |
        | status        | "idle"     |
        | status        | 9          |
        | status        | 4.5        |
        | status        | [4]        |
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

    @GW-24
    Scenario Outline: phonelinkage is <number>, as another page has it
      Given an agent who may sign in
      When the agent signs in with "phonelinkage" set to <number>
      Then the answer is noted, for the document does not say
      And the agent can still sign in

      Examples:
        | number |
        | 0      |
        | 1      |

    Scenario Outline: The address <address> is no IPv4 address
      Given an agent who may sign in
      When the agent signs in with "ip" set to "<address>"
      Then the sign-in is refused, for "ip" is no IPv4 address
      And the agent can still sign in

      Examples:
        | address     |
        | ::1         |
        | fe80::1     |
        | 2001:db8::1 |

    Scenario Outline: A token with <what>
      Given an agent who may sign in
      When the agent signs in with "serviceToken" set to <token>
      Then the sign-in is refused, for "serviceToken" has special characters
      And the agent can still sign in

      Examples:
        | what           | token     |
        | angle brackets | "<token>" |
        | semicolons     | "tok;en"  |
        | blanks         | "tok en"  |
