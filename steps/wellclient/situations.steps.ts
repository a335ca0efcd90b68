/** Given: who is in a call with whom. When: a page calls the SDK. */
import { Given, When } from '@cucumber/cucumber';
import { SDK_CALLS, type SdkCallName } from '../../fixtures/simulators/wellclient/calls';
import type { World } from '../lifecycle/world';
import { oneOf } from '../one-of';
import { ifTold } from '../testbed/observation';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import { callAsDocumented, callSdk } from './calling';
import { endCall, placeCall, ring } from './placed-calls';
import { turnTo } from './roles';
import type { Supervisor } from './sdk-calls';
import { NO_SUCH_CALL } from './sdk-calls';

import { subjectOf } from './subjects';
import { callOf, hangUp, inCall, ofAnotherCall, turnToAnotherCall } from './turns';

/** What the third device is like, other than idle. */
type ThirdDevice = 'busy' | 'unregistered' | 'unknown' | 'the first';

oneOf('sdkCall', Object.fromEntries(SDK_CALLS.map((name) => [name, name])));
oneOf<Supervisor>('caller', { 'the page': 'supervisor', 'the second supervisor': 'secondSupervisor' });
oneOf<ThirdDevice>('thirdDevice', {
  'is in a call of its own': 'busy',
  'is not registered': 'unregistered',
  'has a number that nobody has': 'unknown',
  'is the first': 'the first',
});

Given('the SDK is loaded and a supervisor is signed in', function (this: World) {
  this.wellclient.signsIn = true;
});

Given('two extensions are in a call', async function (this: World) {
  await inCall(this);
});

Given('two other extensions are in a call, too', async function (this: World) {
  const { testbed } = this.wellclient;
  await placeCall(this, testbed.agent('notReady').deviceId, testbed.agent('wrapUp').deviceId);
});

Given('an agent talks, and the supervisor has a device at hand', async function (this: World) {
  const { about, testbed } = this.wellclient;
  await inCall(this);
  await turnTo(this, 'ready');
  about.third = testbed.agent('supervisor').deviceId;
});

Given('an extension is idle', async function (this: World) {
  await inCall(this);
  this.wellclient.about.deviceId = this.wellclient.testbed.agent('notReady').deviceId;
});

Given('the call has ended', async function (this: World) {
  await inCall(this);
  await endCall(this, this.wellclient.about.callId);
});

Given('the call is unknown', async function (this: World) {
  await inCall(this);
  this.wellclient.about.callId = NO_SUCH_CALL;
});

Given('the extension is in another call', async function (this: World) {
  const { about, testbed } = this.wellclient;
  await inCall(this);
  about.deviceId = testbed.agent('notReady').deviceId;
  await placeCall(this, about.deviceId, testbed.agent('wrapUp').deviceId);
});

Given('the call is one of another domain', async function (this: World) {
  const { about, testbed } = this.wellclient;
  about.deviceId = testbed.agent('foreign').deviceId;
  about.otherDevice = testbed.extension('foreign');
  about.third = testbed.extension('idle');
  about.callId = await placeCall(this, about.deviceId, about.otherDevice);
});

Given('the extension has the same number in another domain', async function (this: World) {
  await inCall(this);
  const { about, testbed } = this.wellclient;
  about.deviceId = `${phoneNumberOf(about.deviceId)}@${testbed.otherDomain()}`;
});

Given('an extension rings', async function (this: World) {
  const { about, testbed } = this.wellclient;
  about.otherDevice = testbed.extension('other');
  about.deviceId = testbed.extension('inCall');
  about.third = testbed.extension('idle');
  about.callId = await ring(this, about.otherDevice, about.deviceId);
});

Given('the third device {thirdDevice}', async function (this: World, state: ThirdDevice) {
  const { about, testbed } = this.wellclient;
  const { third } = about;
  if (state === 'busy') await placeCall(this, third, testbed.agent('notReady').deviceId);
  else if (state === 'the first') about.third = about.deviceId;
  else about.third = testbed.extension(state);
  testbed.mayDial(phoneNumberOf(about.third));
});

Given('the situation that {sdkCall} needs( is there again)', async function (this: World, name: SdkCallName) {
  await subjectOf(name).first(this);
});

When('the supervisor turns to another call', async function (this: World) {
  await turnToAnotherCall(this);
});

When('everybody on the call hangs up', async function (this: World) {
  const { deviceId, otherDevice, third } = this.wellclient.about;
  await hangUp(this, [deviceId, otherDevice, third]);
});

When('{caller} calls {sdkCall}', async function (this: World, by: Supervisor, name: SdkCallName) {
  await callAsDocumented(this, name, by);
});

When(
  '{caller} calls {sdkCall} for one that nobody knows',
  async function (this: World, by: Supervisor, name: SdkCallName) {
    await callAsDocumented(this, name, by, subjectOf(name).nobody(this));
  },
);

When(
  '{caller} calls {sdkCall} for a device that is in another call',
  async function (this: World, by: Supervisor, name: SdkCallName) {
    await callAsDocumented(this, name, by, await ofAnotherCall(this));
  },
);

When('the page calls forceDrop for the other extension', async function (this: World) {
  const { about } = this.wellclient;
  await followCall(this);
  await callSdk(this, 'forceDrop', [about.otherDevice, about.callId]);
});

When('{caller} calls forceDrop for the third device', async function (this: World, by: Supervisor) {
  const { about } = this.wellclient;
  await followCall(this);
  await callSdk(this, 'forceDrop', [about.third, about.callId], by);
});

When('{caller} goes on with {sdkCall}', async function (this: World, by: Supervisor, name: SdkCallName) {
  await followCall(this);
  await callAsDocumented(this, name, by);
});

When('the page calls forceListen with the device first', async function (this: World) {
  const { about } = this.wellclient;
  const call = await callSdk(this, 'forceListen', [about.third, about.callId]);
  call.sortedArgs = [about.callId, about.third];
});

When(
  'the page calls {sdkCall} with an id where the number belongs',
  async function (this: World, name: SdkCallName) {
    const { about } = this.wellclient;
    await callSdk(this, name, [about.deviceId, about.callId, about.third]);
  },
);

/** A call may have another id after a device has come in or taken over (WC-30, WC-31). */
async function followCall({ wellclient }: World): Promise<void> {
  const { about, testbed } = wellclient;
  const now = await testbed.look();
  const followed = now && ifTold(() => callOf(about.otherDevice, now));
  about.callId = followed ?? about.callId;
}
