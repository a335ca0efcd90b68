/** Given: who is checked in, what the line does, what lies between softphone and server. */
import { Given, When } from '@cucumber/cucumber';
import type { AccountRole } from '../fixtures/targets/target';
import { checkIn, claimAll, dial, startFresh, talk } from './arrange';
import type { ServerKind } from './testbed/testbed';
import type { World } from './world';

Given('the softphone is running and no extension is checked in', async function (this: World) {
  await startFresh(this);
});

Given('an agent who {agent}', function (this: World, role: AccountRole) {
  this.signIn = { ...this.testbed.account(role), domain: this.testbed.server('the call centre') };
});

Given('an agent who {agent} is checked in', async function (this: World, role: AccountRole) {
  this.signIn = { ...this.testbed.account(role), domain: this.testbed.server('the call centre') };
  await checkIn(this);
});

Given('the agent is told to sign in at {server}', function (this: World, server: ServerKind) {
  this.signIn = { ...this.testbed.account('web'), domain: this.testbed.server(server) };
});

Given('the softphone is dialling', async function (this: World) {
  await dial(this);
});

Given('the agent is in a call', async function (this: World) {
  await talk(this);
});

Given('a call is ringing', async function (this: World) {
  await this.testbed.bringAbout('incomingCall', { from: this.testbed.destination('number') });
});

When('the far end hangs up', async function (this: World) {
  await this.testbed.bringAbout('farEndHangsUp');
});

When('the same account signs in elsewhere', async function (this: World) {
  await this.testbed.bringAbout('secondSignIn');
});

Given('the connection to the server is cut', async function (this: World) {
  await this.testbed.bringAbout('cutNetwork');
  await this.settle();
  claimAll(this);
});

Given('the far end answers', async function (this: World) {
  await this.testbed.bringAbout('farEndAnswers');
});

Given('the session has been left alone for a while', async function (this: World) {
  await this.testbed.elapse(this.timers.idleSession);
});
