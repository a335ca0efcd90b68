Feature: Check-in requests that the document does not foresee
  The document says nothing of missing, empty or ill-typed members, nor of a second check-in. What a plugin does
  then is noted, not judged. That it still answers afterwards is judged.

  Background:
    Given the softphone is running and no extension is checked in
    And an agent who uses the web plugin

  @invalid
  Rule: A member may be wrong, and the plugin goes on

    Scenario Outline: "<member>" is <fault>
      When the page asks for a check-in with "<member>" <fault>
      Then what happens is noted, for the document does not say
      And the plugin still answers

      Examples:
        | member        | fault                    |
        | functionsname | an unknown value         |
        | functionsname | in upper case            |
        | domain        | missing                  |
        | domain        | empty                    |
        | domain        | a number                 |
        | domain        | 4000 characters long     |
        | user_name     | missing                  |
        | user_name     | empty                    |
        | user_name     | in Chinese               |
        | account       | missing                  |
        | account       | null                     |
        | account       | an object                |
        | account       | 4000 characters long     |
        | account       | in Chinese               |
        | account       | joined by an unknown one |

      @UP-04
      Examples:
        | member        | fault   |
        | functionsname | missing |

      @UP-26
      Examples:
        | member | fault              |
        | domain | followed by a port |

  @invalid
  Rule: The text may be no JSON, or other JSON

    Scenario Outline: The parameters are the text <text>
      When the page asks for a check-in with the text "<text>"
      Then what happens is noted, for the document does not say
      And the plugin still answers

      Examples:
        | text                           |
        | checkin                        |
        | {'functionsname': 'checkin'}   |
        | []                             |
        | null                           |
        | functionsname=checkin&domain=x |

    Scenario: The parameters are empty
      When the page asks for a check-in with the text ""
      Then what happens is noted, for the document does not say
      And the plugin still answers

  @invalid
  Rule: The call-back may be something else

    @UP-02
    Scenario: The name of a function in place of the call-back
      When the page asks for a check-in with the name of a function as call-back
      Then what happens is noted, for the document does not say
      And the plugin still answers

    Scenario: No call-back
      When the page asks for a check-in without a call-back
      Then what happens is noted, for the document does not say
      And the plugin still answers

  @inopportune
  Rule: A check-in may come at the wrong moment

    Scenario: Checking in twice
      Given an agent who uses the web plugin is checked in
      When the agent checks in
      Then what happens is noted, for the document does not say
      And the plugin still answers
