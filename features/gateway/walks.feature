Feature: One agent, and another beside it, in any order
  What holds alone has to hold after anything that went before. Drawn by npm run walks from
  schemas/models/gateway.yaml, edition 2024-09-24, seed 1; not written by hand. Covered are:
  - 50 of 126 actions in a state, for of the others
    - 19 are not spoken of by the documents
    - 7 cannot be brought about
    - 50 are looked at elsewhere, or by another action
  - 436 of 436 pairs of these that can follow each other
  - 11 of 11 actions that can be done three times running
  - 110 of 110 actions done again after another one
  - 110 of 110 actions with one of the other agent before or after it
  - 1100 of 1100 actions that are done some time after another one

  Background:
    Given the gateway is running and nobody is signed in
    And an agent who may sign in

  @walk-transitions
  Rule: Each action is done in each state that the documents speak of

    Scenario: Each action, walk 1
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the other agent is still signed in, and idle
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the other agent signs out
      Then the sign-out succeeds
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: Each action, walk 2
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: Each action, walk 3
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: Each action, walk 4
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in

    @claims-forced-sign-in
    Scenario: Each action, walk 5
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-states
    Scenario: Each action, walk 6
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @slow @timer
    Scenario: Each action, walk 7
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

  @walk-pairs
  Rule: Each is followed by each that can follow it

    Scenario: One after another, walk 1
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default

    Scenario: One after another, walk 2
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the agent is still signed in
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: One after another, walk 3
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted

    Scenario: One after another, walk 4
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling

    Scenario: One after another, walk 5
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling

    Scenario: One after another, walk 6
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in

    Scenario: One after another, walk 7
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted

    Scenario: One after another, walk 8
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: One after another, walk 9
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: One after another, walk 10
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: One after another, walk 11
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the agent is still signed in
      And the agent is still signed in

    Scenario: One after another, walk 12
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks for another Guid
      Then the Guid is new, and good for polling

    Scenario: One after another, walk 13
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      And the agent is still signed in

    Scenario: One after another, walk 14
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: One after another, walk 15
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: One after another, walk 16
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: One after another, walk 17
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: One after another, walk 18
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling

    Scenario: One after another, walk 19
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted

    Scenario: One after another, walk 20
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default

    Scenario: One after another, walk 21
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling

    Scenario: One after another, walk 22
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"

    Scenario: One after another, walk 23
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: One after another, walk 24
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling

    Scenario: One after another, walk 25
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default

    Scenario: One after another, walk 26
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling

    Scenario: One after another, walk 27
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: One after another, walk 28
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: One after another, walk 29
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required

    @claims-forced-sign-in
    Scenario: One after another, walk 30
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    @claims-forced-sign-in
    Scenario: One after another, walk 31
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-forced-sign-in
    Scenario: One after another, walk 32
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-forced-sign-in
    Scenario: One after another, walk 33
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the agent is still signed in

    @claims-forced-sign-in
    Scenario: One after another, walk 34
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the agent is still signed in

    @claims-forced-sign-in
    Scenario: One after another, walk 35
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in

    @claims-forced-sign-in
    Scenario: One after another, walk 36
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    @claims-states
    Scenario: One after another, walk 37
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @claims-states
    Scenario: One after another, walk 38
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in

    @claims-states
    Scenario: One after another, walk 39
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted

    @claims-states
    Scenario: One after another, walk 40
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @claims-states
    Scenario: One after another, walk 41
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    @claims-states
    Scenario: One after another, walk 42
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @claims-forced-sign-in @claims-states
    Scenario: One after another, walk 43
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @slow @timer
    Scenario: One after another, walk 44
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: One after another, walk 45
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    @slow @timer
    Scenario: One after another, walk 46
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: One after another, walk 47
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    @slow @timer
    Scenario: One after another, walk 48
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: One after another, walk 49
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      And the agent is still signed in

    @slow @timer
    Scenario: One after another, walk 50
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    @slow @timer
    Scenario: One after another, walk 51
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    @claims-forced-sign-in @slow @timer
    Scenario: One after another, walk 52
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-forced-sign-in @slow @timer
    Scenario: One after another, walk 53
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-states @slow @timer
    Scenario: One after another, walk 54
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

  @walk-repeats
  Rule: Each action is done three times running

    Scenario: Three times, walk 1
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      And the agent is still signed in
      And the agent is still signed in
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in

    Scenario: Three times, walk 2
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    @claims-forced-sign-in
    Scenario: Three times, walk 3
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-states
    Scenario: Three times, walk 4
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @slow @timer
    Scenario: Three times, walk 5
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

  @walk-returns
  Rule: Each action is done again after each other one

    Scenario: There and back, walk 1
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates

    Scenario: There and back, walk 2
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: There and back, walk 3
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in

    Scenario: There and back, walk 4
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: There and back, walk 5
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: There and back, walk 6
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    Scenario: There and back, walk 7
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: There and back, walk 8
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default

    @claims-forced-sign-in
    Scenario: There and back, walk 9
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent asks for another Guid
      Then the Guid is new, and good for polling

    @claims-states
    Scenario: There and back, walk 10
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      And the agent is still signed in
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks for another Guid
      Then the Guid is new, and good for polling

    @claims-states
    Scenario: There and back, walk 11
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session

    @slow @timer
    Scenario: There and back, walk 12
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: There and back, walk 13
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      And the agent is still signed in
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @claims-forced-sign-in @slow @timer
    Scenario: There and back, walk 14
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @claims-states @slow @timer
    Scenario: There and back, walk 15
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

  @walk-between
  Rule: Each has an action of the other agent before it, and after it

    Scenario: In between, walk 1
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      And the other agent is still signed in, and idle
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the other agent is still signed in, and idle
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the answer is noted, for the document does not say
      And the agent can still sign in
      And the events come by polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle

    Scenario: In between, walk 2
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the other agent is still signed in, and idle
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the other agent signs out
      Then the sign-out succeeds
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      And the other agent is still signed in, and idle
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the other agent signs out
      Then the sign-out succeeds
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      And the other agent is still signed in, and idle
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: In between, walk 3
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the other agent signs out
      Then the sign-out succeeds
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the other agent signs out
      Then the sign-out succeeds
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the other agent is still signed in, and idle
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      And the other agent is still signed in, and idle
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the other agent signs out
      Then the sign-out succeeds
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the agent is still signed in
      And the other agent is still signed in, and idle

    Scenario: In between, walk 4
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the other agent signs out
      Then the sign-out succeeds
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      And the other agent is still signed in, and idle
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the other agent signs out
      Then the sign-out succeeds
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      And the other agent is still signed in, and idle
      And the agent is still signed in
      When the other agent signs out
      Then the sign-out succeeds
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the other agent signs out
      Then the sign-out succeeds

    Scenario: In between, walk 5
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the other agent signs out
      Then the sign-out succeeds

    Scenario: In between, walk 6
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the other agent is still signed in, and idle
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the other agent is still signed in, and idle
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the other agent signs out
      Then the sign-out succeeds

    Scenario: In between, walk 7
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the other agent is still signed in, and idle
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      And the other agent is still signed in, and idle

    Scenario: In between, walk 8
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling

    Scenario: In between, walk 9
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required

    Scenario: In between, walk 10
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default

    @claims-forced-sign-in
    Scenario: In between, walk 11
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the other agent is still signed in, and idle
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-states
    Scenario: In between, walk 12
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      And the other agent is still signed in, and idle
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the other agent signs out
      Then the sign-out succeeds
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @slow @timer
    Scenario: In between, walk 13
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

  @walk-later
  Rule: Each action is done some time after each other one

    Scenario: Some time later, walk 1
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 2
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 3
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default

    Scenario: Some time later, walk 4
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 5
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: Some time later, walk 6
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"

    Scenario: Some time later, walk 7
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 8
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required

    Scenario: Some time later, walk 9
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default

    Scenario: Some time later, walk 10
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says

    Scenario: Some time later, walk 11
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      And the agent is still signed in
      When the other agent signs out
      Then the sign-out succeeds
      Given another agent is signed in
      Then the other agent is still signed in, and idle

    Scenario: Some time later, walk 12
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      And the agent is still signed in
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling

    Scenario: Some time later, walk 13
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"

    Scenario: Some time later, walk 14
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"

    Scenario: Some time later, walk 15
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in

    Scenario: Some time later, walk 16
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted

    Scenario: Some time later, walk 17
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says

    Scenario: Some time later, walk 18
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent becomes busy
      Then the agent is busy, as asked
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says

    Scenario: Some time later, walk 19
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says

    Scenario: Some time later, walk 20
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 21
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 22
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    Scenario: Some time later, walk 23
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says

    Scenario: Some time later, walk 24
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says

    Scenario: Some time later, walk 25
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required

    @claims-forced-sign-in
    Scenario: Some time later, walk 26
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling

    @claims-forced-sign-in
    Scenario: Some time later, walk 27
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds

    @claims-forced-sign-in
    Scenario: Some time later, walk 28
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says

    @claims-forced-sign-in
    Scenario: Some time later, walk 29
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    @claims-forced-sign-in
    Scenario: Some time later, walk 30
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-forced-sign-in
    Scenario: Some time later, walk 31
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-forced-sign-in
    Scenario: Some time later, walk 32
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted

    @claims-states
    Scenario: Some time later, walk 33
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says

    @claims-states
    Scenario: Some time later, walk 34
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    @claims-states
    Scenario: Some time later, walk 35
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"

    @claims-states
    Scenario: Some time later, walk 36
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default

    @claims-states
    Scenario: Some time later, walk 37
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @claims-states
    Scenario: Some time later, walk 38
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @claims-states
    Scenario: Some time later, walk 39
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up

    @slow @timer
    Scenario: Some time later, walk 40
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"

    @slow @timer
    Scenario: Some time later, walk 41
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "checkInWebm" set to false
      Then the sign-in succeeds
      And the letter of WebM is F, as "checkInWebm" says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed

    @slow @timer
    Scenario: Some time later, walk 42
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the other agent signs out
      Then the sign-out succeeds
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: Some time later, walk 43
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      Given another agent is signed in
      Then the other agent is still signed in, and idle
      And the other agent is still signed in, and idle
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      And the answer has every documented header
      And the answer names that agent
      And the letter of WebM is T, as "checkInWebm" is by default
      And the events come by polling
      And the agent is idle, as "status" is by default

    @slow @timer
    Scenario: Some time later, walk 44
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with "phonenum" left out
      Then the sign-in is refused, for "phonenum" is required
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And the gateway reports 3 events and, somewhere among them, "AgentEvent_linkageCapability"
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When the agent becomes idle
      Then the agent is idle, as asked
      And the agent is still signed in
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When somebody else signs the same agent in
      Then the sign-in is refused, for the one reason or the other
      And the agent is still signed in, for a refusal ends no session
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: Some time later, walk 45
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When a call comes in
      Then the agent talks, as "autoanswer" is by default
      And the agent is still signed in
      When the call ends
      Then the agent is idle, as "autoenteridle" is by default
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling

    @slow @timer
    Scenario: Some time later, walk 46
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When somebody else signs the same agent in
      Then the sign-in is refused with "100-002"
      And the agent is still signed in, for a refusal ends no session
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in as busy
      Then the sign-in succeeds
      And the events come by polling
      And the agent is busy, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      And the agent is still signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in into wrap-up
      Then the sign-in succeeds
      And the events come by polling
      And the agent is in wrap-up, as "status" says
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says
      And the events come by polling
