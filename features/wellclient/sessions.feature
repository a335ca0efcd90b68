Feature: Force calls without a good session
  The document knows no sessions; the server does. A supervisor signs in first, and a session may end.

  @inopportune
  Rule: Before anybody has signed in, nothing is forced

    Scenario Outline: <call> before a sign-in
      Given the SDK is loaded and nobody is signed in
      And the situation that <call> needs
      When the page calls <call>
      Then it is refused, in whatever form
      And nothing else happens

      Examples:
        | call        |
        | forceDrop   |
        | forceReady  |
        | forceLogout |

  @inopportune
  Rule: A call that meets an expired session is settled, for good, and the next one works

    Scenario Outline: <call>, and then <next>
      Given the SDK is loaded and a supervisor is signed in
      And the situation that <call> needs
      And the situation that <next> needs
      And the server has let every session expire
      When the page calls <call>
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Then nothing has changed at the server
      When the page calls <next>
      Then done is called, once, and fail is not
      And it comes with the new session
      And its effect is there
      And nothing else happens

      Examples:
        | call          | next        |
        | forceDrop     | forceReady  |
        | forceJoin     | forceLogout |
        | forceTake     | forceReady  |
        | forceListen   | forceReady  |
        | forceReady    | forceTake   |
        | forceNotReady | forceListen |
        | forceLogout   | forceJoin   |

    @server-fails
    Scenario: No new session is good either
      Given the SDK is loaded and a supervisor is signed in
      And two extensions are in a call
      And the server has let every session expire, and takes no new one
      When the page calls forceDrop
      Then it fails, sent once more at most
      And nothing has changed at the server
      And it is noted how often the SDK signs in
      When the page calls forceDrop
      Then it fails, sent once more at most
      And nothing has changed at the server
      And it is noted how often the SDK signs in
      And nothing else happens

  @valid
  Rule: After another sign-in all is as before

    Scenario Outline: <call> after the supervisor has signed out and in
      Given the SDK is loaded and a supervisor is signed in
      And the situation that <call> needs
      And the supervisor has signed out and in again
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          |
        | forceListen   |
        | forceNotReady |
