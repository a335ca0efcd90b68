Feature: Dialling a number (手动外呼)
  A page sends dial_out with a number, and the softphone of the agent on this machine calls it.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The softphone calls the number

    Scenario Outline: <client> has a number dialled
      Given an agent who uses the web plugin is checked in
      When <client> sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

  @inopportune
  Rule: Nothing happens while no extension is checked in

    Scenario Outline: <client> is told that the extension is offline
      When <client> sends dial_out
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
      When <client> sends dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | agent                           | client              |
        | uses a SIP phone                | the page            |
        | uses a SIP phone                | a plain HTTP client |
        | uses a landline or mobile phone | the page            |

  @invalid
  Rule: A number may be odd, and the service goes on

    @US-24
    Scenario Outline: The number is <fault>
      When the page sends dial_out with "dial_number" <fault>
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

  @inopportune
  Rule: A number may come at the wrong moment

    @US-07
    Scenario: Dialling during a call
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends dial_out
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-07
    Scenario: Dialling while a call is ringing
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends dial_out
      Then what happens is noted, for the document does not say
      And the service still answers
