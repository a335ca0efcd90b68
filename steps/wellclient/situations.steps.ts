/** Given: who is signed in, who is on the telephone with whom, and what agents and the server are like. */
import { Given, When } from '@cucumber/cucumber';
import type { CtiAgentRole } from '../../fixtures/targets/target';
import type { World } from '../lifecycle/world';
import type { SignInMode } from './parameter-types';
import { turnTo } from './roles';
import type { SdkCallName } from './sdk-calls';
import { subjectOf } from './subjects';
import type { Situation } from './telephones';

/** Says whether a supervisor is signed in on the page when the first call is made. */
Given('the SDK is loaded and {session}', async function (this: World, begin: Situation) {
  await begin(this);
});

/** Begins or ends telephone calls, which the calls of the SDK are about from then on. */
Given('{telephones}', async function (this: World, bringAbout: Situation) {
  await bringAbout(this);
});

/** Has the next call of the SDK name a device that is not in the telephone call that it names. */
Given('{elsewhere}', async function (this: World, bringAbout: Situation) {
  await bringAbout(this);
});

/** Has the device that is to join, take over or listen, or to be called, be otherwise than it is as a rule. */
Given('the third device {thirdDevice}', async function (this: World, bringAbout: Situation) {
  await bringAbout(this);
});

/** Brings about, also once more, what the call of the SDK needs so that it can be carried out. */
Given('the situation that {sdkCall} needs( is there again)', async function (this: World, name: SdkCallName) {
  await subjectOf(name).first(this);
});

/** Has the calls of the SDK be about an agent of that kind, who is brought there when that is not so. */
Given('an agent {agentRole}', async function (this: World, role: CtiAgentRole) {
  await turnTo(this, role);
});

/** Has the calls of the SDK name a device that is not the one that their agent uses. */
Given('the device is {userOfDevice}', function (this: World, role: CtiAgentRole) {
  this.wellclient.about.agentDevice = this.wellclient.testbed.agent(role).deviceId;
});

/** Signs the agent in at another device, which the calls of the SDK name from then on. */
When('that agent signs in at another device, {signInMode}', async function (this: World, mode: SignInMode) {
  const { about, testbed } = this.wellclient;
  about.agentDevice = testbed.agent('signedOut').deviceId;
  await testbed.bringAbout('signIn', { agentId: about.agentId, deviceId: about.agentDevice, mode });
});

/** Has the calls of the SDK be about another telephone call or another agent than before. */
When('the supervisor turns to another {nextSubject}', async function (this: World, turn: Situation) {
  await turn(this);
});

/** Gives the page of the supervisor another session. */
Given('the supervisor {sessionChange}', async function (this: World, change: Situation) {
  await change(this);
});

/** Has the server fail, end sessions or work again once the page is signed in and all that it sent has come. */
Given('the server {serverState}', async function (this: World, bringAbout: Situation) {
  // The page has to be open, and what the SDK sends for itself after the sign-in has to be over.
  await this.wellclient.sdk();
  await this.wellclient.settle();
  await bringAbout(this);
});
