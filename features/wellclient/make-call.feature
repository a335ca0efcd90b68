@claims-core
Feature: Calling a number (拨打电话)
  The page of an agent calls makeCall with a number, and the agent's device calls it. The page on the core calls says so; an
  SDK is judged by it if its target file claims that page (ics.claims).

  Background:
    Given the SDK is loaded and a supervisor is signed in
    And the situation that makeCall needs

  @valid
  Rule: The device of the agent calls the number

    Scenario: The number is called, while another call goes on
      Given two other extensions are in a call, too
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there, as the events tell
      And done is given the callId of the call
      And nothing else happens

    Scenario: A prefix stands before the number, and all options are sent
      When the page calls makeCall with:
        | prefix           | its first digit |
        | originForDisplay | 4000000000      |
        | cpa              | 1               |
        | contextId        | an object       |
      Then done is called, once, and fail is not
      And its effect is there, as the events tell
      And done is given the callId of the call
      And nothing else happens

    Scenario: One number, and then another
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another number
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

    Scenario: One number, and another on the page loaded anew
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the supervisor turns to another number
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

  @inopportune
  Rule: A device that cannot be called is not

    Scenario Outline: The third device <state>
      Given the third device <state>
      When the page calls makeCall
      Then it is refused
      And nothing has changed at the server
      And it is noted with which status it is refused
      And nothing else happens

      Examples:
        | state                        |
        | is in a call of its own      |
        | is not registered            |
        | has a number that nobody has |
        | is the first                 |

    Scenario: The agent is in a call
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      When two seconds have gone by
      Given the third device is that of an agent
      When the page calls makeCall
      Then it is refused
      And nothing has changed at the server
      And nothing else happens

  @inopportune
  Rule: Within two seconds a second call may be refused

    Scenario: A number that nobody has, and at once another
      When the page calls makeCall for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls makeCall
      Then it is carried out, or refused as two seconds have not gone by
      And nothing else happens

  @invalid
  Rule: What is no number is not called

    Scenario: makeCall without a text for its phoneNumber
      When the page calls makeCall in turn with its phoneNumber
        | missing       |
        | null          |
        | an object     |
        | a list of it  |
        | a truth value |
      Then each of these calls is refused, and changes nothing
      And nothing is sent in the place of the argument
      And makeCall still works with its arguments in order

    Scenario: makeCall with characters of an address in its phoneNumber
      When the page calls makeCall in turn with its phoneNumber
        | empty                  |
        | ended by a letter      |
        | ended by a number sign |
        | ended by a slash       |
        | all in Chinese         |
      Then each of these calls is refused, and changes nothing
      And each text arrives as it is, or not at all
      When two seconds have gone by
      Then makeCall still works with its arguments in order

  @server-fails
  Rule: A call is settled, once, whatever becomes of its request

    @inopportune
    Scenario Outline: makeCall when the server <fault>
      Given the server <fault>
      When the page calls makeCall
      Then fail is called, once, and done is not
      And what was asked for may have happened, and nothing besides
      And nothing else happens

      Examples:
        | fault                 |
        | fails with a page     |
        | keeps silent          |
        | refuses connections   |
        | answers 409 with JSON |

    @valid
    Scenario: makeCall when the server answers 200 with JSON
      Given the server answers 200 with JSON
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

  @inopportune
  Rule: Without a good session nothing is done, or after another sign-in

    Scenario: makeCall before a sign-in
      Given the SDK is loaded and nobody is signed in
      When the page calls makeCall
      Then it is refused, in whatever form
      And nothing else happens

    Scenario: makeCall with an expired session
      Given the server has let every session expire
      When the page calls makeCall
      Then it fails, or is sent once more and done
      And it is noted how often the SDK signs in
      And nothing else happens

    Scenario: makeCall after forceDrop with an expired session
      Given the situation that forceDrop needs
      And the server has let every session expire
      When the page calls forceDrop
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls makeCall
      Then done is called, once, and fail is not
      And it comes with the new session
      And its effect is there
      And nothing else happens
