Feature: A supervisor's calls in any order
  What holds alone has to hold after anything that went before. Drawn by npm run walks from
  schemas/models/wellclient.yaml, edition 2018-10, seed 1; not written by hand. Covered are:
  - 41 of 99 actions in a state, for of the others
    - 0 are not spoken of by the documents
    - 1 cannot be brought about
    - 57 are looked at elsewhere, or by another action
  - 125 of 212 combinations of values, for the actions that have some, in each state
  - 135 of 135 pairs of these that can follow each other
  - 10 of 10 actions that can be done three times running
  - 33 of 33 actions done again after another one
  - 286 of 286 actions with one of another kind before or after it
  - 979 of 979 actions that are done some time after another one

  Background:
    Given the SDK is loaded and a supervisor is signed in
    And two extensions are in a call
    And an agent who is signed out

  @walk-transitions
  Rule: Each action is done in each state that the documents speak of

    Scenario: Each action, walk 1
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the supervisor signs out and in again
      And the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: Each action, walk 2
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both

    Scenario: Each action, walk 3
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do

    @claims-core
    Scenario: Each action, walk 4
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there

  @walk-pairs
  Rule: Each is followed by each that can follow it

    Scenario: One after another, walk 1
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: One after another, walk 2
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: One after another, walk 3
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: One after another, walk 4
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do

    Scenario: One after another, walk 5
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: One after another, walk 6
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: One after another, walk 7
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: One after another, walk 8
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: One after another, walk 9
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: One after another, walk 10
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    @claims-core
    Scenario: One after another, walk 11
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up

    @claims-core
    Scenario: One after another, walk 12
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there

    @claims-core
    Scenario: One after another, walk 13
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there

  @walk-repeats
  Rule: Each action is done three times running

    Scenario: Three times, walk 1
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: Three times, walk 2
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do

    @claims-core
    Scenario: Three times, walk 3
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up

  @walk-returns
  Rule: Each action is done again after each other one

    Scenario: There and back, walk 1
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: There and back, walk 2
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both

    @claims-core
    Scenario: There and back, walk 3
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up

  @walk-between
  Rule: Each has an action of another kind before it, and after it

    Scenario: In between, walk 1
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceNotReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: In between, walk 2
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the supervisor signs out and in again
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the server has let every session expire
      When the page calls forceLogout for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      When the supervisor signs out, and in again on the page loaded anew
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server

    Scenario: In between, walk 3
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out and in again
      And the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceDrop for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server

    Scenario: In between, walk 4
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceJoin for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do

    Scenario: In between, walk 5
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceTake for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the server has let every session expire
      When the page calls forceNotReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceLogout for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out, and in again on the page loaded anew
      And the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up

    Scenario: In between, walk 6
      When the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the supervisor signs out and in again
      And the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the server has let every session expire
      When the page calls forceListen for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceDrop for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up

    Scenario: In between, walk 7
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the server has let every session expire
      When the page calls forceReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out, and in again on the page loaded anew
      And the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: In between, walk 8
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: In between, walk 9
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the server has let every session expire
      When the page calls forceNotReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server

    Scenario: In between, walk 10
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the server has let every session expire
      When the page calls forceLogout for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceLogout, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the supervisor signs out, and in again on the page loaded anew
      And the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: In between, walk 11
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the supervisor turns to another call
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the server has let every session expire
      When the page calls forceDrop for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: In between, walk 12
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceJoin for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: In between, walk 13
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server

    Scenario: In between, walk 14
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceLogout, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: In between, walk 15
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there

    @claims-core
    Scenario: In between, walk 16
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server

    @claims-core
    Scenario: In between, walk 17
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the server has let every session expire
      When the page calls forceTake for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out and in again
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there

    @claims-core
    Scenario: In between, walk 18
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceListen for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      And the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up

    @claims-core
    Scenario: In between, walk 19
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up

    @claims-core
    Scenario: In between, walk 20
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up

  @walk-later
  Rule: Each action is done some time after each other one

    Scenario: Some time later, walk 1
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the server has let every session expire
      When the page calls forceJoin for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    Scenario: Some time later, walk 2
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceNotReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceTake, and, to be answered before it, forceLogout for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the supervisor signs out and in again
      And the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceDrop for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up

    Scenario: Some time later, walk 3
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceLogout for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the supervisor turns to another call
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out and in again
      And the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the server has let every session expire
      When the page calls forceTake for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: Some time later, walk 4
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceDrop for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the server has let every session expire
      When the page calls forceListen for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both

    Scenario: Some time later, walk 5
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the supervisor signs out and in again
      And the page calls forceLogout for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceJoin for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there

    Scenario: Some time later, walk 6
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      Given the server has let every session expire
      When the page calls forceTake for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the supervisor signs out and in again
      And the page calls forceReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again

    Scenario: Some time later, walk 7
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      Given the supervisor turns to another call
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the supervisor turns to another call
      When the second supervisor calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    @claims-core
    Scenario: Some time later, walk 8
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the second supervisor calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there

    @claims-core
    Scenario: Some time later, walk 9
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the supervisor signs out, and in again on the page loaded anew
      And the page calls forceJoin for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop, and, to be answered before it, forceJoin for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the supervisor signs out, and in again on the page loaded anew
      And the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceListen for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up

    @claims-core
    Scenario: Some time later, walk 10
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the second supervisor calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceLogout, and, to be answered before it, forceListen for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop, and, to be answered before it, forceTake for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the server has let every session expire
      When the page calls forceReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the supervisor signs out and in again
      And the page calls forceNotReady for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      When the page calls forceTake for one that nobody knows
      Then it is refused, for the device is not in that call
      And nothing has changed at the server

    @claims-core
    Scenario: Some time later, walk 11
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceNotReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the server has let every session expire
      When the page calls forceNotReady for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceListen, and, to be answered before it, forceNotReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout, and, to be answered before it, forceReady for one that nobody knows
      Then the first is done, the other is refused, and the server agrees with both
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there

    @claims-core
    Scenario: Some time later, walk 12
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then it is refused, for the device is not in that call, unless it is about to leave it
      When everybody on the call hangs up
      And the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do

    @claims-core
    Scenario: Some time later, walk 13
      When everybody on the call hangs up
      And the page calls forceTake
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the server has let every session expire
      When the page calls forceLogout for one that nobody knows
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceListen for one that nobody knows
      Then it is refused
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given an agent who is not ready
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceDrop
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the situation that forceDrop needs is there again
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      Given the supervisor turns to another call
      When the page calls forceDrop for the third device
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      When the page goes on with forceListen
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And its effect is there
      When everybody on the call hangs up
      And the page calls forceDrop
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up

    @claims-core
    Scenario: Some time later, walk 14
      When everybody on the call hangs up
      And the page calls forceJoin
      Then it is refused, for the device is not in that call
      And nothing has changed at the server
      Given an agent who is not ready
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
      Given an agent who is signed out
      When that agent signs in at another device, not ready
      And the page calls forceReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that setAgentMode needs is there again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given the situation that makeCall needs is there again
      When two seconds have gone by
      And the page calls makeCall
      Then done is called, once, and fail is not
      And its effect is there
      And done is given the callId of the call
      When everybody on the call hangs up
