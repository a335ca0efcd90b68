/** Given: who is checked in, what the line does, what lies between softphone and server. */
import { Given } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import type { AnAgent } from './agents';
import { checkIn, startFresh, willSignIn } from './arrange';
import { formerSession } from './former-session';
import type { Happening } from './situations';

/** Nobody is checked in at a softphone that can be called, and its line is idle. */
Given('the softphone is running and no extension is checked in', async function (this: World) {
  await startFresh(this);
});

/** Has the local service listen on port 12307 of 127.0.0.1, where the testbed can choose its address. */
Given('the service listens at the documented address', async function (this: World) {
  await this.softphone.atDocumentedAddress();
});

/** Each call is made while nobody is checked in; then an agent comes, works, and goes. */
Given('a session is over in which each call was made, and some were refused', async function (this: World) {
  await formerSession(this);
});

/** Names the agent who will check in, and where; nothing is sent yet. */
Given('an agent who {agent}', function (this: World, { role, server }: AnAgent) {
  willSignIn(this, role, server);
});

/** Checks that agent in, or ends the scenario as inconclusive. */
Given('an agent who {agent} is checked in', async function (this: World, { role, server }: AnAgent) {
  willSignIn(this, role, server);
  await checkIn(this);
});

/** Brings the line there, or ends the scenario as inconclusive. */
Given('{lineSituation}', async function (this: World, bringAbout: Happening) {
  await bringAbout(this);
});

/** Brings about what others do, or what goes on without the agent. */
Given('{occurrence}', async function (this: World, bringAbout: Happening) {
  await bringAbout(this);
});
