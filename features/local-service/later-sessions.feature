Feature: Commands after a session that is over
  Every row of the local service is asked once more in a later session, after a refusal, and after another command of
  its kind: what was remembered, counted or left behind shows here.

  Background:
    Given the softphone is running and no extension is checked in
    And a session is over in which each call was made, and some were refused

  @valid
  Rule: What is carried out the first time is carried out in a later session

    Scenario: Calls of a page, and one of a plain HTTP client
      Given an agent who uses the web plugin is checked in
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

    Scenario: Calls of a plain HTTP client, and one of a page
      Given an agent who uses the web plugin is checked in
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

    Scenario: Two calls that come in
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

    Scenario: A ringing call is turned down, and one that is not answered yet is ended
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given the softphone is dialling
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

  @invalid
  Rule: What is refused the first time is refused in a later session

    Scenario: Nothing to transfer, and nothing to dial
      Given an agent who uses the web plugin is checked in
      When the page transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin and has no one-key project is checked in
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      And nothing else happens

  @inopportune
  Rule: Whoever is on another telephone, or not there, is told so in a later session

    Scenario Outline: An agent who <agent>
      Given an agent who <agent> is checked in
      When the page sends dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When a plain HTTP client sends dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the page sends huang_up
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When a plain HTTP client sends huang_up
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the page sends answer
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When a plain HTTP client sends answer
      Then the service answers "client_type_error"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | agent                           |
        | uses a SIP phone                |
        | uses a landline or mobile phone |

    Scenario Outline: An agent who <agent>, asked for the project and for keys
      Given an agent who <agent> is checked in
      When the page sends onekey_dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the page sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When a plain HTTP client sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | agent                           |
        | uses a SIP phone                |
        | uses a landline or mobile phone |

    Scenario: Every command over plain HTTP
      When a plain HTTP client sends dial_out
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside
      When a plain HTTP client sends huang_up
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside
      When a plain HTTP client sends answer
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside
      When a plain HTTP client sends transfer_to
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside
      When a plain HTTP client sends send_dtmf
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside
      And nothing else happens
