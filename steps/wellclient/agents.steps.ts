/** Given and When: agents, as they are when a mode is forced on them. Then: what becomes of one who is in a call. */
import { Given, Then, When } from '@cucumber/cucumber';
import type { CtiAgentRole } from '../../fixtures/targets/target';
import type { World } from '../lifecycle/world';
import { oneOf } from '../one-of';
import { judgeAgentInCall, noteRepeatedMode } from './agents';
import { placeCall } from './placed-calls';
import { turnTo } from './roles';

oneOf<CtiAgentRole>('agentRole', {
  'who is ready': 'ready',
  'who is not ready': 'notReady',
  'who is in wrap-up': 'wrapUp',
  'who is signed out': 'signedOut',
  'who is unknown': 'unknown',
  'who is disabled': 'disabled',
  'of another domain': 'foreign',
  'whose quota of outbound calls is used up': 'quotaReached',
});

type SignInMode = 'Ready' | 'NotReady';

oneOf<SignInMode>('signInMode', { ready: 'Ready', 'not ready': 'NotReady' });

Given('an agent {agentRole}', async function (this: World, role: CtiAgentRole) {
  await turnTo(this, role);
});

Given('that agent talks', async function (this: World) {
  const { about, testbed } = this.wellclient;
  about.deviceId = about.agentDevice;
  about.otherDevice = testbed.extension('idle');
  about.callId = await placeCall(this, about.deviceId, about.otherDevice);
});

Given('the device is that of another agent', function (this: World) {
  this.wellclient.about.agentDevice = this.wellclient.testbed.agent('wrapUp').deviceId;
});

Given('the device is one that nobody uses', function (this: World) {
  this.wellclient.about.agentDevice = this.wellclient.testbed.agent('signedOut').deviceId;
});

Given('the device is of another domain', function (this: World) {
  this.wellclient.about.agentDevice = this.wellclient.testbed.agent('foreign').deviceId;
});

When('that agent signs in at another device, {signInMode}', async function (this: World, mode: SignInMode) {
  const { about, testbed } = this.wellclient;
  about.agentDevice = testbed.agent('signedOut').deviceId;
  await testbed.bringAbout('signIn', { agentId: about.agentId, deviceId: about.agentDevice, mode });
});

When('the supervisor turns to another agent', async function (this: World) {
  await turnTo(this, 'wrapUp');
});

Then('it is refused, or takes effect at once, or when the call has ended', async function (this: World) {
  await judgeAgentInCall(this, this.wellclient.lastCall);
});

Then('events that repeat the mode are noted', async function (this: World) {
  await noteRepeatedMode(this, this.wellclient.lastCall);
});
