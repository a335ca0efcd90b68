/** Whom and what the core calls are about: the agent of the page, and the numbers that it calls. */
import type { CoreCall } from '../../fixtures/simulators/wellclient/calls';
import type { World } from '../lifecycle/world';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import { turnTo } from './roles';
import type { Subject } from './subject';

export const CORE_SUBJECTS: Readonly<Record<CoreCall, Subject>> = {
  setAgentMode: {
    async first(world) {
      await turnTo(world, 'supervisor');
      world.wellclient.about.mode = 'Ready';
    },
    async another({ wellclient: { about } }) {
      about.mode = about.mode === 'Ready' ? 'NotReady' : 'Ready';
    },
    nobody: ({ wellclient }) => ({ ...wellclient.about }),
    named: ({ agentId }) => agentId,
  },
  makeCall: {
    async first(world) {
      const { about, testbed } = world.wellclient;
      await turnTo(world, 'supervisor');
      about.deviceId = about.agentDevice;
      calls(world, testbed.extension('idle'));
    },
    async another(world) {
      calls(world, world.wellclient.testbed.agent('notReady').deviceId);
    },
    nobody: ({ wellclient: { about, testbed } }) => ({ ...about, third: testbed.extension('unknown') }),
    named: ({ third }) => phoneNumberOf(third),
  },
};

/** That number is called next. Throws Inconclusive when the target file does not allow that. */
function calls({ wellclient: { about, testbed } }: World, device: string): void {
  about.third = device;
  about.otherDevice = device;
  testbed.mayDial(phoneNumberOf(device));
}
