Feature: Transfers after a session that is over
  Each kind of transfer is tried once more in a later session, to where there is somebody and to where there is nobody.

  Background:
    Given the softphone is running and no extension is checked in
    And a session is over in which each call was made, and some were refused

  @valid
  Rule: A call goes where it is sent in a later session

    Scenario: Transfers of a page to each kind of destination
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      And nothing else happens

    Scenario: Transfers of a plain HTTP client to each kind of destination
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When a plain HTTP client transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When a plain HTTP client transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When a plain HTTP client transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When a plain HTTP client transfers the call to a number
      Then the service answers "success"
      And the call has gone there
      And nothing else happens

    Scenario: Transfers to names in Chinese
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to a queue with a Chinese name
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an IVR with a Chinese name
      Then the service answers "success"
      And the call has gone there
      And nothing else happens

  @invalid
  Rule: A destination that is unknown is unknown in a later session

    Scenario: Destinations that are unknown
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown queue
      Then the service answers "queue_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown extension
      Then the service answers "ext_error"
      And the line has not changed: in-call
      When a plain HTTP client transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      And the line has not changed: in-call
      And nothing else happens

    Scenario: An unknown destination, and then one that is there
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page transfers the call to an unknown extension
      Then the service answers "ext_error"
      When the page transfers the call to an extension
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an unknown queue
      Then the service answers "queue_error"
      When the page transfers the call to a queue
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When the page transfers the call to an unknown IVR
      Then the service answers "ivr_error"
      When the page transfers the call to an IVR
      Then the service answers "success"
      And the call has gone there
      And nothing else happens
