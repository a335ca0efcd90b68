Feature: One thing after another
  What holds for a call alone holds after anything that went before: the second time as the first, after a refusal,
  in the next session, for the next call.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The next session and the next call are as the first

    Scenario: The same day twice
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      When the page sends dial_out
      Then the service answers "success"
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends dial_out
      Then the service answers "ext_offline"
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

    Scenario: Offline again after the second session
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends huang_up
      Then the service answers "ext_offline"
      When the page sends dial_out
      Then the service answers "ext_offline"
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      When the page sends answer
      Then the service answers "ext_offline"
      When the page sends transfer_to
      Then the service answers "ext_offline"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      And nothing else happens

    Scenario: Keys of one call, and of the next
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given the agent is in a call
      When the page sends the key "9"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: One number after another
      Given an agent who uses the web plugin is checked in
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      And nothing else happens

    Scenario: What was refused leaves the call as it was
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends onekey_dial_out
      Then the service answers "success"
      And nothing else happens

    Scenario: A work state before a call, and after it
      Given an agent who uses the web plugin is checked in
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the page sends dial_out
      Then the service answers "success"
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      And nothing else happens

    Scenario: A SIP phone, and then the web plugin
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      When the page sends send_dtmf
      Then the service answers "client_type_error"
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      And nothing else happens

    Scenario: The web plugin, and then a SIP phone
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      When the page sends send_dtmf
      Then the service answers "client_type_error"
      And nothing else happens

    Scenario: Signed in elsewhere in the second session, and here again
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      And nothing else happens

    Scenario: Three calls come in, one after another
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the far end hangs up
      Given a call is ringing
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      And nothing else happens

    Scenario: Each kind of transfer, in calls one after another
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the page transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      And nothing else happens

    Scenario: One-key calls, one after another
      Given an agent who uses the web plugin is checked in
      When the page sends onekey_dial_out
      Then the service answers "success"
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends onekey_dial_out
      Then the service answers "success"
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      And nothing else happens

    Scenario: The work state goes round
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
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      And nothing else happens

  @invalid
  Rule: A check-in that failed leaves nothing behind

    Scenario: A failed check-in, a right one, and a failed one again
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      And nothing else happens

    Scenario: Two causes, one after another, and then none
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      Given an agent who has no extension bound
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 107
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And nothing else happens

    Scenario: Two commands at the same moment get their own answers
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When two clients transfer the call at once, to an unknown queue and to an unknown extension
      Then the service answers each of them with what was not found
      And the line has not changed: in-call
      And nothing else happens
