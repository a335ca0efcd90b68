@claims-core
Feature: An agent's own calls after anything, and beside anybody
  What holds for setAgentMode and makeCall alone holds the second time, for another agent, after a refusal, after a failure
  and in the next session.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The agents of two pages each are what their own page asks for, as often as it asks

    Scenario: Modes of two agents, in turn
      Given the situation that setAgentMode needs
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the second supervisor calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the second supervisor calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady for one that nobody knows
      Then it is refused
      When the supervisor signs out and in again
      And the supervisor is to be ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the second supervisor calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

    Scenario: Numbers that two agents call, in turn
      Given the situation that makeCall needs
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When the supervisor turns to another number
      And the second supervisor calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When the situation that makeCall needs is there again
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the supervisor turns to another number
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      And nothing else happens

    Scenario: One set of options, and another, after a refusal and in the next session
      Given the situation that makeCall needs
      When the page calls makeCall with:
        | prefix           | its first digit |
        | originForDisplay | 4000000000      |
        | cpa              | 1               |
        | contextId        | an object       |
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another number
      And the page calls makeCall with:
        | prefix           | all but its last digit       |
        | originForDisplay | of 15 digits                 |
        | cpa              | 0                            |
        | contextId        | an object of 1000 characters |
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady for one that nobody knows
      Then it is refused
      When the situation that makeCall needs is there again
      And the page calls makeCall with:
        | prefix           | its first digit      |
        | originForDisplay | 4000000000           |
        | cpa              | 0                    |
        | contextId        | an object in Chinese |
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the supervisor turns to another number
      And the page calls makeCall with:
        | prefix           | all but its last digit       |
        | originForDisplay | of 15 digits                 |
        | cpa              | 1                            |
        | contextId        | an object of 1000 characters |
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

    Scenario Outline: makeCall, and <call> when that is over
      Given the situation that makeCall needs
      When the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the situation that <call> needs is there again
      And the page calls <call>
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
  Rule: A refusal is one however often it comes, and in each session

    Scenario: makeCall is refused, done, and refused again
      Given the situation that makeCall needs
      When the page calls makeCall for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When two seconds have gone by
      And the page calls makeCall for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the supervisor turns to another number
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      When the situation that makeCall needs is there again
      And the second supervisor calls makeCall for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the supervisor signs out and in again
      And the page calls makeCall for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      And nothing else happens

  @inopportune @server-fails
  Rule: What failed because the server did says nothing of the next call

    Scenario Outline: <call> after a refusal, when the server <fault>, and after that
      Given the situation that <call> needs
      When the page calls forceReady for one that nobody knows
      Then it is refused
      When the server <fault>
      And the page calls <call>
      Then fail is called, once, and done is not
      And what was asked for may have happened, or happens yet, and nothing besides
      When the server works again
      And the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another <other>
      And the supervisor signs out and in again
      And the situation that <call> needs is there again
      And the server <fault>
      And the page calls <call>
      Then fail is called, once, and done is not
      And what was asked for may have happened, or happens yet, and nothing besides
      And nothing else happens

      Examples:
        | call         | other  | fault                 |
        | setAgentMode | mode   | answers 409 with JSON |
        | setAgentMode | mode   | fails with a page     |
        | setAgentMode | mode   | cuts the connection   |
        | makeCall     | number | answers 409 with JSON |
        | makeCall     | number | fails with a page     |
        | makeCall     | number | keeps silent          |

    Scenario Outline: <call> is done when the server <way>, as often as it comes
      Given the situation that <call> needs
      And the server <way>
      When the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor turns to another <other>
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady for one that nobody knows
      Then it is refused
      When the situation that <call> needs is there again
      And the supervisor signs out and in again
      And the situation that <call> needs is there again
      And the page calls <call>
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

      Examples:
        | call         | other  | way                   |
        | setAgentMode | mode   | answers 200 with JSON |
        | makeCall     | number | answers 200 with JSON |

  @invalid
  Rule: What names nothing names nothing in the next session either

    Scenario Outline: <call> without its argument, before and after another sign-in
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | missing   |
        | null      |
        | an object |
      Then each of these calls is refused, and changes nothing
      When the supervisor signs out and in again
      And the page calls <call> in turn with its <parameter>
        | missing   |
        | null      |
        | an object |
      Then each of these calls is refused, and changes nothing
      And nothing is sent in the place of the argument

      Examples:
        | call         | parameter   |
        | setAgentMode | mode        |
        | makeCall     | phoneNumber |
