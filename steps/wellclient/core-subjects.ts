/** Whom and what the core calls are about: the agent of the page, and the numbers that it calls. */
import type { CoreCall } from '../../fixtures/simulators/wellclient/calls';
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import { phoneNumberOf } from '../testbed/wellclient/ids';
import { turnTo } from './roles';
import type { About, Supervisor } from './sdk-calls';
import type { Subject } from './subject';
import { hangUp } from './turns';

/** In which the document allows one makeCall, in milliseconds. */
const INTERVAL = 2000;

export const CORE_SUBJECTS: Readonly<Record<CoreCall, Subject>> = {
  setAgentMode: {
    async first(world) {
      await turnTo(world, 'supervisor');
      await anotherMode(world);
    },
    another: anotherMode,
    nobody: ({ wellclient }) => ({ ...wellclient.about }),
    named: ({ agentId }) => agentId,
    on: onOwnPage,
  },
  makeCall: {
    async first(world) {
      const { about, testbed } = world.wellclient;
      await turnTo(world, 'supervisor');
      about.deviceId = about.agentDevice;
      await callsNext(world, testbed.extension('idle'));
    },
    another: (world) => callsNext(world, world.wellclient.testbed.agent('notReady').deviceId),
    nobody: ({ wellclient: { about, testbed } }) => ({ ...about, third: testbed.extension('unknown') }),
    named: ({ third }) => phoneNumberOf(third),
    on: onOwnPage,
  },
};

/** Waits for as long as the document allows no second makeCall. */
export async function untilNextMakeCall({ wellclient }: World): Promise<void> {
  await wellclient.comes(() => false, INTERVAL);
}

/** The next setAgentMode asks for a mode that the agent is not in: ready, where nobody can tell and none was asked for. */
async function anotherMode({ wellclient }: World): Promise<void> {
  const { about, calls, testbed } = wellclient;
  const now = await testbed.look();
  const asked = calls.findLast(({ name }) => name === 'setAgentMode')?.about.mode;
  const is = (now && ifTold(() => now.agents[about.agentId]?.mode)) ?? asked;
  about.mode = is === 'Ready' ? 'NotReady' : 'Ready';
}

/**
 * That number is called next, by a device that is in no call, and not too soon. Throws Inconclusive when the target file
 * does not allow that.
 */
async function callsNext(world: World, device: string): Promise<void> {
  const { about, calls, testbed } = world.wellclient;
  if (calls.some(({ name }) => name === 'makeCall')) {
    await hangUp(world, [about.deviceId, about.third, device]);
    await untilNextMakeCall(world);
  }
  about.third = device;
  about.otherDevice = device;
  testbed.mayDial(phoneNumberOf(device));
}

/** Each page has an agent of its own. */
function onOwnPage({ wellclient }: World, about: About, by: Supervisor): About {
  const { agentId, deviceId } = wellclient.testbed.agent(by);
  return { ...about, agentId, agentDevice: deviceId, deviceId };
}
