Feature: Listening to a call (监听)
  A supervisor's page calls forceListen with a call and the device to listen with. The call comes first here, the device
  second: the other way round than in the three calls before.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The device hears the call

    Scenario: A silent listener is added, while another call goes on
      Given two extensions are in a call
      And two other extensions are in a call, too
      When the page calls forceListen
      Then done is called, once, and fail is not
      And the third device hears the call, silently, as the events tell
      And nothing else happens

  @inopportune
  Rule: Only a call that there is can be listened to

    Scenario Outline: <situation>
      Given <situation>
      When the page calls forceListen
      Then it is refused
      And nothing has changed at the server
      And nothing else happens

      Examples:
        | situation           |
        | the call has ended  |
        | the call is unknown |

  @inopportune
  Rule: Whether a supervisor reaches into another domain is open

    Scenario: The call is one of another domain
      Given the call is one of another domain
      When the page calls forceListen
      Then it is refused, or carried out in the other domain
      And nothing else happens

  @inopportune
  Rule: The device that listens is in no call

    Scenario Outline: The third device <state>
      Given two extensions are in a call
      And the third device <state>
      When the page calls forceListen
      Then it may be refused, for the device that listens is in a call
      And nothing else happens

      Examples:
        | state                   |
        | is the first            |
        | is in a call of its own |

  @invalid
  Rule: The call comes first, and the device second

    Scenario: The device comes first
      Given two extensions are in a call
      When the page calls forceListen with the device first
      Then it is refused, or carried out if the SDK sees which is which
      And nothing else happens
