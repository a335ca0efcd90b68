Feature: A later sign-in is as the first
  What holds for the first sign-in of the day holds for each that follows: after a refusal, after a session that has
  ended, with other options than before, and beside another agent who has had sessions of its own.

  Background:
    Given the gateway is running and nobody is signed in
    And another agent has been refused, and then signed in, out and in again

  @valid
  Rule: The answer is as the first

    Scenario: What the answer carries, twice more
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in by the method PUT
      Then the sign-in succeeds, as the method PUT says
      And the answer has every documented member
      And the answer has every documented header
      And the answer came by HTTPS from the documented path
      And the answer names that agent
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds, so "password" and "phonenum" are taken
      And the answer has every documented member
      And the answer has every documented header
      And the answer came by HTTPS from the documented path
      And the Guid is another than before
      And the answer names that agent
      And the other agent is still signed in, and idle

    Scenario: The time of the sign-in goes on from session to session
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When 3 seconds go by without a word from the client
      And the agent signs in
      Then the sign-in succeeds
      And the answer tells a later time than before

    Scenario Outline: An agent who <agent>, again
      Given an agent who <agent>
      And the agent has been refused, and then signed in and out
      When the agent signs in
      Then the sign-in succeeds
      And the result says <member> "<value>"
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the result says <member> "<value>"

      Examples:
        | agent                             | member        | value |
        | must change the password          | isForceChange | true  |
        | may sign in                       | isForceChange | false |
        | has a password that never expires | timeRemaining |       |

    Scenario Outline: The content type is "<type>", in a later session
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with the content type "<type>"
      Then the sign-in succeeds, as the content type says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with the content type "<type>"
      Then the sign-in succeeds, as the content type says

      Examples:
        | type                            |
        | application/json; charset=UTF-8 |
        | application/json;charset=UTF-8  |
        | application/json                |

  @valid
  Rule: The events are those of this sign-in

    Scenario Outline: <as>, twice
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with phone linkage <as>
      Then the sign-in succeeds
      And the gateway reports <events> events and, somewhere among them, "AgentEvent_linkageCapability"
      And the agent is <state>, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in <as>
      Then the sign-in succeeds
      And the agent is <state>, as "status" says
      And the event "AgentEvent_linkageCapability" does not come, as "phonelinkage" is by default
      And nothing else happens

      Examples:
        | as           | state      | events |
        | as busy      | busy       | 3      |
        | as idle      | idle       | 2      |
        | into wrap-up | in wrap-up | 3      |

    Scenario: Busy, in wrap-up and idle, each in a session of its own
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
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
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
        | AgentState_Work      |
      And the agent is in wrap-up, as "status" says
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

    Scenario: The event of linkage, asked for and not
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "phonelinkage" set to true
      Then the sign-in succeeds
      And the event "AgentEvent_linkageCapability" comes, as "phonelinkage" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonelinkage" set to false
      Then the sign-in succeeds
      And the event "AgentEvent_linkageCapability" does not come, as "phonelinkage" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonelinkage" set to true
      Then the sign-in succeeds
      And the event "AgentEvent_linkageCapability" comes, as "phonelinkage" says

  @valid
  Rule: Each option is read anew

    Scenario Outline: <parameter> is <one>, then <other>, then <one> again
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "<parameter>" set to <one>
      Then the sign-in succeeds
      And "<parameter>" is <one> at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" set to <other>
      Then the sign-in succeeds
      And "<parameter>" is <other> at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" set to <one>
      Then the sign-in succeeds
      And "<parameter>" is <one> at the gateway, as asked

      Examples:
        | parameter     | one             | other           |
        | phonenum      | "40039"         | "40040"         |
        | ip            | "192.168.100.1" | "192.168.100.2" |
        | entryIp       | "10.0.0.1"      | "10.0.0.2"      |
        | vcPhoneNumber | "8801"          | "8802"          |
        | listenStatus  | true            | false           |
        | serviceworkid | "S1001"         | "S1002"         |

    Scenario Outline: <parameter> is given, and then left out
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in
      Then the sign-in succeeds
      And "<parameter>" is <value> at the gateway, by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" set to <other>
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And "<parameter>" is <value> at the gateway, by default

      Examples:
        | parameter    | other           | value       |
        | ip           | "192.168.100.1" | "127.0.0.1" |
        | listenStatus | true            | false       |

    Scenario: The type of an agent, given, left out, and given again
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "agenttype" set to 4
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "agenttype" set to 4
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, as asked

    Scenario: With video, without, and again with video
      Given an agent who has video, and may do without
      And the agent has been refused, and then signed in and out
      When the agent signs in with "agenttype" set to 11
      Then the sign-in succeeds
      And "agenttype" is 11 at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "agenttype" set to 4
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "agenttype" set to 11
      Then the sign-in succeeds
      And "agenttype" is 11 at the gateway, as asked
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, by default

    Scenario: At WebM, not there, and there again
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "checkInWebm" set to true
      Then the sign-in succeeds
      And the letter of WebM is T, as "checkInWebm" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "checkInWebm" set to true
      Then the sign-in succeeds
      And the letter of WebM is T, as "checkInWebm" says

    Scenario Outline: The letter of <server>, asked for and not
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "<parameter>" set to <other>
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the letter of <server> is <default>, as "<parameter>" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" set to false
      Then the sign-in succeeds
      And the letter of <server> is F, as "<parameter>" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the letter of <server> is <default>, as "<parameter>" is by default

      Examples:
        | server | parameter    | other | default |
        | WebM   | checkInWebm  | false | T       |
        | MailM  | checkInMailm | true  | F       |

  @valid
  Rule: How calls are taken is read anew

    Scenario: Answered by hand, and then by itself
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "autoanswer" set to false
      Then the sign-in succeeds
      When a call comes in
      Then the phone rings, as "autoanswer" says
      When the call ends
      And the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "autoanswer" set to true
      Then the sign-in succeeds
      When a call comes in
      Then the agent talks, as "autoanswer" says
      When the call ends
      And the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "autoanswer" set to false
      Then the sign-in succeeds
      When a call comes in
      Then the phone rings, as "autoanswer" says

    Scenario: Into wrap-up after a call, and then not
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "autoenteridle" set to false
      Then the sign-in succeeds
      When a call comes and ends
      Then the agent is in wrap-up, as "autoenteridle" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "autoenteridle" set to true
      Then the sign-in succeeds
      When a call comes and ends
      Then the agent is idle, as "autoenteridle" says

    Scenario: The phone stays off-hook after a call, and then not
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "releasephone" set to false
      Then the sign-in succeeds
      When a call comes and ends
      Then the phone is off-hook, as "releasephone" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "releasephone" set to true
      Then the sign-in succeeds
      When a call comes and ends
      Then the phone is on-hook, as "releasephone" says

    Scenario Outline: <parameter> is given, and then left out, in a session with a call
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "<parameter>" set to false
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the phone is on-hook, as "releasephone" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default

      Examples:
        | parameter     |
        | autoanswer    |
        | autoenteridle |
        | releasephone  |

  @valid
  Rule: What lies at a limit is taken again

    Scenario Outline: <parameter> of <length> characters, twice
      Given an agent who may sign in
      And the agent has been refused, and then signed in and out
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in succeeds, so the limit of "<parameter>" is kept
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in succeeds, so the limit of "<parameter>" is kept

      Examples:
        | parameter     | length |
        | ip            | 15     |
        | vcPhoneNumber | 24     |
        | serviceToken  | 50     |
        | serviceworkid | 30     |

    Scenario: The longest password and phone number, twice
      Given an agent who has a password of 32 characters and a phone number of 24
      When the agent signs in
      Then the sign-in succeeds, so the limits of "password" and "phonenum" are kept
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds, so the limits of "password" and "phonenum" are kept

    Scenario Outline: The <end> number of an agent, twice
      Given an agent who has the <end> number
      When the agent signs in
      Then the sign-in succeeds, so the range of "agentid" includes <number>
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds, so the range of "agentid" includes <number>

      Examples:
        | end     | number |
        | lowest  | 101    |
        | highest | 59999  |
