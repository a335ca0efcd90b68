Feature: Options of a sign-in together
  Each option that is taken alone is taken beside any other, and is as it was given beside any other. Each two values in
  two columns of the first table stand together in a row, but for those that no agent may have; the values are those of
  the document, the ends of what it allows, and nothing at all. A test holds the table to that.

  Background:
    Given the gateway is running and nobody is signed in

  @valid
  Rule: No option depends on another

    Scenario Outline: Options together, row <n>
      Given an agent who <agent>
      And the receiver takes pushes
      When the agent signs in with:
        | member        | value           |
        | status        | <status>        |
        | agenttype     | <agenttype>     |
        | autoanswer    | <autoanswer>    |
        | autoenteridle | <autoenteridle> |
        | releasephone  | <releasephone>  |
        | phonelinkage  | <phonelinkage>  |
        | checkInWebm   | <checkInWebm>   |
        | checkInMailm  | <checkInMailm>  |
        | ip            | <ip>            |
        | entryIp       | <entryIp>       |
        | vcPhoneNumber | <vcPhoneNumber> |
        | listenStatus  | <listenStatus>  |
        | serviceworkid | <serviceworkid> |
        | callBackUri   | <callBackUri>   |
        | serviceToken  | <serviceToken>  |
      Then the sign-in succeeds, and each option is as it was given, or by default
      And the answer has every documented member
      And the answer has every documented header
      And the answer names that agent
      And the events come as the options of the sign-in ask
      And nothing else happens
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds, and each option is as it was given, or by default
      And the answer has every documented header
      And the events come as the options of the sign-in ask
      And nothing else happens

      Examples:
        | n  | agent                                                    | status   | agenttype | autoanswer | autoenteridle | releasephone | phonelinkage | checkInWebm | checkInMailm | ip               | entryIp    | vcPhoneNumber    | listenStatus | serviceworkid    | callBackUri | serviceToken     |
        | 1  | has a password of 32 characters and a phone number of 24 | 3        | 4         | true       | false         | true         | false        | false       | false        | left out         | "10.0.0.1" | "8"              | false        | of 30 characters | left out    | given            |
        | 2  | has a password of 32 characters and a phone number of 24 | 4        | left out  | left out   | true          | left out     | left out     | true        | true         | "1.1.1.1"        | left out   | left out         | true         | "S"              | given       | left out         |
        | 3  | has the lowest number                                    | left out | 4         | false      | left out      | false        | true         | left out    | left out     | of 15 characters | "10.0.0.1" | of 24 characters | left out     | left out         | given       | of 50 characters |
        | 4  | has video, and may do without                            | 5        | 11        | false      | false         | left out     | true         | left out    | false        | "1.1.1.1"        | left out   | left out         | true         | left out         | left out    | given            |
        | 5  | has the highest number                                   | 5        | left out  | true       | left out      | false        | false        | false       | true         | of 15 characters | left out   | of 24 characters | false        | "S"              | left out    | left out         |
        | 6  | has video, and may do without                            | left out | left out  | left out   | true          | true         | left out     | true        | left out     | left out         | left out   | "8"              | left out     | of 30 characters | left out    | of 50 characters |
        | 7  | may sign in                                              | 3        | left out  | false      | false         | true         | true         | left out    | true         | left out         | "10.0.0.1" | "8"              | left out     | "S"              | given       | left out         |
        | 8  | may sign in                                              | 4        | 4         | left out   | true          | false        | left out     | true        | false        | of 15 characters | "10.0.0.1" | of 24 characters | false        | left out         | given       | given            |
        | 9  | has video, and may do without                            | 3        | 11        | true       | left out      | left out     | false        | false       | left out     | "1.1.1.1"        | "10.0.0.1" | left out         | true         | of 30 characters | given       | of 50 characters |
        | 10 | has the lowest number                                    | 4        | 4         | true       | left out      | left out     | false        | true        | true         | left out         | left out   | "8"              | left out     | left out         | left out    | given            |
        | 11 | has the highest number                                   | 4        | 4         | false      | true          | true         | true         | left out    | left out     | "1.1.1.1"        | "10.0.0.1" | left out         | false        | of 30 characters | given       | given            |
        | 12 | has video, and may do without                            | 3        | 11        | left out   | false         | false        | left out     | true        | left out     | of 15 characters | left out   | of 24 characters | true         | of 30 characters | left out    | left out         |
        | 13 | has the lowest number                                    | 5        | 4         | left out   | true          | true         | left out     | false       | false        | "1.1.1.1"        | "10.0.0.1" | "8"              | true         | "S"              | given       | left out         |
        | 14 | may sign in                                              | left out | left out  | true       | false         | left out     | false        | false       | false        | "1.1.1.1"        | left out   | left out         | left out     | "S"              | left out    | given            |
        | 15 | has video, and may do without                            | left out | 11        | left out   | left out      | true         | false        | left out    | true         | left out         | "10.0.0.1" | of 24 characters | false        | "S"              | given       | of 50 characters |
        | 16 | has the highest number                                   | 5        | left out  | false      | false         | false        | left out     | true        | false        | left out         | left out   | "8"              | left out     | left out         | left out    | of 50 characters |
        | 17 | has a password of 32 characters and a phone number of 24 | 5        | left out  | false      | left out      | false        | true         | false       | left out     | "1.1.1.1"        | left out   | of 24 characters | left out     | left out         | left out    | left out         |
        | 18 | may sign in                                              | 5        | left out  | true       | left out      | false        | left out     | left out    | left out     | left out         | "10.0.0.1" | left out         | true         | of 30 characters | left out    | of 50 characters |
        | 19 | has the lowest number                                    | 3        | left out  | true       | true          | left out     | true         | true        | true         | of 15 characters | "10.0.0.1" | left out         | false        | of 30 characters | given       | left out         |
        | 20 | has video, and may do without                            | 4        | 11        | false      | true          | true         | false        | left out    | true         | of 15 characters | "10.0.0.1" | "8"              | left out     | left out         | left out    | of 50 characters |
        | 21 | has the highest number                                   | left out | left out  | left out   | left out      | left out     | true         | false       | false        | of 15 characters | left out   | of 24 characters | true         | of 30 characters | left out    | left out         |
        | 22 | has a password of 32 characters and a phone number of 24 | left out | left out  | left out   | false         | true         | false        | left out    | left out     | of 15 characters | "10.0.0.1" | left out         | true         | "S"              | given       | of 50 characters |
        | 23 | has the lowest number                                    | 4        | left out  | true       | false         | false        | false        | false       | true         | left out         | left out   | of 24 characters | left out     | of 30 characters | given       | left out         |
        | 24 | has the highest number                                   | 3        | left out  | true       | false         | false        | false        | left out    | left out     | "1.1.1.1"        | "10.0.0.1" | left out         | false        | left out         | given       | left out         |
        | 25 | has video, and may do without                            | 3        | 4         | true       | left out      | false        | false        | left out    | true         | of 15 characters | "10.0.0.1" | left out         | false        | left out         | given       | of 50 characters |

    Scenario Outline: A call, with autoenteridle <autoenteridle> and releasephone <releasephone>
      Given an agent who may sign in
      When the agent signs in with:
        | member        | value           |
        | autoanswer    | <autoanswer>    |
        | autoenteridle | <autoenteridle> |
        | releasephone  | <releasephone>  |
      Then the sign-in succeeds
      When a call comes in
      Then the agent talks, as "autoanswer" <answering>
      When the call ends
      Then the agent is <state>, as "autoenteridle" <entering>
      And the phone is <hook>, as "releasephone" <releasing>

      Examples:
        | autoanswer | autoenteridle | releasephone | answering     | state      | entering      | hook     | releasing     |
        | true       | true          | true         | says          | idle       | says          | on-hook  | says          |
        | left out   | true          | false        | is by default | idle       | says          | off-hook | says          |
        | true       | true          | left out     | says          | idle       | says          | on-hook  | is by default |
        | left out   | false         | true         | is by default | in wrap-up | says          | on-hook  | says          |
        | true       | false         | false        | says          | in wrap-up | says          | off-hook | says          |
        | left out   | false         | left out     | is by default | in wrap-up | says          | on-hook  | is by default |
        | true       | left out      | true         | says          | idle       | is by default | on-hook  | says          |
        | left out   | left out      | false        | is by default | idle       | is by default | off-hook | says          |
        | true       | left out      | left out     | says          | idle       | is by default | on-hook  | is by default |
