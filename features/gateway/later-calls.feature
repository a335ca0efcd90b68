Feature: What surrounds a sign-in is as the first time
  Polls, Guids, pushes, heartbeats, states, sign-outs and the clock of two minutes hold for a later session as for the
  first: after a refusal, after a session that has ended, and beside another agent who has had sessions of its own.

  Background:
    Given the gateway is running and nobody is signed in
    And another agent has been refused, and then signed in, out and in again
    And an agent who may sign in
    And the agent has been refused, and then signed in and out

  @valid
  Rule: Polls find what is there

    Scenario: Polls with events and without, in two sessions
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      When the agent polls
      Then the poll is answered without an event
      When the agent polls
      Then the poll is answered without an event
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in
      Then the sign-in succeeds
      And the events come by polling
      When the agent polls
      Then the poll is answered without an event

    Scenario: The first poll of all finds no event
      Given the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent polls
      Then the poll brings no event, or that is noted

  @claims-events @valid
  Rule: An event is given at once

    Scenario: The events of two sessions, and what they bring along
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And each of the 4 events is given at once
      When the agent polls
      Then the poll is answered, as its page says
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with phone linkage as busy
      Then the sign-in succeeds
      And each of the 4 events is given at once
      When the agent polls
      Then the poll is answered, as its page says

  @security
  Rule: The Guid of this session is what authenticates

    Scenario: Polls with Guids that are not good, twice each
      Given the agent is signed in
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls with a made-up Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls with the Guid of the other agent
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls without a Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls with a made-up Guid
      Then the poll is refused, for the Guid is what authenticates
      When the agent polls with the Guid of the other agent
      Then the poll is refused, for the Guid is what authenticates
      And the agent is still signed in

    Scenario Outline: The agent <calls> with Guids that are not good, in a later session
      Given the agent is signed in
      When the agent <calls> with its own Guid
      Then the call is carried out, or the gateway has none
      When the agent <calls> without a Guid
      Then the call is refused, for the Guid is what authenticates
      When the agent <calls> with a made-up Guid
      Then the call is refused, for the Guid is what authenticates
      When the agent <calls> with the Guid of the other agent
      Then the call is refused, for the Guid is what authenticates
      And the agent is still signed in

      Examples:
        | calls                 |
        | sends a heartbeat     |
        | asks for its state    |
        | asks to be busy       |
        | asks for another Guid |

    Scenario: The first Guid, two sessions later
      When the agent signs in
      Then the sign-in succeeds
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      When the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      When the agent signs in
      Then the sign-in succeeds
      When the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted

    Scenario: The client asks for another Guid, twice
      Given the agent is signed in
      When the agent asks for another Guid
      Then the Guid is new, and good for polling
      When the agent asks for another Guid
      Then the Guid is new, and good for polling

  @timer @slow
  Rule: Guids are renewed, or stay

    Scenario: Renewed in a later session
      Given the gateway authenticates dynamically
      And the agent is signed in
      When the agent polls until the Guid should be renewed
      Then the Guid has been renewed by a poll
      And the Guid is new, and good for polling
      When the agent polls until the first Guid should have ended
      And the agent polls with the first Guid
      Then the poll is refused, for the Guid has ended, or that is noted

    Scenario: The same in a later session
      Given the gateway authenticates statically
      And the agent is signed in
      When the agent polls until the first Guid should have ended
      Then the Guid is still that of the sign-in, and good for polling

  @timer @slow
  Rule: Two minutes are two minutes every time

    Scenario: Silence in a later session
      Given the agent is signed in
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the two-minute rule says

    Scenario: A little less of silence, and polls, in a later session
      Given the agent is signed in
      When 115 seconds go by without a word from the client
      Then the agent is still signed in, as the two-minute rule says
      When the agent polls for 150 seconds
      Then the agent is still signed in, as the two-minute rule says

  @valid
  Rule: Pushes go where this sign-in says

    Scenario Outline: <as>, pushed in two sessions
      Given the receiver takes pushes
      When the agent signs in with push <as>
      Then the sign-in succeeds
      And the events are pushed
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with push <as>
      Then the sign-in succeeds
      And the events are pushed
      And each push has its headers, or that is noted
      And each push comes once

      Examples:
        | as           |
        | as busy      |
        | as idle      |
        | into wrap-up |

    Scenario: Pushed, and then polled, for one of the two alone is given
      Given the receiver takes pushes
      When the agent signs in with callBackUri alone
      Then the sign-in succeeds
      And the events come by polling, for push needs both
      When the agent signs out
      Then the sign-out succeeds
      When the agent signs in with serviceToken alone
      Then the sign-in succeeds
      And the events come by polling, for push needs both
      And the events are not pushed

  @timer @slow
  Rule: Pushes that are not taken, and heartbeats, in a later session

    Scenario Outline: The receiver <behaviour>, in a later session
      Given the receiver takes pushes
      And the receiver <behaviour>
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed, and not taken
      When the receiver takes pushes again
      Then the events are pushed again

      Examples:
        | behaviour              |
        | answers with an error  |
        | refuses what is pushed |

    Scenario: A receiver that stays dead, in a later session
      Given the receiver is dead
      When the agent signs in with push
      Then the sign-in succeeds
      When the agent sends heartbeats until pushes should have been given up
      Then the agent is signed out, as the page on pushes says, or that is noted

    Scenario: Heartbeats for three minutes, in a later session
      Given the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent sends heartbeats for 180 seconds
      Then the agent is still signed in, as the page on heartbeats says, or that is noted

    Scenario: No heartbeat, in a later session
      Given the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When 135 seconds go by without a word from the client
      Then the agent is signed out, as the page on heartbeats says, or that is noted

  @claims-push @claims-heartbeat @valid
  Rule: A heartbeat is answered every time

    Scenario: Two heartbeats
      Given the receiver takes pushes
      When the agent signs in with push
      Then the sign-in succeeds
      And the events are pushed
      When the agent sends a heartbeat
      Then the heartbeat succeeds
      When the agent sends a heartbeat
      Then the heartbeat succeeds

  @claims-states @valid
  Rule: Each state is had when it is asked for

    Scenario: Busy, idle and in wrap-up, twice
      Given the agent is signed in
      When the agent asks to be busy
      Then the state that is told is busy
      When the agent asks to be idle
      Then the state that is told is idle
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be busy
      Then the state that is told is busy
      When the agent asks to be in wrap-up
      Then the state that is told is in wrap-up
      When the agent asks to be idle
      Then the state that is told is idle

  @claims-sign-out @valid
  Rule: Each sign-out signs out

    Scenario: Signed out, and once more
      Given the agent is signed in
      When the agent signs out
      Then the sign-out succeeds
      When the agent polls with the Guid of the session that has ended
      Then the poll is refused, for the agent is signed out, or that is noted
      And the agent is signed out, as the page on sign-outs says, or that is noted

  @claims-forced-sign-in @valid
  Rule: A forced sign-in takes over every time

    Scenario: By force, twice
      Given the agent is signed in
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      When the agent signs in by force
      Then the agent is signed in, in place of the other session, or that is noted
      And the Guid is another than before
      And the other agent is still signed in, and idle

  @inopportune
  Rule: Neither overtakes the other, in a later session

    Scenario: A sign-in that does not wait for the sign-out, in a later session
      Given the agent is signed in
      When the agent signs out and, without waiting for the answer, signs in
      Then the sign-in has not overtaken the sign-out

    Scenario: A sign-out that does not wait for the sign-in, in a later session
      Given the agent has been signed in, and out again
      When the agent signs in and, without waiting for the answer, signs out
      Then the sign-out has not overtaken the sign-in
