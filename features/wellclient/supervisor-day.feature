Feature: A supervisor's day
  A supervisor listens to an agent's call, joins it, takes it over, ends it, and signs the agent out.

  @valid
  Rule: One force call works after the other

    Scenario: Listen, join, take over, drop, log out
      Given the SDK is loaded and a supervisor is signed in
      And an agent talks, and the supervisor has a device at hand
      When the page calls forceListen
      Then done is called, once, and fail is not
      And the third device hears the call, silently, as the events tell
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call, as the events tell
      When the page goes on with forceJoin
      Then done is called, once, and fail is not
      And the third device is in the call, too, as the events tell
      When the page calls forceDrop for the third device
      Then done is called, once, and fail is not
      And the device has left the call, as the events tell
      When the page goes on with forceTake
      Then done is called, once, and fail is not
      And the third device is in the call, in place of the first, as the events tell
      When the page calls forceDrop for the other extension
      Then done is called, once, and fail is not
      And the device has left the call, as the events tell
      When the page calls forceLogout
      Then done is called, once, and fail is not
      And that agent is signed out now, as the events tell
      And nothing else happens
