Feature: Changing the work state
  A page calls Work_State with one of four states. The plugin says at once whether the state changed.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: A checked-in agent can be in each of four work states

    Scenario Outline: The agent goes to <state>
      Given an agent who uses the web plugin is checked in
      When the agent sets the work state to "<state>"
      Then the plugin returns "true"
      And it is a function as documented, and returns JSON at once
      And the work state is "<state>", as asked
      And nothing else happens

      Examples:
        | state    |
        | away     |
        | rest     |
        | forecast |

    Scenario: The agent goes back to onekey
      Given an agent who uses the web plugin is checked in
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      When the agent sets the work state to "onekey"
      Then the plugin returns "true"
      And the work state is "onekey", as asked
      And nothing else happens

  @inopportune
  Rule: A change that is not possible is refused

    Scenario: One of several impossible changes is refused
      When the page tries these requests, one after another:
        | call                 | text                         |
        | change of work state | {"exttype": "away"}          |
        | change of work state | {"exttype": "no-such-state"} |
        | change of work state | {"exttype": ""}              |
        | change of work state | {}                           |
        | change of work state | {"exttype"                   |
      Then one of them is answered "false"
      And nothing else happens

  @invalid
  Rule: The document does not foresee some requests

    @UP-20
    Scenario Outline: "exttype" is <fault>
      Given an agent who uses the web plugin is checked in
      When the page asks for a change of work state with "exttype" <fault>
      Then what happens is noted, for the document does not say
      And the work state is "onekey", as before, if the change was refused
      And the plugin still answers

      Examples:
        | fault                    |
        | missing                  |
        | empty                    |
        | a number                 |
        | null                     |
        | an object                |
        | an unknown value         |
        | in upper case            |
        | in Chinese               |
        | 4000 characters long     |
        | joined by an unknown one |

    Scenario Outline: The parameter of a change of work state is the text <text>
      When the page asks for a change of work state with the text "<text>"
      Then what happens is noted, for the document does not say
      And the plugin still answers

      Examples:
        | text                |
        | {'exttype': 'away'} |
        | []                  |

      @UP-19
      Examples:
        | text |
        | away |

  @inopportune
  Rule: A change may come at the wrong moment

    Scenario: The same work state twice
      Given an agent who uses the web plugin is checked in
      When the agent sets the work state to "rest"
      Then the plugin returns "true"
      When the agent sets the work state to "rest"
      Then what happens is noted, for the document does not say
      And the plugin still answers

    Scenario: The connection is cut
      Given an agent who uses the web plugin is checked in
      And the connection to the server is cut
      When the agent sets the work state to "away"
      Then what happens is noted, for the document does not say
      And the plugin still answers
