/** Who is on the telephone with whom, in the words of the features: what calls are about from then on. */
import type { World } from '../lifecycle/world';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import { endCall, placeCall, ring } from './placed-calls';
import { turnTo } from './roles';
import { NO_SUCH_CALL } from './sdk-calls';
import { hangUp, inCall } from './turns';

/** Brings a situation about. Throws Inconclusive when that cannot be done. */
export type Situation = (world: World) => unknown;

export const TELEPHONES: Readonly<Record<string, Situation>> = {
  'two extensions are in a call': inCall,
  'two other extensions are in a call, too': async (world) => {
    const { testbed } = world.wellclient;
    await placeCall(world, testbed.agent('notReady').deviceId, testbed.agent('wrapUp').deviceId);
  },
  'that agent talks': async (world) => {
    const { about, testbed } = world.wellclient;
    about.deviceId = about.agentDevice;
    about.otherDevice = testbed.extension('idle');
    about.callId = await placeCall(world, about.deviceId, about.otherDevice);
  },
  'an agent talks, and the supervisor has a device at hand': async (world) => {
    const { about, testbed } = world.wellclient;
    await inCall(world);
    await turnTo(world, 'ready');
    about.third = testbed.agent('supervisor').deviceId;
  },
  'an extension rings': async (world) => {
    const { about, testbed } = world.wellclient;
    about.otherDevice = testbed.extension('other');
    about.deviceId = testbed.extension('inCall');
    about.third = testbed.extension('idle');
    about.callId = await ring(world, about.otherDevice, about.deviceId);
  },
  'the call is one of another domain': async (world) => {
    const { about, testbed } = world.wellclient;
    about.deviceId = testbed.agent('foreign').deviceId;
    about.otherDevice = testbed.extension('foreign');
    about.third = testbed.extension('idle');
    about.callId = await placeCall(world, about.deviceId, about.otherDevice);
  },
  'everybody on the call hangs up': async (world) => {
    const { deviceId, otherDevice, third } = world.wellclient.about;
    await hangUp(world, [deviceId, otherDevice, third]);
  },
};

/** There is a call, and the device that is to be named is not in the call that is to be named. */
export const ELSEWHERE: Readonly<Record<string, Situation>> = {
  'an extension is idle': async (world) => {
    await inCall(world);
    world.wellclient.about.deviceId = world.wellclient.testbed.agent('notReady').deviceId;
  },
  'the call has ended': async (world) => {
    await inCall(world);
    await endCall(world, world.wellclient.about.callId);
  },
  'the call is unknown': async (world) => {
    await inCall(world);
    world.wellclient.about.callId = NO_SUCH_CALL;
  },
  'the extension is in another call': async (world) => {
    const { about, testbed } = world.wellclient;
    await inCall(world);
    about.deviceId = testbed.agent('notReady').deviceId;
    await placeCall(world, about.deviceId, testbed.agent('wrapUp').deviceId);
  },
  'the extension has the same number in another domain': async (world) => {
    const { about, testbed } = world.wellclient;
    await inCall(world);
    about.deviceId = `${phoneNumberOf(about.deviceId)}@${testbed.otherDomain()}`;
  },
};
