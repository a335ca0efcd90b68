Feature: Arguments of the calls, and options of makeCall, together
  Each device, agent, number and option that is taken alone is taken beside any other, whoever asks and in whichever session.
  Each two values in two columns of a table stand together in a row, but for those that cannot be; the values are those of
  the document, the ends of what it allows, and nothing at all. A test holds the tables to that.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: No argument of a call on a telephone call depends on another

    Scenario Outline: Telephone calls together, row <n>
      Given <turn>
      And the third device <third>
      When the supervisor <session>
      And <by> calls <call> for <whom>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | n  | call        | turn                                 | whom                | third                            | session                                         | by                    |
        | 1  | forceTake   | the situation that forceDrop needs   | one extension       | is idle                          | stays signed in                                 | the second supervisor |
        | 2  | forceDrop   | the supervisor turns to another call | the other extension | is that of the second supervisor | signs out and in again                          | the second supervisor |
        | 3  | forceListen | the situation that forceDrop needs   | the other extension | is that of the supervisor        | signs out, and in again on the page loaded anew | the page              |
        | 4  | forceJoin   | the supervisor turns to another call | one extension       | is idle                          | signs out and in again                          | the page              |
        | 5  | forceJoin   | the supervisor turns to another call | the other extension | is that of the supervisor        | stays signed in                                 | the second supervisor |
        | 6  | forceTake   | the supervisor turns to another call | one extension       | is that of the second supervisor | signs out, and in again on the page loaded anew | the page              |
        | 7  | forceDrop   | the situation that forceDrop needs   | one extension       | is that of the supervisor        | stays signed in                                 | the page              |
        | 8  | forceListen | the supervisor turns to another call | one extension       | is that of the second supervisor | stays signed in                                 | the second supervisor |
        | 9  | forceDrop   | the situation that forceDrop needs   | the other extension | is idle                          | signs out, and in again on the page loaded anew | the second supervisor |
        | 10 | forceTake   | the situation that forceDrop needs   | the other extension | is that of the supervisor        | signs out and in again                          | the page              |
        | 11 | forceJoin   | the situation that forceDrop needs   | one extension       | is that of the second supervisor | signs out, and in again on the page loaded anew | the page              |
        | 12 | forceListen | the supervisor turns to another call | the other extension | is idle                          | signs out and in again                          | the second supervisor |

  @valid
  Rule: No argument of a call on an agent depends on another

    Scenario Outline: Agents together, row <n>
      Given an agent <agent>
      When the supervisor <session>
      And <by> calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | n | call          | agent             | session                                         | by                    |
        | 1 | forceReady    | who is not ready  | signs out, and in again on the page loaded anew | the page              |
        | 2 | forceLogout   | who is ready      | signs out and in again                          | the page              |
        | 3 | forceNotReady | who is in wrap-up | signs out and in again                          | the second supervisor |
        | 4 | forceLogout   | who is not ready  | stays signed in                                 | the second supervisor |
        | 5 | forceReady    | who is in wrap-up | stays signed in                                 | the page              |
        | 6 | forceNotReady | who is ready      | signs out, and in again on the page loaded anew | the second supervisor |
        | 7 | forceLogout   | who is in wrap-up | signs out, and in again on the page loaded anew | the second supervisor |
        | 8 | forceReady    | who is not ready  | signs out and in again                          | the second supervisor |
        | 9 | forceNotReady | who is ready      | stays signed in                                 | the page              |

    Scenario Outline: Agents at another device together, row <n>
      Given an agent who is signed out
      When that agent signs in at another device, <mode>
      And the supervisor <session>
      And <by> calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | n | call          | mode      | session                                         | by                    |
        | 1 | forceLogout   | ready     | signs out, and in again on the page loaded anew | the page              |
        | 2 | forceLogout   | not ready | stays signed in                                 | the second supervisor |
        | 3 | forceNotReady | ready     | signs out and in again                          | the second supervisor |
        | 4 | forceReady    | not ready | signs out and in again                          | the page              |
        | 5 | forceReady    | not ready | signs out, and in again on the page loaded anew | the second supervisor |
        | 6 | forceNotReady | ready     | stays signed in                                 | the page              |
        | 7 | forceNotReady | ready     | signs out, and in again on the page loaded anew | the page              |
        | 8 | forceReady    | not ready | stays signed in                                 | the second supervisor |
        | 9 | forceLogout   | ready     | signs out and in again                          | the second supervisor |

  @valid @claims-core
  Rule: No option of makeCall depends on another, and none is left to the next call

    Scenario Outline: Options together, row <n>
      Given the situation that makeCall needs
      When the page calls makeCall with:
        | prefix           | <prefix>           |
        | originForDisplay | <originForDisplay> |
        | cpa              | <cpa>              |
        | contextId        | <contextId>        |
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When the supervisor turns to another number
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | n  | prefix                 | originForDisplay | cpa      | contextId                    |
        | 1  | empty                  | of 15 digits     | left out | left out                     |
        | 2  | all but its last digit | 4000000000       | 0        | an empty object              |
        | 3  | empty                  | 4000000000       | 1        | an object of 1000 characters |
        | 4  | its first digit        | left out         | 0        | left out                     |
        | 5  | its first digit        | of 15 digits     | 1        | an empty object              |
        | 6  | left out               | 4000000000       | left out | an object                    |
        | 7  | left out               | of 15 digits     | 0        | an object of 1000 characters |
        | 8  | all but its last digit | left out         | 1        | an object                    |
        | 9  | its first digit        | 4000000000       | left out | an object in Chinese         |
        | 10 | empty                  | left out         | 0        | an object in Chinese         |
        | 11 | left out               | left out         | left out | an empty object              |
        | 12 | all but its last digit | of 15 digits     | left out | an object in Chinese         |
        | 13 | left out               | 4000000000       | 1        | left out                     |
        | 14 | its first digit        | left out         | left out | an object of 1000 characters |
        | 15 | its first digit        | of 15 digits     | 0        | an object                    |
        | 16 | left out               | 4000000000       | 1        | an object in Chinese         |
        | 17 | empty                  | left out         | 1        | an empty object              |
        | 18 | empty                  | of 15 digits     | left out | an object                    |
        | 19 | all but its last digit | left out         | left out | left out                     |
        | 20 | all but its last digit | 4000000000       | 0        | an object of 1000 characters |
