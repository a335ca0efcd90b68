Feature: Force calls after anything, and beside anybody
  What holds for a force call alone holds after anything that went before, and whoever else is at work: each call is about
  what it is given, a refusal leaves nothing behind, and every page is told what came of its own calls.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The second time is as the first, and so is the third

    Scenario Outline: <call> here, there, and here again
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another <other>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the situation that <call> needs is there again
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

  @inopportune
  Rule: A refusal leaves nothing behind, however often it comes

    Scenario Outline: <call>, refused three times, done twice, and refused again
      Given the situation that <call> needs
      When the page calls <call> for <stranger>
      Then <refusal>
      And nothing has changed at the server
      When the page calls <call> for <stranger>
      Then <refusal>
      And nothing has changed at the server
      When the page calls <call> for <stranger>
      Then <refusal>
      And nothing has changed at the server
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another <other>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls <call> for <stranger>
      Then <refusal>
      And nothing has changed at the server
      And nothing else happens

      Examples:
        | call          | other | stranger                         | refusal                                           |
        | forceDrop     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceJoin     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceTake     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceListen   | call  | one that nobody knows            | it is refused                                     |
        | forceReady    | agent | one that nobody knows            | it is refused                                     |
        | forceNotReady | agent | one that nobody knows            | it is refused                                     |
        | forceLogout   | agent | one that nobody knows            | it is refused                                     |

    Scenario Outline: What one call was refused is not held against <next>
      Given the situation that <call> needs
      And the situation that <next> needs
      When the page calls <call> for one that nobody knows
      Then <refusal>
      And nothing has changed at the server
      When the page calls <next>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          | next          | refusal                                           |
        | forceDrop     | forceReady    | it is refused, for the device is not in that call |
        | forceJoin     | forceDrop     | it is refused, for the device is not in that call |
        | forceTake     | forceJoin     | it is refused, for the device is not in that call |
        | forceListen   | forceTake     | it is refused                                     |
        | forceReady    | forceListen   | it is refused                                     |
        | forceNotReady | forceLogout   | it is refused                                     |
        | forceLogout   | forceNotReady | it is refused                                     |

  @valid
  Rule: After another sign-in nothing is left of what was before

    Scenario Outline: <call> before and after a sign-out
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out and in again
      And the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls <call> for <stranger>
      Then <refusal>
      And nothing has changed at the server
      When the supervisor turns to another <other>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          | other | stranger                         | refusal                                           |
        | forceDrop     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceJoin     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceTake     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceListen   | call  | one that nobody knows            | it is refused                                     |
        | forceReady    | agent | one that nobody knows            | it is refused                                     |
        | forceNotReady | agent | one that nobody knows            | it is refused                                     |
        | forceLogout   | agent | one that nobody knows            | it is refused                                     |

    Scenario Outline: <call> before and after the page is loaded anew
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out, and in again on the page loaded anew
      And the supervisor turns to another <other>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the situation that <call> needs is there again
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

  @valid
  Rule: Another supervisor's calls are no part of one's own

    Scenario Outline: <call> by one supervisor, by another, and by the first again
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another <other>
      And the second supervisor calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the second supervisor calls <call> for <stranger>
      Then <refusal>
      And nothing has changed at the server
      When the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          | other | stranger                         | refusal                                           |
        | forceDrop     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceJoin     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceTake     | call  | a device that is in another call | it is refused, for the device is not in that call |
        | forceListen   | call  | one that nobody knows            | it is refused                                     |
        | forceReady    | agent | one that nobody knows            | it is refused                                     |
        | forceNotReady | agent | one that nobody knows            | it is refused                                     |
        | forceLogout   | agent | one that nobody knows            | it is refused                                     |

  @inopportune
  Rule: A call is told its own outcome, and no other's, while that is still to come

    Scenario Outline: <one>, and <other> before it has come to anything
      Given the situation that <one> needs
      When the page calls <one>, and, to be answered before it, <other> for another
      Then both are done, and the server agrees with both
      When the situation that <one> needs is there again
      And the page calls <one>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | one           | other         |
        | forceDrop     | forceDrop     |
        | forceJoin     | forceTake     |
        | forceTake     | forceListen   |
        | forceListen   | forceJoin     |
        | forceReady    | forceReady    |
        | forceNotReady | forceLogout   |
        | forceLogout   | forceReady    |
        | forceJoin     | forceJoin     |
        | forceTake     | forceTake     |
        | forceListen   | forceListen   |
        | forceNotReady | forceNotReady |
        | forceLogout   | forceLogout   |

  @inopportune
  Rule: A call that has ended is over for whoever was brought into it

    Scenario Outline: The call ends after <call>, and there is another
      Given two extensions are in a call
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call        |
        | forceJoin   |
        | forceTake   |
        | forceListen |

    Scenario: Who was taken off a call cannot be dropped from it
      Given two extensions are in a call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      And nothing else happens

    Scenario: Who took a call over is dropped from it
      Given two extensions are in a call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call
      And nothing else happens

    Scenario: Who was brought in is dropped again, alone, whatever went before and whoever asks
      Given two extensions are in a call
      When the page calls forceDrop for a device that is in another call
      Then it is refused, for the device is not in that call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call
      When the supervisor signs out and in again
      And the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call
      When the second supervisor goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the second supervisor goes on with forceDrop
      Then done is called, once, and fail is not
      And the device has left the call

  @inopportune
  Rule: A mode that was forced is forced until it is forced to be another

    Scenario Outline: <call>, and the same once more
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls <call>
      Then it is refused, or done as there is nothing to do
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

    Scenario Outline: <call> for an agent who has been signed out, and for others
      Given the situation that <call> needs
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls <call>
      Then it is refused, or carried out for an agent who was not there for it
      When the supervisor turns to another agent
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          |
        | forceReady    |
        | forceNotReady |

    Scenario Outline: <call> for an agent who has moved to another device
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now
      When that agent signs in at another device, <mode>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now
      And nothing else happens

      Examples:
        | call          | mode      |
        | forceReady    | not ready |
        | forceNotReady | ready     |

    Scenario: forceLogout, and once more where the agent has signed in after it
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now
      When that agent signs in at another device, not ready
      And the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now
      And nothing else happens

    Scenario: Ready, not ready, signed out, one agent and another in turn
      Given an agent who is not ready
      When the page calls forceReady
      Then done is called, once, and fail is not
      And that agent is ready now
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And that agent is not ready now
      When the supervisor turns to another agent
      And the page calls forceReady
      Then done is called, once, and fail is not
      And that agent is ready now
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now
      When the situation that forceReady needs is there again
      And the page calls forceReady
      Then done is called, once, and fail is not
      And that agent is ready now
      And nothing else happens

  @inopportune @server-fails
  Rule: What failed because the server did says nothing of the next call

    Scenario Outline: <call> is done, fails twice, and is done again
      Given the situation that <call> needs
      When the page calls <call> for one that nobody knows
      Then <refusal>
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out and in again
      And the supervisor turns to another <other>
      And the server fails with a page
      And the page calls <call>
      Then fail is called, once, and done is not
      And what was asked for may have happened, or happens yet, and nothing besides
      When the server cuts the connection
      And the page calls <call>
      Then fail is called, once, and done is not
      And what was asked for may have happened, and nothing besides
      When the server works again
      And the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call          | other | refusal                                           |
        | forceDrop     | call  | it is refused, for the device is not in that call |
        | forceJoin     | call  | it is refused, for the device is not in that call |
        | forceTake     | call  | it is refused, for the device is not in that call |
        | forceListen   | call  | it is refused                                     |
        | forceReady    | agent | it is refused                                     |
        | forceNotReady | agent | it is refused                                     |
        | forceLogout   | agent | it is refused                                     |
