Feature: Who may command the softphone
  The document gives a command no credential, so any page and any program on the machine can send one. What the
  service does about it is an advisory, not a verdict. That it survives is judged. Nobody is checked in here, and
  only send_dtmf is sent, so no call can be placed.

  Background:
    Given the softphone is running and no extension is checked in

  @security
  Rule: A request that shows a foreign origin is better refused

    Scenario Outline: <header> says <value>
      When a plain HTTP client sends send_dtmf with the header "<header>" saying "<value>"
      Then it is noted as an advisory unless the service refuses it
      And the service still answers

      Examples:
        | header         | value                     |
        | Host           | rebound.example           |
        | Origin         | https://elsewhere.example |
        | Referer        | https://elsewhere.example |
        | Sec-Fetch-Site | cross-site                |

  @security
  Rule: Only names of functions are written back

    Scenario Outline: The call-back is named <name>
      When a plain HTTP client sends send_dtmf with the call-back name "<name>"
      Then it is noted as an advisory unless the service refuses it
      And the service still answers

      Examples:
        | name                      |
        | alert(1)//                |
        | a;b                       |
        | <script>alert(1)</script> |
        | a.b[0]                    |
        | a%0d%0aSet-Cookie:b=c     |

    Scenario: The call-back has a name of 1200 letters
      When a plain HTTP client sends send_dtmf with a call-back name of 1200 letters
      Then it is noted as an advisory unless the service refuses it
      And the service still answers

    @US-16
    Scenario: There is no call-back
      When a plain HTTP client sends send_dtmf without a call-back
      Then what happens is noted, for the document does not say
      And the service still answers

    @US-18
    Scenario: The call-back is under the name that jQuery gives it
      When a plain HTTP client sends send_dtmf with the call-back under the name "callback"
      Then what happens is noted, for the document does not say
      And the service still answers

  @security
  Rule: Only the documented request is served

    Scenario Outline: <method> on <path>
      When a plain HTTP client sends send_dtmf as <method> to the path "<path>"
      Then it is noted as an advisory unless the service refuses it
      And the service still answers

      Examples:
        | method | path            |
        | POST   | /               |
        | PUT    | /               |
        | DELETE | /               |
        | GET    | /softphone.bat; |
        | GET    | /../../etc      |

  @security
  Rule: The service is for this machine only

    Scenario: The port is closed to the network
      When another machine tries to connect
      Then it is noted as an advisory unless nobody listens there
      And the service still answers

  @security
  Rule: A page of the public web needs the user's leave

    Scenario: With the loopback permission
      When a page under a public https address, with the loopback permission, sends send_dtmf
      Then the service answers "ext_offline"

    Scenario: Without the loopback permission
      When a page under a public https address, without the loopback permission, sends send_dtmf
      Then it is noted as an advisory whether the browser blocks it or not
      And the service still answers
