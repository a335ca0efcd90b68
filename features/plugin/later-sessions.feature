Feature: Checking in, out and in again after a session that is over
  Every row of the plugin is asked once more in a later session: what was remembered, counted or left behind by the
  one before shows here.

  Background:
    Given the softphone is running and no extension is checked in
    And a session is over in which each call was made, and some were refused

  @valid
  Rule: What holds the first time holds in a later session

    @timer
    Scenario: The web plugin, a SIP phone, another telephone
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client", so "functionsname" is read
      And the outcome came once, after the return, through the call-back that was passed
      When the agent checks out
      Then the plugin returns "logout_success", so "functionsname" and "sCallback" are taken
      And it is a function as documented, and returns JSON at once
      Given an agent who uses a SIP phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "sip_client"
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses a landline or mobile phone
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "other_client"
      When the agent checks out
      Then the plugin returns "logout_success"
      And nothing else happens

    Scenario: The functions are as documented
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And it is a function as documented, and returns JSON at once
      And the call-back reports "loging_success" from a "web_client"
      And the work state is "onekey", as it is by default
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      And it is a function as documented, and returns JSON at once
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
      When the agent checks out
      Then the plugin returns "logout_success", so "functionsname" and "sCallback" are taken
      And nothing else happens

    Scenario: The same account signs in on another machine
      Given an agent who uses the web plugin is checked in
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      And nothing else happens

  @invalid
  Rule: What is refused the first time is refused in a later session

    Scenario: Every parameter is read
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed", so "domain" is read
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" an unknown value
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101, so "user_name" is read
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" an unknown value
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101, so "account" is read
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102, so "password" is read
      And nobody is checked in
      And nothing else happens

    Scenario: An agent who is unknown, has no extension, or one that cannot be registered
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      Given an agent who has no extension bound
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 107
      Given an agent who has an extension that the server will not register
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "reg_ext_failed"
      And nobody is checked in
      And nothing else happens

    Scenario: Three unusable accounts
      Given an agent who has a disabled account
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 103, or another of the three for unusable accounts
      Given an agent who belongs to an enterprise that has expired
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 104, or another of the three for unusable accounts
      Given an agent who is no call-centre agent
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 105, or another of the three for unusable accounts
      And nobody is checked in
      And nothing else happens

    Scenario: The way to the call centre fails in three places
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed"
      Given an agent who signs in at a server that refuses connections
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "connect_failed"
      Given an agent who signs in at a server that cuts the connection
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "transport_failed"
      And nobody is checked in
      And nothing else happens

    Scenario: Requests that cannot be understood
      When the page tries these requests, one after another:
        | call     | text                                                                                       |
        | check-in | {"functionsname": "checkin", "domain"                                                      |
        | check-in | {}                                                                                         |
        | check-in | {"functionsname": "checkin"}                                                               |
        | check-in | {"functionsname": "checkin", "domain": "", "user_name": "", "account": "", "password": ""} |
      Then one of them is answered "operation_failed"
      And nobody is checked in
      And nothing else happens

    Scenario: Changes of work state that are not possible
      When the page tries these requests, one after another:
        | call                 | text                         |
        | change of work state | {"exttype": "away"}          |
        | change of work state | {"exttype": "no-such-state"} |
        | change of work state | {"exttype": ""}              |
        | change of work state | {}                           |
        | change of work state | {"exttype"                   |
      Then one of them is answered "false"
      And nothing else happens
