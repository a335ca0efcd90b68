Feature: Forcing an agent to be not ready (强制离席)
  A supervisor's page calls forceNotReady with an agent and the device that the agent uses, and the agent is not ready.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The agent becomes not ready

    Scenario Outline: An agent <state>
      Given an agent <state>
      When the page calls forceNotReady
      Then done is called, once, and fail is not
      And that agent is not ready now, as the events tell
      And nothing else happens

      Examples:
        | state             |
        | who is ready      |
        | who is in wrap-up |

  @inopportune
  Rule: An agent who is not there cannot be not ready

    Scenario: Refused for an agent who is unknown
      Given an agent who is unknown
      When the page calls forceNotReady
      Then it is refused
      And nothing has changed at the server
      And it is noted with which status it is refused
      And nothing else happens

  @inopportune
  Rule: Whether an agent who is not at work, or has no right to it, can be forced is open

    Scenario Outline: Open for an agent <state>
      Given an agent <state>
      When the page calls forceNotReady
      Then it is refused, or carried out for an agent who was not there for it
      And it is noted with which status it is refused
      And nothing else happens

      Examples:
        | state             |
        | who is signed out |
        | who is disabled   |

  @inopportune
  Rule: Whether a supervisor reaches into another domain is open

    Scenario: An agent of another domain
      Given an agent of another domain
      When the page calls forceNotReady
      Then it is refused, or carried out in the other domain
      And it is noted with which status it is refused
      And nothing else happens

  @inopportune
  Rule: Nothing is to be forced on an agent who is not ready already

    Scenario: An agent who is not ready
      Given an agent who is not ready
      When the page calls forceNotReady
      Then it is refused, or done as there is nothing to do
      And it is noted whether events repeat the mode
      And nothing else happens

  @inopportune
  Rule: An agent who talks may be left alone, or wait for the end of the call

    Scenario: An agent who talks
      Given an agent who is ready
      And that agent talks
      When the page calls forceNotReady
      Then it is refused, or takes effect at once, or when the call has ended
      And nothing else happens

  @inopportune
  Rule: The device is the one that the agent uses

    Scenario: The device is that of another agent
      Given an agent who is ready
      And the device is that of another agent
      When the page calls forceNotReady
      Then it is refused, or carried out where the agent is
      And nothing else happens

    Scenario: The device is of another domain
      Given an agent who is ready
      And the device is of another domain
      When the page calls forceNotReady
      Then it is refused, or carried out where the agent is
      And nothing else happens
