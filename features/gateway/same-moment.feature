Feature: Two agents at the same moment
  Neither client waits for the other. Which of the two calls comes first is nobody's business: either order permits the
  same, which is what each call comes to alone.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @inopportune
  Rule: What comes of each is as one order or the other has it

    Scenario Outline: Two sign-ins at the same moment, <one> and <other>
      When two agents sign in at the same moment, the one <one> and the other <other>
      Then each of them is signed in
      And each of them gets its own events and no others

      Examples:
        | one     | other        |
        | as idle | as busy      |
        | as busy | as idle      |
        | as busy | into wrap-up |

    Scenario: Two sign-outs at the same moment
      Given the agent is signed in
      And another agent is signed in
      When both agents sign out at the same moment
      Then each sign-out has signed its own agent out

    Scenario: A sign-in and the sign-out of another agent at the same moment
      Given another agent is signed in
      When the agent signs in and, at the same moment, the other agent signs out
      Then each of them is signed in
      And each sign-out has signed its own agent out
      And each of them gets its own events and no others
