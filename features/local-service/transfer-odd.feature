Feature: Transfers that the document does not foresee
  The kind of transfer decides which further parameter goes with it. What the service does without it is open,
  but it must not claim success.

  Background:
    Given the softphone is running and no extension is checked in
    And an agent who uses the web plugin is checked in
    And the agent is in a call

  @invalid
  Rule: A transfer without its destination does not succeed

    Scenario Outline: A transfer to <kind> without its name
      When the page sends transfer_to with "trans_type" set to "<kind>", and nothing else
      Then the service answers anything documented but "success"
      And the line has not changed: in-call

      Examples:
        | kind   |
        | number |
        | ext    |
        | ivr    |

    @US-04
    Scenario: A transfer to a queue without its name
      The table marks the name of the queue as not required.

      When the page sends transfer_to with "trans_type" set to "queue", and nothing else
      Then the service answers anything documented, and "success" is noted
      And the service still answers

  @invalid
  Rule: Other kinds and names are open

    Scenario Outline: "<parameter>" is <fault>
      When the page sends transfer_to with "<parameter>" <fault>
      Then what happens is noted, for the document does not say
      And the service still answers

      Examples:
        | parameter    | fault                    |
        | trans_type   | missing                  |
        | trans_type   | empty                    |
        | trans_type   | an unknown value         |
        | trans_type   | in upper case            |
        | trans_number | empty                    |
        | trans_number | 4000 characters long     |
        | trans_number | in Chinese               |
        | trans_number | joined by an unknown one |

      @US-03
      Examples:
        | parameter    | fault                    |
        | trans_number | under the name of an IVR |

    @US-06
    Scenario: A number that nobody can dial
      The document has no error of its own for it.

      When the page sends transfer_to with "trans_number" made of letters
      Then the service answers anything documented, and "success" is noted
      And the service still answers

    @US-02
    Scenario Outline: The kind in the other spelling, <spelling>
      The column of fixed values spells the kinds with a prefix, the rest of the document without.

      When the page sends transfer_to with "trans_type" set to "<spelling>"
      Then what happens is noted, for the document does not say
      And the service still answers

      Examples:
        | spelling     |
        | trans_number |
        | number       |

    @US-05
    Scenario: An agent on a SIP phone transfers
      The table of results omits client_type_error; the sample tests for it.

      Given the softphone is running and no extension is checked in
      When the agent checks out
      Then the plugin returns "logout_success"
      Given an agent who uses a SIP phone is checked in
      When the page sends transfer_to
      Then the service answers anything documented
      And the service still answers
