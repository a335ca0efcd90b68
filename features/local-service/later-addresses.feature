Feature: The way a command takes, after a session that is over
  In a later session, too, a page's command goes to port 12307 of 127.0.0.1, and is answered as JSONP. Nobody is checked
  in here, so no call can be placed.

  Background:
    Given the softphone is running and no extension is checked in
    And the service listens at the documented address
    And a session is over in which each call was made, and some were refused

  @valid
  Rule: A page sends the command as the document's sample does

    @fixed-address @timer
    Scenario: Dialling and hanging up, sent to the documented address
      When the page sends dial_out
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1
      When the page sends onekey_dial_out
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1
      When the page sends huang_up
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1
      And nothing else happens

    @fixed-address @timer
    Scenario: Answering, transfers and keys, sent to the documented address
      When the page sends answer
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1
      When the page sends transfer_to
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1
      When the page sends send_dtmf
      Then the service answers "ext_offline"
      And the answer is JSONP that calls the function of the page, within five seconds
      And the answer is from port 12307 of 127.0.0.1
      And nothing else happens
