Feature: Forcing a device off its call (强拆)
  A supervisor's page calls forceDrop with a device and its call, and the device hangs up.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: A device that is in a call is forced off it

    Scenario: The device hangs up, while another call goes on
      Given two extensions are in a call
      And two other extensions are in a call, too
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And the device has left the call, as the events tell
      And nothing else happens

    Scenario: The other party asks for it
      Given two extensions are in a call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And the device has left the call, as the events tell
      And nothing else happens

  @inopportune
  Rule: A device that is in no such call cannot be forced off it

    Scenario Outline: <situation>
      Given <situation>
      When the page calls forceDrop
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
      When the page calls forceDrop
      Then it is refused, or carried out in the other domain
      And nothing else happens

  @inopportune
  Rule: Whether a device that rings is in a call is open

    Scenario: The extension rings
      Given an extension rings
      When the page calls forceDrop
      Then it may be carried out or refused, for the device rings
      And nothing else happens
