Feature: Answering (接听电话)
  A page sends answer, and the softphone takes the ringing call.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The ringing call is taken

    Scenario Outline: <client> takes the call
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When <client> sends answer
      Then the service answers "success"
      And the agent talks to the caller
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

  @inopportune
  Rule: Nothing happens while no extension is checked in

    Scenario Outline: <client> is told that the extension is offline
      When <client> sends answer
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
      When <client> sends answer
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
    Scenario: Answering without a call
      Given an agent who uses the web plugin is checked in
      When the page sends answer
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-07
    Scenario: Answering the call that one is making
      Given an agent who uses the web plugin is checked in
      And the softphone is dialling
      When the page sends answer
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-07
    Scenario: Answering twice
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends answer
      Then the service answers "success"
      When the page sends answer
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-07
    Scenario: Answering after the caller has given up
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the far end hangs up
      And the page sends answer
      Then what happens is noted, for the document does not say
      And the service still answers

  @invalid
  Rule: It may come with more than it needs

    @US-25
    Scenario: Answering with a parameter too many
      When the page sends answer with "cmd" joined by an unknown one
      Then what happens is noted, for the document does not say
      And the service still answers
