Feature: Arguments of the force operations that are out of order
  Every parameter is a text, and all of them have to be given. What an SDK makes of anything else is not written; but it
  may not force anybody who was not named.

  Background:
    Given the SDK is loaded and a supervisor is signed in

  @invalid
  Rule: A call is not carried out while an argument is missing or no text

    Scenario Outline: <call> without a text for its <parameter>
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | missing                      |
        | left off, with all behind it |
        | null                         |
        | an object                    |
        | a list of it                 |
        | a truth value                |
        | a number                     |
      Then each of these calls is refused, and changes nothing
      And nothing is sent in the place of the argument
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter   |
        | forceDrop     | deviceId    |
        | forceDrop     | callId      |
        | forceJoin     | deviceId    |
        | forceJoin     | callId      |
        | forceJoin     | phoneNumber |
        | forceTake     | deviceId    |
        | forceTake     | callId      |
        | forceTake     | phoneNumber |
        | forceListen   | callId      |
        | forceListen   | deviceId    |
        | forceReady    | agentId     |
        | forceReady    | deviceId    |
        | forceNotReady | agentId     |
        | forceNotReady | deviceId    |
        | forceLogout   | agentId     |
        | forceLogout   | deviceId    |

  @invalid
  Rule: What an argument was before is no reason to take it for given

    Scenario Outline: <call> without a text for its <parameter>, after it was done, and in the next session
      Given the situation that <call> needs
      When the page calls <call>
      Then done is called, once, and fail is not
      When the situation that <call> needs is there again
      And the page calls <call> in turn with its <parameter>
        | missing |
        | null    |
      Then each of these calls is refused, and changes nothing
      When the supervisor signs out and in again
      And the page calls <call> in turn with its <parameter>
        | missing |
        | null    |
      Then each of these calls is refused, and changes nothing
      And nothing is sent in the place of the argument

      Examples:
        | call          | parameter   |
        | forceDrop     | callId      |
        | forceJoin     | deviceId    |
        | forceTake     | phoneNumber |
        | forceListen   | deviceId    |
        | forceReady    | agentId     |
        | forceNotReady | deviceId    |
        | forceLogout   | deviceId    |

  @invalid
  Rule: An empty text names nothing

    Scenario Outline: <call> with an empty text for its <parameter>
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | empty |
      Then each of these calls is refused, and changes nothing
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter   |
        | forceDrop     | deviceId    |
        | forceDrop     | callId      |
        | forceJoin     | deviceId    |
        | forceJoin     | callId      |
        | forceJoin     | phoneNumber |
        | forceTake     | deviceId    |
        | forceTake     | callId      |
        | forceTake     | phoneNumber |
        | forceListen   | callId      |
        | forceListen   | deviceId    |
        | forceReady    | agentId     |
        | forceReady    | deviceId    |
        | forceNotReady | agentId     |
        | forceNotReady | deviceId    |
        | forceLogout   | agentId     |
        | forceLogout   | deviceId    |

  @invalid
  Rule: A text names one device, call, agent or number, or none, whatever its characters are

    Scenario Outline: <call> with characters of an address in its <parameter>
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | ended by a letter                |
        | ended by a number sign           |
        | ended by a slash                 |
        | ended by a question mark         |
        | ended by an ampersand            |
        | ended by a percent sign          |
        | ended by an encoded letter (%41) |
      Then each of these calls is refused, and changes nothing
      And each text arrives as it is, or not at all
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter   |
        | forceDrop     | deviceId    |
        | forceDrop     | callId      |
        | forceJoin     | deviceId    |
        | forceJoin     | callId      |
        | forceJoin     | phoneNumber |
        | forceTake     | deviceId    |
        | forceTake     | callId      |
        | forceTake     | phoneNumber |
        | forceListen   | callId      |
        | forceListen   | deviceId    |
        | forceReady    | agentId     |
        | forceReady    | deviceId    |
        | forceNotReady | agentId     |
        | forceNotReady | deviceId    |
        | forceLogout   | agentId     |
        | forceLogout   | deviceId    |

    Scenario Outline: <call> with its <parameter> in Chinese
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | ended by a letter |
        | ended in Chinese  |
        | all in Chinese    |
      Then each of these calls is refused, and changes nothing
      And each text arrives as it is, or not at all
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter   |
        | forceDrop     | deviceId    |
        | forceDrop     | callId      |
        | forceJoin     | deviceId    |
        | forceJoin     | callId      |
        | forceJoin     | phoneNumber |
        | forceTake     | deviceId    |
        | forceTake     | callId      |
        | forceTake     | phoneNumber |
        | forceListen   | callId      |
        | forceListen   | deviceId    |
        | forceReady    | agentId     |
        | forceReady    | deviceId    |
        | forceNotReady | agentId     |
        | forceNotReady | deviceId    |
        | forceLogout   | agentId     |
        | forceLogout   | deviceId    |

    Scenario Outline: <call> with a <parameter> that a program might lose its way by
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | ended by a letter                              |
        | ended by a space                               |
        | ended by a line break                          |
        | one step up                                    |
        | two steps up                                   |
        | very long                                      |
        | ended by $& (a sign for what was found)        |
        | the name of a parameter in braces ({{callId}}) |
      Then each of these calls is refused, and changes nothing
      And each text arrives as it is, or not at all
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter   |
        | forceDrop     | deviceId    |
        | forceDrop     | callId      |
        | forceJoin     | deviceId    |
        | forceJoin     | callId      |
        | forceJoin     | phoneNumber |
        | forceTake     | deviceId    |
        | forceTake     | callId      |
        | forceTake     | phoneNumber |
        | forceListen   | callId      |
        | forceListen   | deviceId    |
        | forceReady    | agentId     |
        | forceReady    | deviceId    |
        | forceNotReady | agentId     |
        | forceNotReady | deviceId    |
        | forceLogout   | agentId     |
        | forceLogout   | deviceId    |

  @invalid
  Rule: Other forms of ids are open

    Scenario Outline: <call> with its <parameter> <form>
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | <form> |
      Then it does what that id resembles, or is refused, and either is noted
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter | form               |
        | forceDrop     | deviceId  | without its domain |
        | forceDrop     | callId    | in capitals        |
        | forceJoin     | deviceId  | without its domain |
        | forceJoin     | callId    | in capitals        |
        | forceTake     | deviceId  | without its domain |
        | forceTake     | callId    | in capitals        |
        | forceListen   | callId    | in capitals        |
        | forceListen   | deviceId  | without its domain |
        | forceReady    | agentId   | without its domain |
        | forceReady    | deviceId  | without its domain |
        | forceNotReady | agentId   | without its domain |
        | forceNotReady | deviceId  | without its domain |
        | forceLogout   | agentId   | without its domain |
        | forceLogout   | deviceId  | without its domain |

  @invalid
  Rule: More arguments than documented are open

    Scenario Outline: <call> with one argument more than its <parameter>
      Given the situation that <call> needs
      When the page calls <call> in turn with its <parameter>
        | followed by one more |
      Then it does what it does without that, or is refused, and either is noted
      And <call> still works with its arguments in order

      Examples:
        | call          | parameter   |
        | forceDrop     | callId      |
        | forceJoin     | phoneNumber |
        | forceTake     | phoneNumber |
        | forceListen   | deviceId    |
        | forceReady    | deviceId    |
        | forceNotReady | deviceId    |
        | forceLogout   | deviceId    |
