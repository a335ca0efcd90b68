Feature: What holds alone holds while a poll of another agent waits
  A poll may wait for a long time, and the gateway serves all other agents meanwhile. Each call of the agent is answered as if
  nobody else was there, each option is taken, and each refusal has its code; the polls of the other agent bring nothing.

  Background:
    Given the gateway is running and nobody is signed in
    And another agent is signed in, and polls all the while

  @valid
  Rule: A sign-in is as alone

    Scenario: What the answer carries, twice
      Given an agent who may sign in
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
      And the answer names that agent
      And the polls of the other agent bring nothing

    Scenario Outline: An agent who <agent>
      Given an agent who <agent>
      When the agent signs in
      Then the sign-in succeeds
      And the result says <member> "<value>"
      And the polls of the other agent bring nothing

      Examples:
        | agent                             | member        | value |
        | must change the password          | isForceChange | true  |
        | may sign in                       | isForceChange | false |
        | has a password that never expires | timeRemaining |       |

    Scenario Outline: The content type is "<type>"
      Given an agent who may sign in
      When the agent signs in with the content type "<type>"
      Then the sign-in succeeds, as the content type says
      And the polls of the other agent bring nothing

      Examples:
        | type                            |
        | application/json; charset=UTF-8 |
        | application/json;charset=UTF-8  |
        | application/json                |

    Scenario Outline: Options together, row <n>
      Given an agent who <agent>
      And the receiver takes pushes
      When the agent signs in with:
        | member        | value           |
        | status        | <status>        |
        | agenttype     | <agenttype>     |
        | autoanswer    | <autoanswer>    |
        | autoenteridle | <autoenteridle> |
        | releasephone  | <releasephone>  |
        | phonelinkage  | <phonelinkage>  |
        | checkInWebm   | <checkInWebm>   |
        | checkInMailm  | <checkInMailm>  |
        | ip            | <ip>            |
        | entryIp       | <entryIp>       |
        | vcPhoneNumber | <vcPhoneNumber> |
        | listenStatus  | <listenStatus>  |
        | serviceworkid | <serviceworkid> |
        | callBackUri   | <callBackUri>   |
        | serviceToken  | <serviceToken>  |
      Then the sign-in succeeds, and each option is as it was given, or by default
      And the answer names that agent
      And the events come as the options of the sign-in ask
      And the polls of the other agent bring nothing

      Examples:
        | n | agent                                                    | status   | agenttype | autoanswer | autoenteridle | releasephone | phonelinkage | checkInWebm | checkInMailm | ip               | entryIp    | vcPhoneNumber    | listenStatus | serviceworkid    | callBackUri | serviceToken     |
        | 1 | has a password of 32 characters and a phone number of 24 | 3        | 4         | true       | false         | true         | false        | false       | false        | left out         | "10.0.0.1" | "8"              | false        | of 30 characters | left out    | given            |
        | 2 | has the lowest number                                    | 4        | left out  | left out   | true          | left out     | left out     | true        | true         | "1.1.1.1"        | left out   | left out         | true         | "S"              | given       | left out         |
        | 3 | has the highest number                                   | left out | 4         | false      | left out      | false        | true         | left out    | left out     | of 15 characters | "10.0.0.1" | of 24 characters | left out     | left out         | given       | of 50 characters |
        | 4 | has video, and may do without                            | 5        | 11        | false      | false         | left out     | true         | left out    | false        | "1.1.1.1"        | left out   | left out         | true         | left out         | left out    | given            |

  @valid
  Rule: What lies at a limit is taken

    Scenario: A password of 32 characters and a phone number of 24
      Given an agent who has a password of 32 characters and a phone number of 24
      When the agent signs in
      Then the sign-in succeeds, so the limits of "password" and "phonenum" are kept
      And the polls of the other agent bring nothing

    Scenario Outline: <parameter> of <length> characters
      Given an agent who may sign in
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in succeeds, so the limit of "<parameter>" is kept
      And the polls of the other agent bring nothing

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
      And the polls of the other agent bring nothing

      Examples:
        | end     | number |
        | lowest  | 101    |
        | highest | 59999  |

  @valid
  Rule: The events are as alone

    Scenario Outline: <as>, with phone linkage and without
      Given an agent who may sign in
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
      And the polls of the other agent bring nothing

      Examples:
        | as           | state      | events |
        | as busy      | busy       | 3      |
        | as idle      | idle       | 2      |
        | into wrap-up | in wrap-up | 3      |

    Scenario: Busy, in wrap-up and idle, one after another
      Given an agent who may sign in
      When the agent signs in as busy
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                          |
        | AgentOther_InService           |
        | AgentState_Ready               |
        | AgentState_SetNotReady_Success |
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
        | AgentState_Work      |
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And the agent is idle, as "status" is by default
      And the polls of the other agent bring nothing

    @claims-push
    Scenario Outline: <as>, pushed
      Given an agent who may sign in
      And the receiver takes pushes
      When the agent signs in with push <as>
      Then the sign-in succeeds
      And the events are pushed
      And each push has its headers, or that is noted
      And each push comes once
      When the agent sends a heartbeat
      Then the heartbeat succeeds
      And the polls of the other agent bring nothing

      Examples:
        | as           |
        | as busy      |
        | as idle      |
        | into wrap-up |

    Scenario: A call that comes and ends
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the phone is on-hook, as "releasephone" is by default
      And the polls of the other agent bring nothing

  @valid
  Rule: Calls of a session are as alone

    Scenario: Polls, Guids and states
      Given an agent who may sign in
      And the agent is signed in
      When the agent polls
      Then the poll is answered without an event
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the polls of the other agent bring nothing

    @claims-states
    Scenario: Each state that is asked for is told
      Given an agent who may sign in
      And the agent is signed in
      When the agent asks to be busy
      Then the state that is told is busy
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be idle
      Then the state that is told is idle
      And the polls of the other agent bring nothing

    @claims-sign-out
    Scenario: A sign-out signs out
      Given an agent who may sign in
      And the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the agent is signed out, as the page on sign-outs says, or that is noted
      And the polls of the other agent bring nothing

    @claims-forced-sign-in
    Scenario: A forced sign-in takes over
      Given an agent who may sign in
      And the agent is signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the Guid is another than before
      And the polls of the other agent bring nothing

    @security
    Scenario: Polls with Guids that are not good
      Given an agent who may sign in
      And the agent is signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls with a made-up Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls with the Guid of the other agent
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      And the polls of the other agent bring nothing

    @security
    Scenario Outline: The agent <calls> with Guids that are not good
      Given an agent who may sign in
      And the agent is signed in
      When the agent <calls> with its own Guid
      Then the call is carried out, or the gateway has none
      When the agent <calls> without a Guid
      Then the call is refused, for the Guid is what authenticates
      When the agent <calls> with a made-up Guid
      Then the call is refused, for the Guid is what authenticates
      When the agent <calls> with the Guid of the other agent
      Then the call is refused, for the Guid is what authenticates
      And the agent is still signed in
      And the polls of the other agent bring nothing

      Examples:
        | calls                 |
        | sends a heartbeat     |
        | asks for its state    |
        | asks to be busy       |
        | asks for another Guid |

  @invalid
  Rule: What is refused alone is refused, with its code

    Scenario Outline: <parameter> is <value>
      Given an agent who may sign in
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in is refused, for "<parameter>" has no such value
      And the agent can still sign in
      And the polls of the other agent bring nothing

      Examples:
        | parameter     | value      |
        | phonenum      | {"a": "b"} |
        | password      | {"a": "b"} |
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

    Scenario Outline: <parameter> of <length> characters is too long
      Given an agent who <agent>
      When the agent signs in with "<parameter>" of <length> characters
      Then the sign-in is refused, for "<parameter>" is too long
      And the agent can still sign in
      And the polls of the other agent bring nothing

      Examples:
        | parameter     | length | agent                                                    |
        | password      | 33     | has a password of 32 characters and a phone number of 24 |
        | phonenum      | 25     | may sign in                                              |
        | ip            | 16     | may sign in                                              |
        | vcPhoneNumber | 25     | may sign in                                              |
        | serviceToken  | 51     | may sign in                                              |
        | serviceworkid | 31     | may sign in                                              |

    Scenario Outline: <parameter> is left out, null or empty
      Given an agent who may sign in
      When the agent signs in with "<parameter>" left out
      Then the sign-in is refused, for "<parameter>" is required
      When the agent signs in with "<parameter>" set to null
      Then the sign-in is refused, for "<parameter>" is required
      When the agent signs in with "<parameter>" set to ""
      Then the sign-in is refused, for "<parameter>" is required
      And the agent can still sign in
      And the polls of the other agent bring nothing

      Examples:
        | parameter |
        | phonenum  |
        | password  |

    Scenario: An address of another kind
      Given an agent who may sign in
      When the agent signs in with "ip" set to "2001:db8::1"
      Then the sign-in is refused, for "ip" is no IPv4 address
      And the agent can still sign in
      And the polls of the other agent bring nothing

    Scenario: A token with angle brackets
      Given an agent who may sign in
      When the agent signs in with "serviceToken" set to "<token>"
      Then the sign-in is refused, for "serviceToken" has special characters
      And the agent can still sign in
      And the polls of the other agent bring nothing

    Scenario Outline: <number> is no number of an agent
      Given an agent who may sign in
      When the agent signs in with "agentid" set to "<number>"
      Then the sign-in is refused, for "agentid" is <why>
      And the agent can still sign in
      And the polls of the other agent bring nothing

      Examples:
        | number | why          |
        | 100    | out of range |
        | 60000  | out of range |
        | abc    | out of range |
        |        | required     |

    Scenario Outline: By the method <method>
      Given an agent who may sign in
      When the agent signs in by the method <method>
      Then the sign-in is refused, for its method is <method>
      And the agent can still sign in
      And the polls of the other agent bring nothing

      Examples:
        | method |
        | POST   |
        | GET    |
        | DELETE |

    Scenario: With a body that is no sign-in
      Given an agent who may sign in
      When the agent signs in with the text []
      Then the sign-in is refused
      And the answer has every documented member of a refusal
      And the agent can still sign in
      And the polls of the other agent bring nothing

    Scenario: Broken sign-ins
      Given an agent who may sign in
      When the agent tries these sign-ins, one after another:
        | without  |
        | phonenum |
        | password |
      Then one of them is refused with "100-001"
      And the agent can still sign in
      And the polls of the other agent bring nothing

    Scenario Outline: Refused: an agent who <agent>
      Given an agent who <agent>
      When the agent signs in
      Then the sign-in is refused with "<code>", so "<row>" is read
      And the refusal has changed nothing
      And the polls of the other agent bring nothing

      Examples:
        | agent                 | code    | row               |
        | mistypes the password | 100-004 | password          |
        | has nothing but video | 100-012 | agenttype.default |

    Scenario: A locked account
      Given an agent who has a locked account
      When the agent signs in
      Then the sign-in is refused with "110-016"
      And the refusal has changed nothing
      And the polls of the other agent bring nothing

    Scenario: The wrong type
      Given an agent who has no other type than one
      When the agent signs in with the other type
      Then the sign-in is refused with "100-012"
      And the agent can still sign in
      And the polls of the other agent bring nothing

    Scenario: Another address that is none
      Given an agent who may sign in
      When the agent signs in with "ip" set to "nowhere"
      Then the sign-in is refused with "100-016", or taken as if "ip" were sound
      And the agent can still sign in
      And the polls of the other agent bring nothing

    Scenario Outline: <fault>
      Given an agent who may sign in
      And <fault>
      When the agent signs in
      Then the sign-in is refused with "<code>"
      And the refusal has changed nothing
      When the fault is repaired, or does not befall the agent
      Then the agent can still sign in
      And the polls of the other agent bring nothing

      Examples:
        | fault                                                  | code    |
        | the resources behind the gateway are not available     | 100-003 |
        | the gateway has an inner fault                         | 100-007 |
        | the gateway has a wrong address of what lies behind it | 999-001 |

  @inopportune
  Rule: Who is signed in already is refused

    Scenario: A second sign-in
      Given an agent who may sign in
      And the agent is signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the refusal has changed nothing
      And the polls of the other agent bring nothing

    Scenario: An agent who cannot be forced out
      Given an agent who cannot be forced out
      And the agent is signed in elsewhere
      When the agent signs in
      Then the sign-in is refused with "100-015"
      And the refusal has changed nothing
      And the polls of the other agent bring nothing
