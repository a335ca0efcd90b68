Feature: Members of a sign-in that may be left out
  Each of them is given and left out, and the effect is looked at where it can be seen: in the result, in the events,
  in the state of the agent, in what a call does, or at the gateway itself.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: status is the state after the sign-in

    Scenario Outline: Signing in <as>
      When the agent signs in <as>
      Then the sign-in succeeds
      And the agent is <state>, as "status" says

      Examples:
        | as           | state      |
        | as busy      | busy       |
        | as idle      | idle       |
        | into wrap-up | in wrap-up |

    Scenario: Without a status the agent is idle
      When the agent signs in
      Then the sign-in succeeds
      And the agent is idle, as "status" is by default

  @valid
  Rule: A number or a switch in quotation marks, as in the document's own sample, means the same where it is taken

    Scenario Outline: <parameter> is the text <value>
      When the agent signs in with "<parameter>" set to <value>
      Then the text of "<parameter>" means what it says, or is refused, and either is noted
      And the agent can still sign in

      Examples:
        | parameter   | value   |
        | status      | "3"     |
        | agenttype   | "4"     |
        | checkInWebm | "false" |

  @valid
  Rule: The media letters tell which servers the agent is signed in at

    Scenario Outline: <parameter> is <value>
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in succeeds
      And the letter of <server> is <letter>, as "<parameter>" says

      Examples:
        | parameter    | value | server | letter |
        | checkInWebm  | true  | WebM   | T      |
        | checkInWebm  | false | WebM   | F      |
        | checkInMailm | false | MailM  | F      |

    Scenario: MailM is not supported, so its letter is F in any case
      When the agent signs in with "checkInMailm" set to true
      Then the sign-in succeeds
      And the answer is noted, for MailM is not supported

    Scenario Outline: <parameter> is left out
      When the agent signs in
      Then the sign-in succeeds
      And the letter of <server> is <letter>, as "<parameter>" is by default

      Examples:
        | parameter    | server | letter |
        | checkInWebm  | WebM   | T      |
        | checkInMailm | MailM  | F      |

    Scenario: An agent who is signed in is so at CTIServer
      When the agent signs in
      Then the sign-in succeeds
      And the answer tells that the agent is signed in at CTIServer

  @valid
  Rule: A call shows how the agent works

    Scenario Outline: autoanswer is <value>
      When the agent signs in with "autoanswer" set to <value>
      Then the sign-in succeeds
      When a call comes in
      Then <effect>, as "autoanswer" says

      Examples:
        | value | effect          |
        | true  | the agent talks |
        | false | the phone rings |

    Scenario Outline: autoenteridle is <value>
      When the agent signs in with "autoenteridle" set to <value>
      Then the sign-in succeeds
      When a call comes and ends
      Then the agent is <state>, as "autoenteridle" says

      Examples:
        | value | state      |
        | true  | idle       |
        | false | in wrap-up |

    Scenario Outline: releasephone is <value>
      When the agent signs in with "releasephone" set to <value>
      Then the sign-in succeeds
      When a call comes and ends
      Then the phone is <phone>, as "releasephone" says

      Examples:
        | value | phone    |
        | true  | on-hook  |
        | false | off-hook |

    Scenario: Left out, calls are answered by themselves, and afterwards the agent is idle and the phone on-hook
      When the agent signs in
      Then the sign-in succeeds
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the phone is on-hook, as "releasephone" is by default

  @valid
  Rule: agenttype is the type of the agent

    Scenario: An agent with PC and phone
      When the agent signs in with "agenttype" set to 4
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, as asked

    Scenario: An agent with video
      Given an agent who has video
      When the agent signs in with "agenttype" set to 11
      Then the sign-in succeeds
      And "agenttype" is 11 at the gateway, as asked

    Scenario: An agent with video who does not say so
      Given an agent who has video, and may do without
      When the agent signs in
      Then the sign-in succeeds
      And "agenttype" is 4 at the gateway, by default

  @valid
  Rule: What a client says of the agent is kept

    Scenario Outline: <parameter> is kept as <value>
      When the agent signs in with "<parameter>" set to <value>
      Then the sign-in succeeds
      And "<parameter>" is <value> at the gateway, as asked

      Examples:
        | parameter     | value           |
        | phonenum      | "40039"         |
        | ip            | "192.168.100.1" |
        | entryIp       | "10.0.0.1"      |
        | vcPhoneNumber | "8801"          |
        | listenStatus  | true            |
        | listenStatus  | false           |
        | serviceworkid | "S1001"         |

    Scenario Outline: Without <parameter> it is <value>
      When the agent signs in
      Then the sign-in succeeds
      And "<parameter>" is <value> at the gateway, by default

      Examples:
        | parameter    | value       |
        | ip           | "127.0.0.1" |
        | listenStatus | false       |

  @valid
  Rule: phonelinkage brings the hard phone in

    Scenario: With linkage the gateway says whether the phone can be controlled
      When the agent signs in with "phonelinkage" set to true
      Then the sign-in succeeds
      And the event "AgentEvent_linkageCapability" comes, as "phonelinkage" says

    Scenario Outline: With linkage <given> it says nothing about the phone
      When the agent signs in with "phonelinkage" <given>
      Then the sign-in succeeds
      And the event "AgentEvent_linkageCapability" does not come, as "phonelinkage" <says>

      Examples:
        | given        | says          |
        | set to false | says          |
        | left out     | is by default |
