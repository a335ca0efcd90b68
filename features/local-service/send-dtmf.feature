Feature: Sending DTMF digits (发送按键)
  A page sends send_dtmf with one of twelve keys, and the far end of the call hears it.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The far end hears each of the twelve keys

    Scenario Outline: The key <key>
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends the key "<key>"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

      Examples:
        | key |
        | 1   |
        | 2   |
        | 3   |
        | 4   |
        | 5   |
        | 6   |
        | 7   |
        | 8   |
        | 9   |
        | 0   |
        | *   |
        | #   |

    Scenario Outline: The key <key>, sent by a plain HTTP client
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When a plain HTTP client sends the key "<key>"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

      Examples:
        | key |
        | 5   |
        | *   |
        | #   |

  @inopportune
  Rule: Nothing happens while no extension is checked in

    Scenario Outline: <client> is told that the extension is offline
      When <client> sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

  @inopportune
  Rule: Only an agent on the web plugin can be helped

    Scenario Outline: An agent who <agent> is told so, asked by <client>
      Given an agent who <agent> is checked in
      When <client> sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | agent                           | client              |
        | uses a SIP phone                | the page            |
        | uses a SIP phone                | a plain HTTP client |
        | uses a landline or mobile phone | the page            |

  @inopportune
  Rule: Of two reasons for a refusal, either may be given

    @US-21
    Scenario: An agent on a SIP phone whose connection is cut
      Given an agent who uses a SIP phone is checked in
      And the connection to the server is cut
      When the page sends send_dtmf
      Then the service answers anything documented, and "client_type_error" or "ext_offline" is noted
      And the service still answers

  @invalid
  Rule: A key may be odd, and the service goes on

    Scenario Outline: The key is <fault>
      When the page sends send_dtmf with "dtmf" <fault>
      Then what happens is noted, for the document does not say
      And the service still answers

      Examples:
        | fault                    |
        | missing                  |
        | empty                    |
        | made of letters          |
        | in Chinese               |
        | 4000 characters long     |
        | joined by an unknown one |

    @US-11
    Scenario Outline: Several keys at once: <keys>
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends send_dtmf with "dtmf" set to "<keys>"
      Then what happens is noted, for the document does not say
      And the service still answers

      Examples:
        | keys  |
        | 123   |
        | 1,2,3 |

  @inopportune
  Rule: A key may come at the wrong moment

    @US-07
    Scenario: A key without a call
      Given an agent who uses the web plugin is checked in
      When the page sends the key "1"
      Then what happens is noted, for the document does not say
      And the service still answers
