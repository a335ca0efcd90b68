/** Given and When: sessions begin, expire and end. Then: what a call without a good one comes to. */
import { Given, Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import {
  arrangeByPage,
  judgeLostForGood,
  judgeLostSession,
  judgeNewSession,
  judgeWithoutSession,
  noteSigningIn,
  supervisorHasLeft,
} from './sessions';

Given('nobody has signed in', async function (this: World) {
  this.wellclient.signsIn = false;
  await this.wellclient.testbed.turnsAwayStrangers();
});

Given('every session has expired', async function (this: World) {
  const { wellclient } = this;
  await wellclient.sdk();
  await wellclient.settle();
  await wellclient.testbed.bringAbout('expireSessions');
});

Given('every session has expired, and no new one is good', async function (this: World) {
  const { wellclient } = this;
  await wellclient.sdk();
  await wellclient.settle();
  await wellclient.testbed.failsBy('no session');
});

Given(/^the supervisor (?:has signed|signs) out and in again$/, async function (this: World) {
  await signOut(this);
  await arrangeByPage(this, 'agentLogin', [this.wellclient.credentialsOf('supervisor')]);
});

When('the supervisor signs out, and in again on the page loaded anew', async function (this: World) {
  await signOut(this);
  await this.wellclient.reload();
});

When('the supervisor is signed in again', async function (this: World) {
  const { wellclient } = this;
  const byItself = await noteSigningIn(this, wellclient.lastCall);
  if (byItself === 0) await arrangeByPage(this, 'agentLogin', [wellclient.credentialsOf('supervisor')]);
});

Then('it is refused, in whatever form', async function (this: World) {
  const { lastCall } = this.wellclient;
  await judgeWithoutSession(this, lastCall);
  await noteSigningIn(this, lastCall);
});

Then('it fails, or is sent once more and done', async function (this: World) {
  await judgeLostSession(this, this.wellclient.lastCall);
});

Then('it fails, sent once more at most', async function (this: World) {
  await judgeLostForGood(this, this.wellclient.lastCall);
});

Then('it comes with the new session', function (this: World) {
  const { wellclient } = this;
  judgeNewSession(this, wellclient.lastCall, wellclient.sessionOf('supervisor'));
});

Then('the SDK signs in once at most', async function (this: World) {
  await noteSigningIn(this, this.wellclient.lastCall);
});

async function signOut(world: World): Promise<void> {
  await arrangeByPage(world, 'logout', []);
  await supervisorHasLeft(world);
}
