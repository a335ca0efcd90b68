Feature: Hanging up (挂断电话)
  A page sends huang_up, and the softphone ends the call.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The call ends

    Scenario Outline: <client> ends the call
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When <client> sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

    Scenario: A call that is not answered yet is ended
      Given an agent who uses the web plugin is checked in
      And the softphone is dialling
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

    Scenario: A ringing call is turned down
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

  @inopportune
  Rule: Nothing happens while no extension is checked in

    Scenario Outline: <client> is told that the extension is offline
      When <client> sends huang_up
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
      When <client> sends huang_up
      Then the service answers "client_type_error"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | agent                           | client              |
        | uses a SIP phone                | the page            |
        | uses a SIP phone                | a plain HTTP client |
        | uses a landline or mobile phone | the page            |

  @inopportune
  Rule: It may come at the wrong moment

    @US-07
    Scenario: Hanging up without a call
      Given an agent who uses the web plugin is checked in
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-07
    Scenario: Hanging up twice
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends huang_up
      Then the service answers "success"
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-07
    Scenario: Hanging up after the far end
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the far end hangs up
      And the page sends huang_up
      Then what happens is noted, for the document does not say
      And the service still answers

  @invalid
  Rule: It may be odd, and the service goes on

    @US-09
    Scenario: The command spelt hang_up
      When the page sends huang_up with "cmd" set to "hang_up"
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-25
    Scenario: Hanging up with a parameter too many
      When the page sends huang_up with "cmd" joined by an unknown one
      Then what happens is noted, for the document does not say
      And the service still answers
