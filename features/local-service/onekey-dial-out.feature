Feature: One-key dialling (一键外呼)
  A page sends onekey_dial_out, and the softphone calls the next number of the agent's one-key project.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The softphone calls a number of the project

    Scenario Outline: <client> has the next number dialled
      Given an agent who uses the web plugin is checked in
      When <client> sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

  @invalid
  Rule: It fails when there is nothing to dial

    Scenario Outline: <client> asks for an agent without a project
      Given an agent who uses the web plugin and has no one-key project is checked in
      When <client> sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

  @inopportune
  Rule: Nothing happens while no extension is checked in

    Scenario Outline: <client> is told that the extension is offline
      When <client> sends onekey_dial_out
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
      When <client> sends onekey_dial_out
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

    Scenario: One-key dialling during a call
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-28
    Scenario: One-key dialling in another work state
      Given an agent who uses the web plugin is checked in
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      When the page sends onekey_dial_out
      Then the service answers anything documented, and "failed" is noted
      And the service still answers

  @invalid
  Rule: It may come with more than it needs

    @US-25
    Scenario: One-key dialling with a parameter too many
      When the page sends onekey_dial_out with "cmd" joined by an unknown one
      Then what happens is noted, for the document does not say
      And the service still answers
