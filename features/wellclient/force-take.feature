Feature: Taking a call over (接管)
  A supervisor's page calls forceTake with a device, its call and a number, and the call moves to that number.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The call moves to the device that takes over

    Scenario: The device is replaced by another, while another call goes on
      Given two extensions are in a call
      And two other extensions are in a call, too
      When the page calls forceTake
      Then done is called, once, and fail is not
      And the third device is in the call, in place of the first, as the events tell
      And nothing else happens

  @inopportune
  Rule: Only the call of a device that is in one can be taken over

    Scenario Outline: <situation>
      Given <situation>
      When the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      And nothing else happens

      Examples:
        | situation                                           |
        | an extension is idle                                |
        | the call has ended                                  |
        | the call is unknown                                 |
        | the extension is in another call                    |
        | the extension has the same number in another domain |

  @inopportune
  Rule: Whether a supervisor reaches into another domain is open

    Scenario: The call is one of another domain
      Given the call is one of another domain
      When the page calls forceTake
      Then it is refused, or carried out in the other domain
      And nothing else happens

  @inopportune
  Rule: Whether a device that rings is in a call is open

    Scenario: The extension rings
      Given an extension rings
      When the page calls forceTake
      Then it may be carried out or refused, for the device rings
      And nothing else happens

  @inopportune
  Rule: The third device has to be there, and free

    Scenario Outline: The third device <state>
      Given two extensions are in a call
      And the third device <state>
      When the page calls forceTake
      Then it may be refused, for the third device cannot come
      And nothing else happens

      Examples:
        | state                   |
        | is in a call of its own |
        | is not registered       |

    Scenario: The third device has a number that nobody has
      Given two extensions are in a call
      And the third device has a number that nobody has
      When the page calls forceTake
      Then it is refused, or done with nothing to come of it
      And nothing else happens
