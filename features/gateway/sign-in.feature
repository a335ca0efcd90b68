Feature: Signing an agent in (签入)
  A client signs an agent in with PUT at the agent's address. The gateway answers with a result code and, when it is
  0, with what came of the sign-in: call centre, agent, media servers, time, password, server.

  Background:
    Given the gateway is running and nobody is signed in

  @valid
  Rule: A sign-in with the two required members succeeds

    Scenario: Nothing but password and phone number is given
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds, so "password" and "phonenum" are taken
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

    Scenario: What the answer carries
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented member
      And the answer has every documented header
      And the answer came by HTTPS from the documented path

    Scenario: The document's own sample, numbers and booleans as text
      Given an agent who may sign in
      When the agent signs in with:
        | member       | value   |
        | phonenum     | "40038" |
        | status       | "4"     |
        | releasephone | "true"  |
        | agenttype    | "4"     |
      Then the answer is noted, for the sample contradicts the table

    Scenario: Every member is given
      Given an agent who may sign in
      When the agent signs in with:
        | member        | value       |
        | autoanswer    | true        |
        | autoenteridle | true        |
        | releasephone  | true        |
        | agenttype     | 4           |
        | status        | 4           |
        | ip            | "127.0.0.1" |
        | entryIp       | "127.0.0.1" |
        | phonelinkage  | false       |
        | checkInWebm   | true        |
        | checkInMailm  | false       |
        | vcPhoneNumber | "8801"      |
        | listenStatus  | false       |
        | serviceworkid | "S1001"     |
      Then the sign-in succeeds
      And the gateway reports, in this order:
        | event                |
        | AgentOther_InService |
        | AgentState_Ready     |
      And nothing else happens

  @valid
  Rule: The result says how it stands with the agent

    Scenario Outline: An agent who <agent>
      Given an agent who <agent>
      When the agent signs in
      Then the sign-in succeeds
      And the result says <member> "<value>"

      Examples:
        | agent                             | member        | value |
        | must change the password          | isForceChange | true  |
        | may sign in                       | isForceChange | false |
        | has a password that never expires | timeRemaining |       |

    Scenario: The result names the agent who signed in
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      And the answer names that agent

    Scenario: The time of the sign-in goes on with the clock
      Given an agent who may sign in
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When 3 seconds go by without a word from the client
      And the agent signs in
      Then the sign-in succeeds
      And the answer tells a later time than before

  @valid
  Rule: An agent without a password signs in with an empty one

    Scenario: The password is empty, as in the document's sample
      Given an agent who has an empty password
      When the agent signs in
      Then the answer is noted, for the sample contradicts the table

  @security
  Rule: The password is compared

    Scenario: Another password is refused
      Given an agent who mistypes the password
      When the agent signs in
      Then the sign-in is refused with "100-004", so "password" is read
      And nothing else happens
