/** The device that is to join, to take over, to listen or to be called, in the words of the features, after "the third device". */
import type { World } from '../lifecycle/world';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import type { CtiTestbed } from '../testbed/wellclient/testbed';
import { placeCall } from './placed-calls';
import type { About } from './sdk-calls';
import type { Situation } from './telephones';

export const THIRD_DEVICES: Readonly<Record<string, Situation>> = {
  'is in a call of its own': async (world) => {
    const { about, testbed } = world.wellclient;
    await placeCall(world, about.third, testbed.agent('notReady').deviceId);
  },
  'is idle': isDevice((testbed) => testbed.extension('idle')),
  'is not registered': isDevice((testbed) => testbed.extension('unregistered')),
  'has a number that nobody has': isDevice((testbed) => testbed.extension('unknown')),
  'is the first': isDevice((_, { deviceId }) => deviceId),
  'is that of an agent': isDevice((testbed) => testbed.agent('notReady').deviceId),
  'is that of the supervisor': isDevice((testbed) => testbed.agent('supervisor').deviceId),
  'is that of the second supervisor': isDevice((testbed) => testbed.agent('secondSupervisor').deviceId),
};

/** Throws Inconclusive when the target file does not allow that it is called. */
function isDevice(find: (testbed: CtiTestbed, about: About) => string): Situation {
  return ({ wellclient: { about, testbed } }: World) => {
    about.third = find(testbed, about);
    testbed.mayDial(phoneNumberOf(about.third));
  };
}
