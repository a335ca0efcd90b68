Feature: One softphone behind two interfaces, in any order
  What holds alone has to hold after anything that went before. Drawn by npm run walks from
  schemas/models/softphone.yaml, edition fa43095d and 2016-03-29, seed 1; not written by hand. Covered are:
  - 52 of 208 actions in a state, for of the others
    - 15 are not spoken of by the documents
    - 29 cannot be brought about
    - 112 are looked at elsewhere, or by another action
  - 177 of 177 combinations of values, for the actions that have some, in each state
  - 448 of 448 pairs of these that can follow each other
  - 13 of 13 actions that can be done three times running
  - 89 of 89 actions done again after another one
  - 138 of 138 actions with one of another side before or after it
  - 1036 of 1040 actions that are done some time after another one

  Background:
    Given the softphone is running and no extension is checked in

  @walk-transitions
  Rule: Each action is done in each state that the documents speak of

    Scenario: Each action, walk 1
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      When the page transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page asks for a change of work state with "exttype" a number
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle

    Scenario: Each action, walk 2
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends answer
      Then what happens is noted, for the document does not say
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: Each action, walk 3
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the page transfers the call to an IVR
      Then the service answers "failed"
      And the line has not changed: idle

    Scenario: Each action, walk 4
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked

    @testbed
    Scenario: Each action, walk 5
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the page sends answer
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed"
      And nobody is checked in
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle

    @testbed
    Scenario: Each action, walk 6
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: Each action, walk 7
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: Each action, walk 8
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      Then nothing else happens
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: Each action, walk 9
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: Each action, walk 10
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "2"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: Each action, walk 11
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @slow @testbed @timer
    Scenario: Each action, walk 12
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens

  @walk-pairs
  Rule: Each is followed by each that can follow it

    Scenario: One after another, walk 1
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers

    Scenario: One after another, walk 2
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    Scenario: One after another, walk 3
      When the page sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page asks for a change of work state with "exttype" missing
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the page transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle

    Scenario: One after another, walk 4
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    Scenario: One after another, walk 5
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      When the agent checks out
      Then what happens is noted, for the document does not say
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle

    Scenario: One after another, walk 6
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      When the page asks for a change of work state with "exttype" empty
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle

    Scenario: One after another, walk 7
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      When a plain HTTP client transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      When the page asks for a change of work state with "exttype" an unknown value
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked

    Scenario: One after another, walk 8
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    Scenario: One after another, walk 9
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say

    Scenario: One after another, walk 10
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to an extension
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default

    Scenario: One after another, walk 11
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client transfers the call to an extension
      Then the service answers "failed"
      And the line has not changed: idle
      When the page transfers the call to an IVR
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers

    Scenario: One after another, walk 12
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends huang_up
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page transfers the call to a number
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers

    Scenario: One after another, walk 13
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to a number
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends answer
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number

    Scenario: One after another, walk 14
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say

    Scenario: One after another, walk 15
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page transfers the call to a queue
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say

    Scenario: One after another, walk 16
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: One after another, walk 17
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to a queue
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page asks for a change of work state with "exttype" a number
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page asks for a change of work state with "exttype" missing
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused

    Scenario: One after another, walk 18
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle

    Scenario: One after another, walk 19
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked

    Scenario: One after another, walk 20
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers

    Scenario: One after another, walk 21
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    Scenario: One after another, walk 22
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends transfer_to
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 23
      Given an agent who signs in at a server that refuses connections
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "connect_failed"
      And nobody is checked in
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 24
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who signs in at a server that cuts the connection
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "transport_failed"
      And nobody is checked in
      When the page transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 25
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      And nobody is checked in
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When a plain HTTP client sends answer
      Then the service answers "client_type_error"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 26
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      And nobody is checked in
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who has a disabled account
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 103, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 27
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the page sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When a plain HTTP client sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 28
      When a plain HTTP client sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who belongs to an enterprise that has expired
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 104, or another of the three for unusable accounts
      And nobody is checked in
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who is no call-centre agent
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 105, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who has no extension bound
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 107
      And nobody is checked in
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who has an extension that the server will not register
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "reg_ext_failed"
      And nobody is checked in
      When the page transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 29
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 30
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends huang_up
      Then what happens is noted, for the document does not say
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed"
      And nobody is checked in

    @testbed
    Scenario: One after another, walk 31
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who signs in at a server that refuses connections
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "connect_failed"
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends answer
      Then what happens is noted, for the document does not say
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 32
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who signs in at a server that cuts the connection
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "transport_failed"
      And nobody is checked in

    @testbed
    Scenario: One after another, walk 33
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the page sends dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 34
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 35
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      And nobody is checked in
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 36
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 37
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 38
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When a plain HTTP client sends dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      And nobody is checked in
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 39
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page asks for a change of work state with "exttype" empty
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 40
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 41
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the page sends onekey_dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 42
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 43
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 44
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who has a disabled account
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 103, or another of the three for unusable accounts
      And nobody is checked in

    @testbed
    Scenario: One after another, walk 45
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 46
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 47
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "2"
      Then the service answers "success"
      And the far end hears that key
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 48
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 49
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends transfer_to
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over

    @testbed
    Scenario: One after another, walk 50
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 51
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 52
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens

    @testbed
    Scenario: One after another, walk 53
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who belongs to an enterprise that has expired
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 104, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked

    @testbed
    Scenario: One after another, walk 54
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends the key "3"
      Then the service answers "success"
      And the far end hears that key
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 55
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 56
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who is no call-centre agent
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 105, or another of the three for unusable accounts
      And nobody is checked in

    @testbed
    Scenario: One after another, walk 57
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 58
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 59
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an extension
      Then the service answers "success"
      And the call has gone there

    @testbed
    Scenario: One after another, walk 60
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page asks for a change of work state with "exttype" an unknown value
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 61
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 62
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 63
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
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
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 64
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page transfers the call to a number
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 65
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends transfer_to
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client transfers the call to a number
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 66
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who has an extension that the server will not register
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "reg_ext_failed"
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends transfer_to
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 67
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed"
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 68
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 69
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 70
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 71
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 72
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 73
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 74
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 75
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page asks for a change of work state with "exttype" a number
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused

    @testbed
    Scenario: One after another, walk 76
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    @testbed
    Scenario: One after another, walk 77
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who signs in at a server that refuses connections
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "connect_failed"
      And nobody is checked in

    @testbed
    Scenario: One after another, walk 78
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 79
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page transfers the call to a queue
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 80
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked

    @testbed
    Scenario: One after another, walk 81
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 82
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "3"
      Then the service answers "success"
      And the far end hears that key
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page asks for a change of work state with "exttype" missing
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused

    @testbed
    Scenario: One after another, walk 83
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 84
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 85
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "4"
      Then the service answers "success"
      And the far end hears that key
      When the page sends answer
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 86
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 87
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client transfers the call to a queue
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "success"
      And the call has gone there
      When a plain HTTP client transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 88
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "success"
      And the call has gone there
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked

    @testbed
    Scenario: One after another, walk 89
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 90
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "success"
      And the call has gone there
      When a plain HTTP client sends huang_up
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 91
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "success"
      And the call has gone there
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    @testbed
    Scenario: One after another, walk 92
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who signs in at a server that cuts the connection
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "transport_failed"
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 93
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 94
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "4"
      Then the service answers "success"
      And the far end hears that key
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 95
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      Given the far end hangs up
      Then nothing else happens
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    @testbed
    Scenario: One after another, walk 96
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 97
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: One after another, walk 98
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 99
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      When the page asks for a change of work state with "exttype" empty
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      Given the far end hangs up
      Then nothing else happens

    @testbed
    Scenario: One after another, walk 100
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 101
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: One after another, walk 102
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: One after another, walk 103
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: One after another, walk 104
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: One after another, walk 105
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    @testbed
    Scenario: One after another, walk 106
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: One after another, walk 107
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    @slow @testbed @timer
    Scenario: One after another, walk 108
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends answer
      Then what happens is noted, for the document does not say
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number

    @slow @testbed @timer
    Scenario: One after another, walk 109
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      Given the session has been left alone for a while
      Then nothing else happens
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @slow @testbed @timer
    Scenario: One after another, walk 110
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "client_type_error"
      And the line has not changed: idle
      Given the session has been left alone for a while
      Then nothing else happens
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: One after another, walk 111
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      Given the session has been left alone for a while
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When the page asks for a change of work state with "exttype" an unknown value
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused

    @slow @testbed @timer
    Scenario: One after another, walk 112
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given the session has been left alone for a while
      Then nothing else happens
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: One after another, walk 113
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      Given the session has been left alone for a while
      Then nothing else happens

  @walk-repeats
  Rule: Each action is done three times running

    Scenario: Three times, walk 1
      When a plain HTTP client sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to an extension
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client transfers the call to an extension
      Then the service answers "failed"
      And the line has not changed: idle
      When the page transfers the call to an IVR
      Then the service answers "failed"
      And the line has not changed: idle

    Scenario: Three times, walk 2
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    @testbed
    Scenario: Three times, walk 3
      Given an agent who has a disabled account
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 103, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who belongs to an enterprise that has expired
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 104, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who is no call-centre agent
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 105, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle

    @testbed
    Scenario: Three times, walk 4
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call

    @slow @testbed @timer
    Scenario: Three times, walk 5
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      Given the session has been left alone for a while
      Then nothing else happens
      Given the session has been left alone for a while
      Then nothing else happens

  @walk-returns
  Rule: Each action is done again after each other one

    Scenario: There and back, walk 1
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      When the page sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    Scenario: There and back, walk 2
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page asks for a change of work state with "exttype" a number
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends huang_up
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends answer
      Then what happens is noted, for the document does not say
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends huang_up
      Then the service answers "success"
      And the call is over

    Scenario: There and back, walk 3
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent checks out
      Then what happens is noted, for the document does not say
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    Scenario: There and back, walk 4
      When a plain HTTP client sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent checks out
      Then what happens is noted, for the document does not say
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When a plain HTTP client sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the page transfers the call to a number
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    Scenario: There and back, walk 5
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client transfers the call to a queue with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle

    @testbed
    Scenario: There and back, walk 6
      When a plain HTTP client sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who has no extension bound
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 107
      And nobody is checked in
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who has an extension that the server will not register
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "reg_ext_failed"
      And nobody is checked in
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed"
      And nobody is checked in
      When the agent checks out
      Then what happens is noted, for the document does not say
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked

    @testbed
    Scenario: There and back, walk 7
      When a plain HTTP client transfers the call to a number
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who signs in at a server that refuses connections
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "connect_failed"
      And nobody is checked in
      When the page transfers the call to a queue
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who signs in at a server that cuts the connection
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "transport_failed"
      And nobody is checked in
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      And nobody is checked in
      Given an agent who uses the web plugin
      When the page asks for a check-in with "domain" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      And nobody is checked in
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say

    @testbed
    Scenario: There and back, walk 8
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the page sends huang_up
      Then the service answers "client_type_error"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: There and back, walk 9
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client transfers the call to an IVR with a Chinese name
      Then the service answers "failed"
      And the line has not changed: idle
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to a queue
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @testbed
    Scenario: There and back, walk 10
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When a plain HTTP client sends huang_up
      Then the service answers "client_type_error"
      And the line has not changed: idle
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: There and back, walk 11
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends the key "9"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call

    @slow @testbed @timer
    Scenario: There and back, walk 12
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the page sends answer
      Then the service answers "client_type_error"
      And the line has not changed: idle
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "client_type_error"
      And the line has not changed: idle

    @slow @testbed @timer
    Scenario: There and back, walk 13
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      When the page transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

  @walk-later
  Rule: Each action is done some time after each other one

    Scenario: Some time later, walk 1
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    Scenario: Some time later, walk 2
      When the page sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page asks for a change of work state with "exttype" missing
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    Scenario: Some time later, walk 3
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" missing
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: Some time later, walk 4
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page asks for a change of work state with "exttype" empty
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the page transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    Scenario: Some time later, walk 5
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "ext_offline"
      And the line has not changed: idle

    Scenario: Some time later, walk 6
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends onekey_dial_out
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    Scenario: Some time later, walk 7
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When a plain HTTP client transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: Some time later, walk 8
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      Then nothing else happens
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who has a disabled account
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 103, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: Some time later, walk 9
      Given an agent who belongs to an enterprise that has expired
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 104, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "9"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle

    @testbed
    Scenario: Some time later, walk 10
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 11
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the page sends the key "0"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 12
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    @testbed
    Scenario: Some time later, walk 13
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page asks for a change of work state with "exttype" an unknown value
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who is no call-centre agent
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 105, or another of the three for unusable accounts
      And nobody is checked in

    @testbed
    Scenario: Some time later, walk 14
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to an extension
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked

    @testbed
    Scenario: Some time later, walk 15
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends huang_up
      Then what happens is noted, for the document does not say
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
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
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked

    @testbed
    Scenario: Some time later, walk 16
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "0"
      Then the service answers "success"
      And the far end hears that key
      When the page sends huang_up
      Then the service answers "success"
      And the call is over

    @testbed
    Scenario: Some time later, walk 17
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends the key "*"
      Then the service answers "success"
      And the far end hears that key
      Given the far end hangs up
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 18
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page asks for a change of work state with "exttype" a number
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: Some time later, walk 19
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends send_dtmf
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "*"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 20
      When the page transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      When the page sends answer
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who has an extension that the server will not register
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "reg_ext_failed"
      And nobody is checked in
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project

    @testbed
    Scenario: Some time later, walk 21
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends huang_up
      Then what happens is noted, for the document does not say
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: Some time later, walk 22
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed"
      And nobody is checked in
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: Some time later, walk 23
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 24
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "1"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who signs in at a server that refuses connections
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "connect_failed"
      And nobody is checked in
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: Some time later, walk 25
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the page transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "1"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      Given the far end hangs up
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: Some time later, walk 26
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the page sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends the key "2"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 27
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who signs in at a server that cuts the connection
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "transport_failed"
      And nobody is checked in

    @testbed
    Scenario: Some time later, walk 28
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client sends dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: Some time later, walk 29
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 30
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      Given the far end answers
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle

    @testbed
    Scenario: Some time later, walk 31
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "2"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller

    @testbed
    Scenario: Some time later, walk 32
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When a plain HTTP client transfers the call to a queue
      Then the service answers "failed"
      And the line has not changed: idle
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      And nobody is checked in
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed

    @testbed
    Scenario: Some time later, walk 33
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "success"
      And the softphone is dialling a number of the project
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      Given the far end hangs up
      Then nothing else happens
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 34
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When the page sends the key "3"
      Then the service answers "success"
      And the far end hears that key
      Given the far end hangs up
      Then nothing else happens
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 35
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "3"
      Then the service answers "success"
      And the far end hears that key
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over

    @testbed
    Scenario: Some time later, walk 36
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 37
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" null
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends the key "4"
      Then the service answers "success"
      And the far end hears that key
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    @testbed
    Scenario: Some time later, walk 38
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When a plain HTTP client sends the key "4"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 39
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key

    @testbed
    Scenario: Some time later, walk 40
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle

    @testbed
    Scenario: Some time later, walk 41
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      When a plain HTTP client sends send_dtmf
      Then the service answers "client_type_error"
      And the line has not changed: idle
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 42
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the page transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends huang_up
      Then the service answers "success"
      And the call is over

    @testbed
    Scenario: Some time later, walk 43
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default

    @testbed
    Scenario: Some time later, walk 44
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call

    @testbed
    Scenario: Some time later, walk 45
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the page transfers the call to an extension
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 46
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the page sends transfer_to
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When a plain HTTP client sends answer
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller

    @testbed
    Scenario: Some time later, walk 47
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      Given the far end hangs up
      Then nothing else happens

    @testbed
    Scenario: Some time later, walk 48
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When a plain HTTP client sends the key "7"
      Then the service answers "success"
      And the far end hears that key

    @testbed
    Scenario: Some time later, walk 49
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller

    @slow @testbed @timer
    Scenario: Some time later, walk 50
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102
      And nobody is checked in
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the page sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who has a disabled account
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 103, or another of the three for unusable accounts
      And nobody is checked in

    @slow @testbed @timer
    Scenario: Some time later, walk 51
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who belongs to an enterprise that has expired
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 104, or another of the three for unusable accounts
      And nobody is checked in
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 52
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" empty
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the page sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call

    @slow @testbed @timer
    Scenario: Some time later, walk 53
      When the agent checks out
      Then what happens is noted, for the document does not say
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When a plain HTTP client sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over
      Given the session has been left alone for a while
      Then nothing else happens
      When the page asks for a change of work state with "exttype" missing
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 54
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "ext_offline"
      And the line has not changed: idle
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends huang_up
      Then the service answers "success"
      And the call is over

    @slow @testbed @timer
    Scenario: Some time later, walk 55
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      When a plain HTTP client sends send_dtmf
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 56
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      Given a call is ringing
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 57
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "forecast"
      Then the plugin returns "true"
      And the work state is "forecast", as asked
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And the work state is "away", as asked
      When a plain HTTP client transfers the call to an extension
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 58
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 59
      Given an agent who uses the web plugin and has no one-key project
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends onekey_dial_out
      Then the service answers "failed"
      And the line has not changed: idle
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      And the work state is "rest", as asked
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 60
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      When a plain HTTP client sends transfer_to
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends dial_out with another number
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 61
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When the page sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page sends the key "9"
      Then the service answers "success"
      And the far end hears that key

    @slow @testbed @timer
    Scenario: Some time later, walk 62
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When a plain HTTP client sends dial_out with another number
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the agent sets the work state to "forecast"
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      And the outcome came once, after the return, through the call-back that was passed
      Given the session has been left alone for a while
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given a call is ringing
      Then nothing else happens
      Given the far end hangs up
      Then nothing else happens

    @slow @testbed @timer
    Scenario: Some time later, walk 63
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      Given an agent who uses the web plugin
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And the outcome came once, after the return, through the call-back that was passed
      And the work state is "onekey", as it is by default
      Given the session has been left alone for a while
      Then nothing else happens
      When a plain HTTP client sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      Then nothing else happens
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When a plain HTTP client sends the key "9"
      Then the service answers "success"
      And the far end hears that key
