Feature: Checking the extension out
  A page calls Check_InOut with the label checkout. The plugin says at once that the extension is checked out;
  no outcome follows.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: Check-out is confirmed at once

    Scenario: A checked-in agent checks out
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success", so "functionsname" and "sCallback" are taken
      And it is a function as documented, and returns JSON at once
      And nothing else happens

    Scenario: An agent checks out, and in again
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      When the agent checks in
      Then the plugin returns "operation_success"
      And the call-back reports "loging_success" from a "web_client"
      And nothing else happens

  @inopportune
  Rule: A check-out may come at the wrong moment

    @UP-17
    Scenario: Nobody is checked in
      When the agent checks out
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @UP-17
    Scenario: Checking out twice
      Given an agent who uses the web plugin is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      When the agent checks out
      Then what happens is noted, for the document does not say
      And the plugin still answers

  @invalid
  Rule: The parameters may be no JSON, and the call-back something else

    Scenario Outline: The parameters of a check-out are the text <text>
      When the page asks for a check-out with the text "<text>"
      Then what happens is noted, for the document does not say
      And the plugin still answers

      Examples:
        | text                                               |
        | checkout                                           |
        | {'functionsname': 'checkout'                       |
        | {}                                                 |
        | []                                                 |
        | {'functionsname': 'checkout', 'no_such_member': 1} |

    Scenario Outline: A check-out with "functionsname" <fault>
      When the page asks for a check-out with "functionsname" <fault>
      Then what happens is noted, for the document does not say
      And the plugin still answers

      Examples:
        | fault                    |
        | empty                    |
        | a number                 |
        | null                     |
        | in upper case            |
        | in Chinese               |
        | 4000 characters long     |
        | joined by an unknown one |

      @UP-04
      Examples:
        | fault   |
        | missing |

    @UP-18
    Scenario: A check-out without a call-back
      When the page asks for a check-out without a call-back
      Then what happens is noted, for the document does not say
      And the plugin still answers

    @UP-02
    Scenario: A check-out with the name of a function as call-back
      When the page asks for a check-out with the name of a function as call-back
      Then what happens is noted, for the document does not say
      And the plugin still answers
