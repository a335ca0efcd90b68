Feature: How a sign-in is sent
  The document allows PUT and a body of JSON in UTF-8. It does not say how the gateway refuses what is sent in another
  way: nobody may be signed in by it, and the gateway goes on working.

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @valid
  Rule: The method is PUT

    Scenario: PUT signs the agent in
      When the agent signs in by the method PUT
      Then the sign-in succeeds, as the method PUT says

  @invalid
  Rule: No other method signs anybody in

    Scenario Outline: <method> is refused
      When the agent signs in by the method <method>
      Then the sign-in is refused, for its method is <method>
      And the agent can still sign in

      Examples:
        | method |
        | POST   |
        | GET    |
        | DELETE |

    @GW-28
    Scenario Outline: <method>, of which the document does not speak
      When the agent signs in by the method <method>
      Then the answer is noted, for the document does not say
      And the agent can still sign in

      Examples:
        | method  |
        | PATCH   |
        | HEAD    |
        | OPTIONS |

  @valid
  Rule: The body is JSON in UTF-8

    Scenario Outline: The content type is "<type>"
      When the agent signs in with the content type "<type>"
      Then the sign-in succeeds, as the content type says

      Examples:
        | type                            |
        | application/json; charset=UTF-8 |
        | application/json;charset=UTF-8  |
        | application/json                |

    Scenario: A text that needs UTF-8 is kept
      When the agent signs in with "serviceworkid" set to "座席1001"
      Then the answer is noted, for the document does not say
      And the agent can still sign in

  @invalid
  Rule: Another content type may be refused, and nothing breaks

    @GW-16
    Scenario Outline: The content type is "<type>", of which the document does not speak
      When the agent signs in with the content type "<type>"
      Then the answer is noted, for the document does not say
      And the agent can still sign in

      Examples:
        | type                              |
        | text/plain                        |
        | application/x-www-form-urlencoded |
        | application/json; charset=GBK     |
        | nonsense                          |

    @GW-16
    Scenario: There is no content type
      When the agent signs in without a content type
      Then the answer is noted, for the document does not say
      And the agent can still sign in

  @invalid
  Rule: A body that is no sign-in is refused

    Scenario Outline: The body is <body>
      When the agent signs in with the text <body>
      Then the sign-in is refused
      And the agent can still sign in

      Examples:
        | body                        |
        | {"password": "x", "phonenum |
        | password=x&phonenum=40038   |
        | []                          |
        | null                        |
        | "40038"                     |
        | {}                          |

    Scenario: The body is empty
      When the agent signs in with an empty body
      Then the sign-in is refused
      And the agent can still sign in

    Scenario: The body has bytes that are no UTF-8
      When the agent signs in with bytes that are no UTF-8
      Then the answer is noted, for the document does not say
      And the agent can still sign in

    Scenario Outline: The body has <size> kilobytes
      When the agent signs in with a body of <size> kilobytes
      Then the answer is noted, for the document does not say
      And the agent can still sign in

      Examples:
        | size |
        | 100  |
        | 900  |

  @valid
  Rule: A member that the document does not know does no harm

    Scenario: There is one member more
      When the agent signs in with "no_such_member" set to "extra"
      Then the answer is noted, for the document does not say
      And the agent can still sign in

    @GW-27
    Scenario: The letter case of a member is another
      When the agent signs in with "AutoAnswer" set to false
      Then the answer is noted, for the document does not say
      And the agent can still sign in

    Scenario: A member comes twice
      When the agent signs in with a phone number that comes twice
      Then the answer is noted, for the document does not say
      And the agent can still sign in
