Feature: Forcing an agent to be signed out (强制签出)
  A supervisor's page calls forceLogout with an agent and the device that the agent uses, and the agent is signed out.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The agent is signed out

    Scenario Outline: An agent <state>
      Given an agent <state>
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now, as the events tell
      And nothing else happens

      Examples:
        | state             |
        | who is ready      |
        | who is not ready  |
        | who is in wrap-up |

  @inopportune
  Rule: An agent who is not there cannot be signed out

    Scenario: Refused for an agent who is unknown
      Given an agent who is unknown
      When the page calls forceLogout
      Then it is refused
      And nothing has changed at the server
      And it is noted with which status it is refused
      And nothing else happens

  @inopportune
  Rule: Whether a supervisor reaches into another domain is open

    Scenario: An agent of another domain
      Given an agent of another domain
      When the page calls forceLogout
      Then it is refused, or carried out in the other domain
      And it is noted with which status it is refused
      And nothing else happens

  @inopportune
  Rule: Nothing is to be forced on an agent who is signed out already

    Scenario Outline: An agent <state>, who is not signed in
      Given an agent <state>
      When the page calls forceLogout
      Then it is refused, or done as there is nothing to do
      And it is noted whether events repeat the mode
      And nothing else happens

      Examples:
        | state             |
        | who is signed out |
        | who is disabled   |

  @inopportune
  Rule: An agent who talks may be left alone, or wait for the end of the call

    Scenario: An agent who talks
      Given an agent who is ready
      And that agent talks
      When the page calls forceLogout
      Then it is refused, or takes effect at once, or when the call has ended
      And nothing else happens

  @inopportune
  Rule: The device is the one that the agent uses

    Scenario: The device is that of another agent
      Given an agent who is ready
      And the device is that of another agent
      When the page calls forceLogout
      Then it is refused, or carried out where the agent is
      And nothing else happens

    Scenario: The device is of another domain
      Given an agent who is ready
      And the device is of another domain
      When the page calls forceLogout
      Then it is refused, or carried out where the agent is
      And nothing else happens
