Feature: Checking an extension in
  A page calls Check_InOut with a call-back and the sign-in data as JSON text. The plugin says at once whether
  it takes the request (同步请求响应), and later, once, through the call-back, how the check-in ended
  (异步签入结果全局回调函数响应).

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: A request that can be understood is accepted at once, and its outcome comes later

    Scenario Outline: Signing in with <client_type>
      Given an agent who <agent>
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "<client_type>"
      And nothing else happens

      Examples:
        | agent                           | client_type  |
        | uses the web plugin             | web_client   |
        | uses a SIP phone                | sip_client   |
        | uses a landline or mobile phone | other_client |

    @timer
    Scenario: The outcome comes once, through the call-back
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And it is a function as documented, and returns JSON at once
      And the call-back reports "loging_success" from a "web_client", so "functionsname" is read
      And the outcome came once, after the return, through the call-back that was passed
      And nothing else happens

    Scenario: The work state is onekey to begin with
      Given an agent who uses the web plugin is checked in
      Then the work state is "onekey", as it is by default

  @invalid
  Rule: A request that cannot be understood is refused at once

    Scenario: One of several broken requests is refused
      When the page tries these requests, one after another:
        | call     | text                                                                                       |
        | check-in | {"functionsname": "checkin", "domain"                                                      |
        | check-in | {}                                                                                         |
        | check-in | {"functionsname": "checkin"}                                                               |
        | check-in | {"functionsname": "checkin", "domain": "", "user_name": "", "account": "", "password": ""} |
      Then one of them is answered "operation_failed"
      And nobody is checked in
      And nothing else happens

  @valid
  Rule: Every parameter is read

    Scenario: Another server is asked when the domain is another
      Given an agent who signs in at a name that does not resolve
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "domain_failed", so "domain" is read

    Scenario: Another enterprise is asked when the user name is another
      Given an agent who uses the web plugin
      When the page asks for a check-in with "user_name" an unknown value
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101, so "user_name" is read

    Scenario: Another account is asked for when the account is another
      Given an agent who uses the web plugin
      When the page asks for a check-in with "account" an unknown value
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101, so "account" is read

    Scenario: The password is compared
      Given an agent who types a wrong password
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 102, so "password" is read
