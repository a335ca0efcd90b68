Feature: However often an agent does it
  What is so the first time is so the sixth time: keys of one call, calls and work states of one session, sessions, refusals.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: What is carried out once is carried out however often

    Scenario: More keys, after twelve of one call
      Given an agent who uses the web plugin is checked in
      And the agent is in a call, and has sent each key once
      When the page sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "0"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "*"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "9"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: The same key, and the same again
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: Six numbers are dialled in one session
      Given an agent who uses the web plugin is checked in
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end hangs up
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end hangs up
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end hangs up
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end hangs up
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end hangs up
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end hangs up

    Scenario: Six calls of one session are hung up
      Given an agent who uses the web plugin is checked in
      And the softphone is dialling
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given the agent is in a call
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given the softphone is dialling
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given the agent is in a call
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      When the page sends huang_up
      Then the service answers "success"
      And the call is over

    Scenario: Four calls of one session are answered
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      And a call is ringing
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      And a call is ringing
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      And a call is ringing
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      And nothing else happens

    Scenario: Six calls of one session are transferred
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When a plain HTTP client transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When a plain HTTP client transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When a plain HTTP client transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When a plain HTTP client transfers the call to a queue
      Then the service answers "success"
      And the call has gone there

    Scenario: Eight work states of one session
      Given an agent who uses the web plugin is checked in
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    @timer
    Scenario: The sixth session is as the first
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      And nothing else happens

  @invalid
  Rule: What is refused once is refused however often, and changes nothing

    Scenario: Transfers to nobody, six in one call
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: Wrong sign-ins, one after another, and a right one
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      Given an agent who has no extension bound
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 107
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      Given an agent who has no extension bound
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 107
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And nothing else happens

  @inopportune
  Rule: Who cannot is told so however often, and nothing happens

    Scenario Outline: <command> of an agent who <agent>, four times
      Given an agent who <agent> is checked in
      When the page sends <command>
      Then the service answers "<result>"
      And the line has not changed: idle
      When a plain HTTP client sends <command>
      Then the service answers "<result>"
      And the line has not changed: idle
      When the page sends <command>
      Then the service answers "<result>"
      And the line has not changed: idle
      When a plain HTTP client sends <command>
      Then the service answers "<result>"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | command         | agent                                          | result            |
        | dial_out        | uses a SIP phone                               | client_type_error |
        | onekey_dial_out | uses a landline or mobile phone                | client_type_error |
        | onekey_dial_out | uses the web plugin and has no one-key project | failed            |
        | transfer_to     | uses the web plugin                            | failed            |

    Scenario Outline: <command> while nobody is checked in, four times
      When the page sends <command>
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client sends <command>
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the page sends <command>
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client sends <command>
      Then the service answers "ext_offline"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | command         |
        | dial_out        |
        | onekey_dial_out |
        | transfer_to     |
