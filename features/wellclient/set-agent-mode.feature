@claims-core
Feature: An agent's own mode (设置座席状态)
  The page of an agent calls setAgentMode with a mode, and the agent is in it. The page on the core calls says so; an SDK
  is judged by it if its target file claims that page (ics.claims).

  Background:
    Given the SDK is loaded and a supervisor is signed in
    And the situation that setAgentMode needs

  @valid
  Rule: The agent of the page gets into the mode that is named

    Scenario: Ready, and not ready again
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there, as the events tell
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there, as the events tell
      And nothing else happens

    Scenario: Ready, not ready, and ready on the page loaded anew
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor is to be not ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the supervisor signs out, and in again on the page loaded anew
      And the supervisor is to be ready
      And the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

  @inopportune
  Rule: Nothing is to be done for an agent who is ready already

    Scenario: An agent who is ready
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      When the page calls setAgentMode
      Then it is refused, or done as there is nothing to do
      And it is noted whether events repeat the mode
      And nothing else happens

  @inopportune
  Rule: An agent who talks may be left alone, or wait for the end of the call

    Scenario: An agent who talks
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      Given that agent talks
      And the supervisor is to be not ready
      When the page calls setAgentMode
      Then it is refused, or takes effect at once, or when the call has ended
      And nothing else happens

  @invalid
  Rule: A mode that is none is not taken for one

    Scenario: setAgentMode without a text for its mode
      When the page calls setAgentMode in turn with its mode
        | missing       |
        | null          |
        | an object     |
        | a list of it  |
        | a truth value |
        | a number      |
      Then each of these calls is refused, and changes nothing
      And nothing is sent in the place of the argument
      And setAgentMode still works with its arguments in order

    Scenario: setAgentMode with a text that is no mode
      When the page calls setAgentMode in turn with its mode
        | empty            |
        | ended by a slash |
        | ended by a space |
        | all in Chinese   |
      Then each of these calls is refused, and changes nothing
      And each text arrives as it is, or not at all
      And setAgentMode still works with its arguments in order

    Scenario: setAgentMode with one argument more
      When the page calls setAgentMode in turn with its mode
        | followed by one more |
      Then it does what it does without that, or is refused, and either is noted

  @server-fails
  Rule: A call is settled, once, whatever becomes of its request

    @inopportune
    Scenario Outline: setAgentMode when the server <fault>
      Given the server <fault>
      When the page calls setAgentMode
      Then fail is called, once, and done is not
      And what was asked for may have happened, and nothing besides
      And nothing else happens

      Examples:
        | fault                 |
        | fails with a page     |
        | keeps silent          |
        | refuses connections   |
        | answers 409 with JSON |

    @valid
    Scenario: setAgentMode when the server answers 200 with JSON
      Given the server answers 200 with JSON
      When the page calls setAgentMode
      Then done is called, once, and fail is not
      And its effect is there
      And nothing else happens

  @inopportune
  Rule: Without a good session nothing is done, or after another sign-in

    Scenario: setAgentMode before a sign-in
      Given the SDK is loaded and nobody is signed in
      When the page calls setAgentMode
      Then it is refused, in whatever form
      And nothing else happens

    Scenario: setAgentMode with an expired session, and then forceDrop
      Given the situation that forceDrop needs
      And the server has let every session expire
      When the page calls setAgentMode
      Then it fails, or is sent once more and done
      When the supervisor is signed in again
      And the page calls forceDrop
      Then done is called, once, and fail is not
      And it comes with the new session
      And its effect is there
      And nothing else happens
