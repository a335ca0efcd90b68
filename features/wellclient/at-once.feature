Feature: What happens while a force call is under way
  Another supervisor may be about the same call, and those on it may hang up. Each call has one outcome of its own all the
  same, and what it says is so.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @inopportune
  Rule: Two supervisors each get their own outcome

    Scenario Outline: <one> and <other>
      Given the situation that <one> needs
      When the supervisor calls <one> while the second supervisor calls <other>
      Then each gets one outcome, and the server agrees with both
      And nothing else happens

      Examples:
        | one         | other         |
        | forceDrop   | forceDrop     |
        | forceJoin   | forceTake     |
        | forceListen | forceListen   |
        | forceReady  | forceNotReady |

  @inopportune
  Rule: Two calls of one page each get their own outcome

    Scenario Outline: <one> is done, and <other> is refused meanwhile
      Given the situation that <one> needs
      When the page calls <one>, and, to be answered before it, <other> for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      And nothing else happens

      Examples:
        | one           | other         |
        | forceDrop     | forceDrop     |
        | forceJoin     | forceTake     |
        | forceTake     | forceListen   |
        | forceListen   | forceJoin     |
        | forceReady    | forceReady    |
        | forceNotReady | forceLogout   |
        | forceLogout   | forceNotReady |
        | forceDrop     | forceReady    |

  @inopportune @server-fails
  Rule: A call may end before the server looks at it

    Scenario Outline: The call ends during <call>
      Given two extensions are in a call
      And two other extensions are in a call, too
      And the server sees the call end while the next request is under way
      When the page calls <call>
      Then done or fail is called, once, as the server was in time or not
      And nothing else happens

      Examples:
        | call        |
        | forceDrop   |
        | forceJoin   |
        | forceTake   |
        | forceListen |
