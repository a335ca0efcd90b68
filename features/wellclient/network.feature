@server-fails
Feature: What a force call makes of a server that fails
  A call is settled, once, whatever becomes of its request: fail is called when there is no answer that says it was done.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @inopportune
  Rule: fail is called when nothing was answered, or an error

    Scenario Outline: <call> when the server <fault>
      Given the situation that <call> needs
      And the server <fault>
      When the page calls <call>
      Then fail is called, once, and done is not
      And what was asked for may have happened, and nothing besides
      And nothing else happens

      Examples:
        | call          | fault                               |
        | forceDrop     | fails with a page                   |
        | forceJoin     | fails with a page                   |
        | forceTake     | fails with a page                   |
        | forceListen   | fails with a page                   |
        | forceReady    | fails with a page                   |
        | forceNotReady | fails with a page                   |
        | forceLogout   | fails with a page                   |
        | forceDrop     | keeps silent                        |
        | forceJoin     | keeps silent                        |
        | forceTake     | keeps silent                        |
        | forceListen   | keeps silent                        |
        | forceReady    | keeps silent                        |
        | forceNotReady | keeps silent                        |
        | forceLogout   | keeps silent                        |
        | forceDrop     | cuts the connection                 |
        | forceLogout   | cuts the connection                 |
        | forceDrop     | lets another origin read its answer |
        | forceNotReady | lets another origin read its answer |

    Scenario Outline: <call> when the server answers <status> with <body>
      Given the situation that <call> needs
      And the server answers <status> with <body>
      When the page calls <call>
      Then fail is called, once, and done is not
      And what was asked for may have happened, and nothing besides
      And nothing else happens

      Examples:
        | call          | status | body    |
        | forceDrop     | 400    | JSON    |
        | forceJoin     | 401    | a page  |
        | forceTake     | 403    | nothing |
        | forceListen   | 409    | JSON    |
        | forceReady    | 415    | a page  |
        | forceNotReady | 451    | nothing |
        | forceLogout   | 502    | JSON    |
        | forceDrop     | 503    | a page  |
        | forceReady    | 504    | nothing |

    Scenario Outline: <call> when the server refuses connections
      Given the situation that <call> needs
      And the server refuses connections
      When the page calls <call>
      Then fail is called, once, and done is not
      And nothing has changed at the server
      And nothing else happens

      Examples:
        | call          |
        | forceDrop     |
        | forceJoin     |
        | forceTake     |
        | forceListen   |
        | forceReady    |
        | forceNotReady |
        | forceLogout   |

  @valid
  Rule: A success is one whatever it has to say

    Scenario Outline: <call> when the server answers 200 with JSON
      Given the situation that <call> needs
      And the server answers 200 with JSON
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          |
        | forceDrop     |
        | forceJoin     |
        | forceTake     |
        | forceListen   |
        | forceReady    |
        | forceNotReady |
        | forceLogout   |

    Scenario Outline: <call> when the server answers 200 with JSON, in a later session
      Given the situation that <call> needs
      And the supervisor has signed out and in again
      And the server answers 200 with JSON
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          |
        | forceDrop     |
        | forceJoin     |
        | forceTake     |
        | forceListen   |
        | forceReady    |
        | forceNotReady |
        | forceLogout   |

  @inopportune
  Rule: 202 says that it may not have happened yet

    Scenario Outline: <call> when the server answers 202 with JSON
      Given the situation that <call> needs
      And the server answers 202 with JSON
      When the page calls <call>
      Then done or fail is called, once, for 202 may be either
      And what was asked for may have happened, and nothing besides
      And nothing else happens

      Examples:
        | call       |
        | forceJoin  |
        | forceReady |

  @inopportune
  Rule: A success that says nothing, or nothing that can be read, is either

    Scenario Outline: <call> when it <fault>
      Given the situation that <call> needs
      And the server <fault>
      When the page calls <call>
      Then done or fail is called, once
      And what was asked for may have happened, and nothing besides
      And nothing else happens

      Examples:
        | call        | fault                        |
        | forceDrop   | answers 200 with nothing     |
        | forceLogout | answers 200 with nothing     |
        | forceJoin   | answers 200 with broken JSON |
        | forceReady  | answers 200 with broken JSON |
