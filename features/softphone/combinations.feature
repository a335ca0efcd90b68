Feature: Arguments of the calls together
  Each key, number, destination, work state and client that is taken alone is taken beside any other, and however the call came
  about. Each two values in two columns of a table stand together in a row, but for those that cannot be: a work state
  is not asked for twice running, and a one-key project is dialled in the work state onekey alone. A test holds the tables
  to that.

  Background:
    Given the softphone is running and no extension is checked in
    And an agent who uses the web plugin is checked in

  @valid
  Rule: Nothing about a call that the agent places depends on anything else

    Scenario Outline: Keys of a call that is placed, row <n>
      When the agent sets the work state to "<before>"
      Then the plugin returns "true"
      When the agent sets the work state to "<state>"
      Then the plugin returns "true"
      And the work state is "<state>", as asked
      When <dialler> sends <number>
      Then the service answers "success"
      And <effect>
      Given the far end answers
      When <client> sends the key "<key 1>"
      Then the service answers "success"
      And the far end hears that key
      When <client> sends the key "<key 2>"
      Then the service answers "success"
      And the far end hears that key
      When <client> sends the key "<key 3>"
      Then the service answers "success"
      And the far end hears that key
      When <last> sends huang_up
      Then the service answers "success"
      And the call is over
      And the work state is "<state>", as asked
      And nothing else happens

      Examples:
        | n  | before   | state    | dialler             | number                       | effect                                            | client              | key 1 | key 2 | key 3 | last                |
        | 1  | rest     | away     | a plain HTTP client | dial_out with another number | the softphone is dialling that number             | a plain HTTP client | 3     | 4     | 6     | a plain HTTP client |
        | 2  | away     | rest     | the page            | dial_out with another number | the softphone is dialling that number             | the page            | 5     | 2     | #     | the page            |
        | 3  | forecast | onekey   | the page            | onekey_dial_out              | the softphone is dialling a number of the project | a plain HTTP client | 1     | 9     | 7     | the page            |
        | 4  | forecast | rest     | a plain HTTP client | dial_out                     | the softphone is dialling that number             | the page            | 0     | *     | 8     | a plain HTTP client |
        | 5  | rest     | forecast | the page            | dial_out                     | the softphone is dialling that number             | a plain HTTP client | *     | 0     | 8     | the page            |
        | 6  | away     | forecast | a plain HTTP client | dial_out                     | the softphone is dialling that number             | the page            | 1     | 9     | 7     | a plain HTTP client |
        | 7  | rest     | onekey   | a plain HTTP client | onekey_dial_out              | the softphone is dialling a number of the project | the page            | #     | 2     | 5     | a plain HTTP client |
        | 8  | away     | onekey   | the page            | onekey_dial_out              | the softphone is dialling a number of the project | the page            | 3     | 4     | 6     | the page            |
        | 9  | forecast | away     | the page            | dial_out                     | the softphone is dialling that number             | a plain HTTP client | #     | 5     | 2     | a plain HTTP client |
        | 10 | rest     | away     | a plain HTTP client | dial_out with another number | the softphone is dialling that number             | the page            | 9     | 1     | 7     | the page            |
        | 11 | away     | onekey   | the page            | dial_out with another number | the softphone is dialling that number             | a plain HTTP client | 0     | 8     | *     | the page            |
        | 12 | forecast | rest     | a plain HTTP client | dial_out                     | the softphone is dialling that number             | a plain HTTP client | 3     | 4     | 6     | a plain HTTP client |
        | 13 | forecast | away     | a plain HTTP client | dial_out with another number | the softphone is dialling that number             | the page            | *     | 0     | 8     | a plain HTTP client |
        | 14 | rest     | forecast | the page            | dial_out with another number | the softphone is dialling that number             | the page            | 5     | #     | 6     | a plain HTTP client |
        | 15 | forecast | onekey   | the page            | onekey_dial_out              | the softphone is dialling a number of the project | a plain HTTP client | 8     | 0     | *     | a plain HTTP client |
        | 16 | away     | forecast | a plain HTTP client | dial_out with another number | the softphone is dialling that number             | a plain HTTP client | 2     | 4     | 3     | the page            |
        | 17 | away     | rest     | a plain HTTP client | dial_out with another number | the softphone is dialling that number             | a plain HTTP client | 1     | 9     | 7     | the page            |
        | 18 | away     | onekey   | the page            | dial_out                     | the softphone is dialling that number             | the page            | 2     | 7     | *     | a plain HTTP client |

    Scenario Outline: Transfers of a call that is placed, row <n>
      When the agent sets the work state to "<before>"
      Then the plugin returns "true"
      When the agent sets the work state to "<state>"
      Then the plugin returns "true"
      And the work state is "<state>", as asked
      Given the agent is in a call
      When <client 1> transfers the call to <lost 1>
      Then the service answers "<told 1>"
      And the line has not changed: in-call
      When <client 1> transfers the call to <found 1>
      Then the service answers "success"
      And the call has gone there
      Given the agent is in a call
      When <client 2> transfers the call to <lost 2>
      Then the service answers "<told 2>"
      And the line has not changed: in-call
      When <client 2> transfers the call to <found 2>
      Then the service answers "success"
      And the call has gone there
      And the work state is "<state>", as asked
      And nothing else happens

      Examples:
        | n  | before   | state    | client 1            | lost 1               | told 1      | found 1                     | client 2            | lost 2               | told 2      | found 2                     |
        | 1  | forecast | away     | a plain HTTP client | an unknown queue     | queue_error | a queue with a Chinese name | the page            | an unknown extension | ext_error   | an extension                |
        | 2  | away     | forecast | the page            | an unknown queue     | queue_error | an IVR                      | a plain HTTP client | an unknown IVR       | ivr_error   | an IVR with a Chinese name  |
        | 3  | rest     | onekey   | a plain HTTP client | an unknown IVR       | ivr_error   | a queue                     | a plain HTTP client | an unknown extension | ext_error   | a number                    |
        | 4  | forecast | rest     | a plain HTTP client | an unknown IVR       | ivr_error   | a number                    | the page            | an unknown extension | ext_error   | a queue                     |
        | 5  | away     | onekey   | the page            | an unknown queue     | queue_error | an extension                | the page            | an unknown extension | ext_error   | a queue with a Chinese name |
        | 6  | rest     | away     | a plain HTTP client | an unknown queue     | queue_error | an IVR with a Chinese name  | the page            | an unknown IVR       | ivr_error   | an IVR                      |
        | 7  | rest     | forecast | the page            | an unknown extension | ext_error   | an extension                | a plain HTTP client | an unknown IVR       | ivr_error   | a queue with a Chinese name |
        | 8  | forecast | rest     | a plain HTTP client | an unknown extension | ext_error   | an IVR                      | the page            | an unknown extension | ext_error   | an IVR with a Chinese name  |
        | 9  | away     | forecast | a plain HTTP client | an unknown queue     | queue_error | a number                    | the page            | an unknown queue     | queue_error | a queue                     |
        | 10 | away     | rest     | a plain HTTP client | an unknown queue     | queue_error | a queue with a Chinese name | a plain HTTP client | an unknown IVR       | ivr_error   | an extension                |
        | 11 | forecast | away     | the page            | an unknown extension | ext_error   | a number                    | a plain HTTP client | an unknown queue     | queue_error | a queue                     |
        | 12 | forecast | onekey   | a plain HTTP client | an unknown extension | ext_error   | an IVR with a Chinese name  | a plain HTTP client | an unknown extension | ext_error   | an IVR                      |

  @valid
  Rule: Nothing about a call that comes in depends on anything else

    Scenario Outline: Keys of a call that comes in, row <n>
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      When the agent sets the work state to "<state>"
      Then the plugin returns "true"
      Given a call is ringing
      When <answerer> sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When <client> sends the key "<key 1>"
      Then the service answers "success"
      And the far end hears that key
      When <client> sends the key "<key 2>"
      Then the service answers "success"
      And the far end hears that key
      When <client> sends the key "<key 3>"
      Then the service answers "success"
      And the far end hears that key
      When <last> sends huang_up
      Then the service answers "success"
      And the call is over
      And the work state is "<state>", as asked
      And nothing else happens

      Examples:
        | n  | state    | answerer            | client              | key 1 | key 2 | key 3 | last                |
        | 1  | onekey   | the page            | a plain HTTP client | #     | 8     | 2     | a plain HTTP client |
        | 2  | forecast | a plain HTTP client | the page            | 5     | 7     | 4     | a plain HTTP client |
        | 3  | onekey   | the page            | the page            | 0     | 9     | 6     | the page            |
        | 4  | forecast | a plain HTTP client | a plain HTTP client | 3     | *     | 1     | the page            |
        | 5  | forecast | a plain HTTP client | a plain HTTP client | 6     | 0     | 9     | a plain HTTP client |
        | 6  | onekey   | the page            | the page            | 3     | *     | 1     | a plain HTTP client |
        | 7  | onekey   | the page            | a plain HTTP client | 4     | 5     | 7     | the page            |
        | 8  | forecast | a plain HTTP client | the page            | 2     | #     | 8     | the page            |
        | 9  | forecast | the page            | the page            | 9     | 3     | 0     | the page            |
        | 10 | onekey   | a plain HTTP client | the page            | 8     | #     | 9     | a plain HTTP client |

    Scenario Outline: Transfers of a call that comes in, row <n>
      When the agent sets the work state to "away"
      Then the plugin returns "true"
      When the agent sets the work state to "<state>"
      Then the plugin returns "true"
      Given a call is ringing
      When <answerer> sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When <client 1> transfers the call to <lost 1>
      Then the service answers "<told 1>"
      And the line has not changed: in-call
      When <client 1> transfers the call to <found 1>
      Then the service answers "success"
      And the call has gone there
      Given a call is ringing
      When <answerer> sends answer
      Then the service answers "success"
      And the agent talks to the caller
      When <client 2> transfers the call to <lost 2>
      Then the service answers "<told 2>"
      And the line has not changed: in-call
      When <client 2> transfers the call to <found 2>
      Then the service answers "success"
      And the call has gone there
      And the work state is "<state>", as asked

      Examples:
        | n | state    | answerer            | client 1            | lost 1               | told 1      | found 1                     | client 2            | lost 2               | told 2      | found 2                     |
        | 1 | forecast | a plain HTTP client | the page            | an unknown queue     | queue_error | an extension                | the page            | an unknown extension | ext_error   | a queue with a Chinese name |
        | 2 | onekey   | the page            | a plain HTTP client | an unknown queue     | queue_error | an IVR with a Chinese name  | a plain HTTP client | an unknown IVR       | ivr_error   | an IVR                      |
        | 3 | onekey   | the page            | the page            | an unknown extension | ext_error   | a queue                     | the page            | an unknown IVR       | ivr_error   | a number                    |
        | 4 | forecast | a plain HTTP client | a plain HTTP client | an unknown IVR       | ivr_error   | a queue                     | a plain HTTP client | an unknown extension | ext_error   | a number                    |
        | 5 | forecast | a plain HTTP client | the page            | an unknown queue     | queue_error | an IVR                      | the page            | an unknown IVR       | ivr_error   | an IVR with a Chinese name  |
        | 6 | onekey   | the page            | a plain HTTP client | an unknown queue     | queue_error | a queue with a Chinese name | a plain HTTP client | an unknown extension | ext_error   | an extension                |
        | 7 | onekey   | a plain HTTP client | a plain HTTP client | an unknown IVR       | ivr_error   | a queue with a Chinese name | the page            | an unknown queue     | queue_error | a number                    |
        | 8 | forecast | the page            | the page            | an unknown queue     | queue_error | a queue                     | a plain HTTP client | an unknown IVR       | ivr_error   | an extension                |
        | 9 | onekey   | a plain HTTP client | a plain HTTP client | an unknown extension | ext_error   | an IVR with a Chinese name  | a plain HTTP client | an unknown extension | ext_error   | an IVR                      |
