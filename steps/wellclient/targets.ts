/** What a call names that is not what the scenario is about, in the words of the features. */
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import type { About, SdkCall, SdkCallName } from './sdk-calls';
import { subjectOf } from './subjects';
import { callOf, ofAnotherCall } from './turns';

/** What the call is about then. */
export type Target = (world: World, name: SdkCallName) => About | Promise<About>;

/** Each goes on after "for". */
export const TARGETS: Readonly<Record<string, Target>> = {
  'one that nobody knows': (world, name) => subjectOf(name).nobody(world),
  'a device that is in another call': ofAnotherCall,
  another: async (world, name) => {
    await subjectOf(name).another(world);
    return { ...world.wellclient.about };
  },
  'the same call, and another device': ({ wellclient: { about, testbed } }) => {
    const third = testbed.agent('secondSupervisor').deviceId;
    testbed.mayDial(phoneNumberOf(third));
    return { ...about, third };
  },
  'one extension': ({ wellclient: { about } }) => ({ ...about }),
  'the other extension': async (world) => {
    await followCall(world);
    const { about } = world.wellclient;
    return { ...about, deviceId: about.otherDevice };
  },
  'the third device': async (world) => {
    await followCall(world);
    const { about } = world.wellclient;
    return { ...about, deviceId: about.third };
  },
};

/** Arguments of which one stands where another belongs. */
export type Disorder = (about: About) => Pick<SdkCall, 'args' | 'sortedArgs'>;

/** Each goes on after "with". */
export const DISORDERS: Readonly<Record<string, Disorder>> = {
  'the device first': ({ callId, third }) => ({ args: [third, callId], sortedArgs: [callId, third] }),
  'an id where the number belongs': ({ deviceId, callId, third }) => ({ args: [deviceId, callId, third] }),
};

/** A call may have another id after a device has come in or taken over (WC-30, WC-31). */
export async function followCall({ wellclient }: World): Promise<void> {
  const { about, testbed } = wellclient;
  const now = await testbed.look();
  const followed = now && ifTold(() => callOf(about.otherDevice, now));
  about.callId = followed ?? about.callId;
}
