Feature: The force operations as a page sees them
  Each is a function of wellClient that takes texts, returns at once something with done and fail, and later calls one
  of the two, once.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: Each takes its parameters in the documented order

    Scenario Outline: <call> reads each of its parameters
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not

      Examples:
        | call          |
        | forceDrop     |
        | forceJoin     |
        | forceTake     |
        | forceListen   |
        | forceReady    |
        | forceNotReady |
        | forceLogout   |
