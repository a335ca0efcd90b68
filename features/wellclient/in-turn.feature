Feature: One force call after another
  What a call came to says nothing of the next: each is about the call, the agent and the device that it is given.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The next call is about another telephone call

    Scenario Outline: <call> on one call, and then on another
      Given two extensions are in a call
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another call
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call        |
        | forceDrop   |
        | forceJoin   |
        | forceTake   |
        | forceListen |

  @valid
  Rule: The next call is about another agent

    Scenario Outline: <call> for one agent, and then for another
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another agent
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          |
        | forceReady    |
        | forceNotReady |
        | forceLogout   |

  @valid
  Rule: The next call is about the same agent

    Scenario: Not ready, ready, not ready again, signed out
      Given an agent who is ready
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And that agent is not ready now
      When the page calls forceReady
      Then done is called, once, and fail is not
      And that agent is ready now
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And that agent is not ready now
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now
      And nothing else happens
