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

  @inopportune
  Rule: Two calls of one page about one telephone call each are carried out, or not, as they are told

    Scenario Outline: <one>, and <other> for the same call, before that has come to anything
      Given two extensions are in a call
      When the page calls <one>, and, to be answered before it, <other> for the same call, and another device
      Then each gets one outcome, and the server agrees with both
      And nothing else happens

      Examples:
        | one         | other       |
        | forceJoin   | forceJoin   |
        | forceJoin   | forceListen |
        | forceListen | forceJoin   |
        | forceListen | forceListen |
        | forceListen | forceTake   |
        | forceTake   | forceListen |

  @inopportune
  Rule: A call comes to something, also if the supervisor signs out meanwhile

    Scenario Outline: <call>, and a sign-out before it has come to anything
      Given the situation that <call> needs
      When the page calls <call>, and the supervisor signs out and in again before it is answered
      Then done or fail is called, once
      And what was asked for may have happened, or happens yet, and nothing besides
      When the supervisor turns to another <other>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          | other |
        | forceDrop     | call  |
        | forceJoin     | call  |
        | forceTake     | call  |
        | forceListen   | call  |
        | forceReady    | agent |
        | forceNotReady | agent |
        | forceLogout   | agent |

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
