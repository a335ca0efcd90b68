Feature: How a check-in can end
  The document lists fourteen outcomes. Each of these scenarios brings about the cause of one that is not a
  success, and waits for it at the call-back.

  Background:
    Given the softphone is running and no extension is checked in

  @invalid
  Rule: The call centre refuses an agent it does not know, or cannot use

    Scenario Outline: An agent who <agent>
      Given an agent who <agent>
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code <code>
      And nobody is checked in
      And nothing else happens

      Examples:
        | agent                  | code |
        | does not exist         | 101  |
        | types a wrong password | 102  |
        | has no extension bound | 107  |

    Scenario Outline: An unusable account: the agent <agent>
      The document gives the three codes in one row and does not say which cause has which.

      Given an agent who <agent>
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code <code>, or another of the three for unusable accounts
      And nobody is checked in
      And nothing else happens

      Examples:
        | agent                                     | code |
        | has a disabled account                    | 103  |
        | belongs to an enterprise that has expired | 104  |
        | is no call-centre agent                   | 105  |

    Scenario: An extension that the server will not register
      Given an agent who has an extension that the server will not register
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "reg_ext_failed"
      And nothing else happens

  @invalid
  Rule: The way to the call centre can fail in three places

    Scenario Outline: The agent signs in at <server>
      Given an agent who signs in at <server>
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "<outcome>"
      And nobody is checked in
      And nothing else happens

      Examples:
        | server                            | outcome          |
        | a name that does not resolve      | domain_failed    |
        | a server that refuses connections | connect_failed   |
        | a server that cuts the connection | transport_failed |

  @inopportune
  Rule: A check-in that failed leaves the way free

    Scenario: The next agent checks in as if nothing had been
      Given an agent who does not exist
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "system_error" with code 101
      Given an agent who uses the web plugin
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And nothing else happens

  @valid
  Rule: An agent who signs in elsewhere has to sign in again here

    Scenario: The same account signs in on another machine
      Given an agent who uses the web plugin is checked in
      When the same account signs in elsewhere
      Then the call-back reports "need_relogin"
      And nothing else happens
