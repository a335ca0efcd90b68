Feature: An agent's day
  Plugin and local service belong to one softphone: checking in through the plugin is what makes the commands
  succeed, and checking out is what ends that.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: What the plugin does shows at the service

    Scenario: From check-in to check-out
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      When the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      Given the far end answers
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the page sends huang_up
      Then the service answers "success"
      And the call is over
      When the page sends dial_out
      Then the service answers "success"
      Given the far end answers
      When the page transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends huang_up
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: A call comes in, is answered, and the far end hangs up
      Given an agent who uses the web plugin is checked in
      And a call is ringing
      When the page sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When the far end hangs up
      And the page sends dial_out
      Then the service answers "success"
      And the softphone is dialling that number
      And nothing else happens

    Scenario: An agent whose check-in failed is offline
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: After signing in elsewhere the softphone here is offline
      Given an agent who uses the web plugin is checked in
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: Checking out ends the call
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the agent checks out
      Then the plugin returns "logout_success"
      When the page sends huang_up
      Then the service answers "ext_offline"
      And nothing else happens

    Scenario: The next agent takes over with another client
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses a SIP phone is checked in
      When the page sends send_dtmf
      Then the service answers "client_type_error"
      And nothing else happens

  @timer
  Rule: The call-back stays in use for the whole session

    @slow
    Scenario: Much time passes before the account signs in elsewhere
      Given an agent who uses the web plugin is checked in
      And the session has been left alone for a while
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      And nothing else happens
