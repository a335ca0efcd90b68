/** Given: who is checked in, what the line does, what lies between softphone and server. */
import { Given, When } from '@cucumber/cucumber';
import type { AccountRole } from '../../fixtures/targets/target';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import type { ServerKind } from '../testbed/softphone/testbed';
import { bringTo, checkIn, dial, startFresh, willSignIn } from './arrange';
import { farEndAnswers, farEndHangsUp, talk } from './far-end';
import { formerSession } from './former-session';

Given('the softphone is running and no extension is checked in', async function (this: World) {
  await startFresh(this);
});

Given(
  'the softphone is running at the documented address, and no extension is checked in',
  async function (this: World) {
    await this.softphone.atDocumentedAddress();
    await startFresh(this);
  },
);

Given('a session is over in which each call was made, and some were refused', async function (this: World) {
  await formerSession(this);
});

Given('an agent who {agent}', function (this: World, role: AccountRole) {
  willSignIn(this, role);
});

Given('an agent who {agent} is checked in', async function (this: World, role: AccountRole) {
  willSignIn(this, role);
  await checkIn(this);
});

Given('the agent is told to sign in at {server}', function (this: World, server: ServerKind) {
  willSignIn(this, 'web', server);
});

Given('the softphone is dialling', async function (this: World) {
  await dial(this);
});

Given('the agent is in a call', async function (this: World) {
  await talk(this);
});

Given('a call is ringing', async function (this: World) {
  this.softphone.hasBeenCalled = true;
  await bringTo(this, 'ringing', 'incomingCall', { from: this.softphone.testbed.destination('number') });
});

When('the far end hangs up', async function (this: World) {
  await farEndHangsUp(this);
});

When('the same account signs in elsewhere', async function (this: World) {
  await this.softphone.testbed.bringAbout('secondSignIn');
});

Given('the connection to the server is cut', async function (this: World) {
  await this.softphone.testbed.bringAbout('cutNetwork');
  await this.softphone.settle();
  claimAll(this);
});

Given('the far end answers', async function (this: World) {
  await farEndAnswers(this);
});

Given('the session has been left alone for a while', async function (this: World) {
  await this.softphone.testbed.elapse(this.timers.idleSession);
});
