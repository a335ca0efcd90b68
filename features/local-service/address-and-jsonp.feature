Feature: The way a command takes
  Every command goes to port 12307 of 127.0.0.1 as an HTTP request, and is answered as JSONP: the reply calls
  the function of the page that jsonpcallback names. Nobody is checked in here, so no call can be placed.

  Background:
    Given the softphone is running and no extension is checked in

  @valid
  Rule: A page sends the command as the document's sample does

    @fixed-address @timer
    Scenario Outline: <command> from a page
      Given the service listens at the documented address
      When the page sends <command>
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1

      Examples:
        | command         |
        | dial_out        |
        | onekey_dial_out |
        | huang_up        |
        | answer          |
        | transfer_to     |
        | send_dtmf       |

  @valid
  Rule: The same command is plain HTTP

    Scenario Outline: <command> over plain HTTP
      When a plain HTTP client sends <command>
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside

      Examples:
        | command         |
        | dial_out        |
        | onekey_dial_out |
        | huang_up        |
        | answer          |
        | transfer_to     |
        | send_dtmf       |

  @valid
  Rule: Whichever language a client asks for, the result is the same

    Scenario Outline: <command> by a client that asks for <language>
      When a plain HTTP client that asks for <language> sends <command>
      Then the service answers "ext_offline"
      And the answer is plain HTTP, with JSON inside

      Examples:
        | command         | language         |
        | dial_out        | texts in "en-US" |
        | onekey_dial_out | texts in "en-US" |
        | huang_up        | texts in "en-US" |
        | answer          | texts in "en-US" |
        | transfer_to     | texts in "en-US" |
        | send_dtmf       | texts in "en-US" |
        | dial_out        | no language      |
        | onekey_dial_out | no language      |
        | huang_up        | no language      |
        | answer          | no language      |
        | transfer_to     | no language      |
        | send_dtmf       | no language      |

  @invalid
  Rule: Commands may be odd, and the service goes on

    @US-25
    Scenario Outline: "cmd" is <fault>
      When the page sends huang_up with "cmd" <fault>
      Then what happens is noted, for the document does not say
      And the service still answers

      Examples:
        | fault                |
        | missing              |
        | empty                |
        | an unknown value     |
        | in upper case        |
        | in Chinese           |
        | 4000 characters long |
