Feature: Transferring a call (电话转接)
  A page sends transfer_to with the kind of destination and its name, and the call goes there.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: The call goes to any of four kinds of destination

    Scenario Outline: <client> sends the call to <destination>, and it goes there
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When <client> transfers the call to <destination>
      Then the service answers "success"
      And the call has gone there
      And nothing else happens

      Examples:
        | client              | destination                 |
        | the page            | a number                    |
        | the page            | a queue                     |
        | the page            | an extension                |
        | the page            | an IVR                      |
        | the page            | a queue with a Chinese name |
        | the page            | an IVR with a Chinese name  |
        | a plain HTTP client | a number                    |
        | a plain HTTP client | a queue                     |
        | a plain HTTP client | an extension                |
        | a plain HTTP client | an IVR                      |

  @invalid
  Rule: A destination that does not exist is named as such

    Scenario Outline: <client> sends the call to <destination>
      Given an agent who uses the web plugin is checked in
      And the agent is in a call
      When <client> transfers the call to <destination>
      Then the service answers "<result>"
      And the line has not changed: in-call
      And nothing else happens

      Examples:
        | client              | destination          | result      |
        | the page            | an unknown queue     | queue_error |
        | the page            | an unknown extension | ext_error   |
        | the page            | an unknown IVR       | ivr_error   |
        | a plain HTTP client | an unknown queue     | queue_error |
        | a plain HTTP client | an unknown extension | ext_error   |
        | a plain HTTP client | an unknown IVR       | ivr_error   |

  @inopportune
  Rule: Without a call there is nothing to transfer

    Scenario Outline: <client> asks without a call
      Given an agent who uses the web plugin is checked in
      When <client> transfers the call to a number
      Then the service answers "failed"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |

  @inopportune
  Rule: Nothing happens while no extension is checked in

    Scenario Outline: <client> is told that the extension is offline
      When <client> sends transfer_to
      Then the service answers "ext_offline"
      And the line has not changed: idle
      And nothing else happens

      Examples:
        | client              |
        | the page            |
        | a plain HTTP client |
