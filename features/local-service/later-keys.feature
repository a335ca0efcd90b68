Feature: Keys after a session that is over
  Each of the twelve keys is heard in a later session, too, whoever sends it.

  Background:
    Given the softphone is running and no extension is checked in
    And a session is over in which each call was made, and some were refused

  @valid
  Rule: Every key is heard in a later session

    Scenario: The keys 1 to 6, sent by a page
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends the key "1"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "2"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "3"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "4"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: The other keys, sent by a page
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When the page sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "9"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "0"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "*"
      Then the service answers "success"
      And the far end hears that key
      When the page sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: The keys 1 to 6, sent by a plain HTTP client
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When a plain HTTP client sends the key "1"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "2"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "3"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "4"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "5"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "6"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens

    Scenario: The other keys, sent by a plain HTTP client
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When a plain HTTP client sends the key "7"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "8"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "9"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "0"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "*"
      Then the service answers "success"
      And the far end hears that key
      When a plain HTTP client sends the key "#"
      Then the service answers "success"
      And the far end hears that key
      And nothing else happens
