Feature: Forcing an agent to be ready (强制就绪)
  A supervisor's page calls forceReady with an agent and the device that the agent uses, and the agent is ready.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @valid
  Rule: The agent becomes ready

    Scenario Outline: An agent <state>
      Given an agent <state>
      When the page calls forceReady
      Then done is called, once, and fail is not
      And that agent is ready now, as the events tell
      And nothing else happens

      Examples:
        | state             |
        | who is not ready  |
        | who is in wrap-up |

  @inopportune
  Rule: An agent who is not there, or has no right to it, cannot be ready

    Scenario: Refused for an agent who is unknown
      Given an agent who is unknown
      When the page calls forceReady
      Then it is refused
      And nothing has changed at the server
      And it is noted with which status it is refused
      And nothing else happens

  @inopportune
  Rule: Whether an agent who is not at work, or has no right to it, can be forced is open

    Scenario Outline: Open for an agent <state>
      Given an agent <state>
      When the page calls forceReady
      Then it is refused, or carried out for an agent who was not there for it
      And it is noted with which status it is refused
      And nothing else happens

      Examples:
        | state                                    |
        | who is signed out                        |
        | who is disabled                          |
        | whose quota of outbound calls is used up |

  @inopportune
  Rule: Whether a supervisor reaches into another domain is open

    Scenario: An agent of another domain
      Given an agent of another domain
      When the page calls forceReady
      Then it is refused, or carried out in the other domain
      And it is noted with which status it is refused
      And nothing else happens

  @inopportune
  Rule: Nothing is to be forced on an agent who is ready already

    Scenario: An agent who is ready
      Given an agent who is ready
      When the page calls forceReady
      Then it is refused, or done as there is nothing to do
      And it is noted whether events repeat the mode
      And nothing else happens

  @inopportune
  Rule: An agent who talks may be left alone, or wait for the end of the call

    Scenario: An agent who talks
      Given an agent who is not ready
      And that agent talks
      When the page calls forceReady
      Then it is refused, or takes effect at once, or when the call has ended
      And nothing else happens

  @inopportune
  Rule: The device is the one that the agent uses

    Scenario Outline: <device>
      Given an agent who is not ready
      And <device>
      When the page calls forceReady
      Then it is refused, or carried out where the agent is
      And nothing else happens

      Examples:
        | device                              |
        | the device is that of another agent |
        | the device is one that nobody uses  |

    Scenario: The device is of another domain
      Given an agent who is not ready
      And the device is of another domain
      When the page calls forceReady
      Then it is refused, or carried out where the agent is
      And nothing else happens
