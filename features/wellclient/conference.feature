Feature: Force calls on a call of three
  Who has barged in or listens is on the call like the others: each can be dropped, and only that one leaves.

  Background:
    Given the SDK is loaded and a supervisor is signed in
    And two extensions are in a call

  @valid
  Rule: Only the device that is dropped leaves, whoever drops it

    Scenario Outline: Who has barged in is dropped by <caller>
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And the third device is in the call, too
      When <caller> calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call, as the events tell
      And nothing else happens

      Examples:
        | caller                |
        | the page              |
        | the second supervisor |

    Scenario Outline: One of the first two is dropped by <caller>
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And the third device is in the call, too
      When <caller> goes on with forceDrop
      Then done is called, once, and fail is not
      And the device has left the call
      And nothing else happens

      Examples:
        | caller                |
        | the page              |
        | the second supervisor |

    Scenario Outline: The listener is dropped by <caller>
      When the page calls forceListen
      Then done is called, once, and fail is not
      And the third device hears the call, silently
      When <caller> calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call
      And nothing else happens

      Examples:
        | caller                |
        | the page              |
        | the second supervisor |

    Scenario: A party is dropped while somebody listens
      When the page calls forceListen
      Then done is called, once, and fail is not
      And the third device hears the call, silently
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And the device has left the call
      And it is noted whether a listener stays behind
      And nothing else happens

  @inopportune
  Rule: A listener may become a party

    Scenario Outline: The listener's number is given to <call>
      When the page calls forceListen
      Then done is called, once, and fail is not
      And the third device hears the call, silently
      When the page goes on with <call>
      Then it may be refused, for the third device listens
      And nothing else happens

      Examples:
        | call      |
        | forceJoin |
        | forceTake |
