/** To which telephone call a supervisor turns next: to another one, or back to the first. */
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { endCall, placeCall } from './placed-calls';
import type { About } from './sdk-calls';

/** Two extensions are in a call, which calls are about from now on. */
export async function inCall(world: World): Promise<void> {
  const { about, testbed } = world.wellclient;
  about.deviceId = testbed.extension('inCall');
  about.otherDevice = testbed.extension('other');
  about.third = testbed.extension('idle');
  about.callId = await placeCall(world, about.deviceId, about.otherDevice);
}

/** As {@link inCall}, whatever has become of that call meanwhile. */
export async function turnToFirstCall(world: World): Promise<void> {
  const { testbed } = world.wellclient;
  await hangUp(world, [testbed.extension('inCall'), testbed.extension('other')]);
  await inCall(world);
}

/** As {@link inCall}, between others, who are in no call before. */
export async function turnToAnotherCall(world: World): Promise<void> {
  const { about, testbed } = world.wellclient;
  about.callId = await anotherCall(world);
  about.deviceId = testbed.agent('notReady').deviceId;
  about.otherDevice = testbed.agent('wrapUp').deviceId;
  about.third = testbed.agent('supervisor').deviceId;
}

/** What the same call would be about if its device were in another call than the one that is named. */
export async function ofAnotherCall(world: World): Promise<About> {
  const { about, testbed } = world.wellclient;
  await anotherCall(world);
  return { ...about, deviceId: testbed.agent('notReady').deviceId };
}

/** Ends every call that one of these devices is in. */
export async function hangUp(world: World, devices: readonly string[]): Promise<void> {
  const { testbed } = world.wellclient;
  const now = await testbed.look();
  const seen = now && ifTold(() => devices.map((device) => callOf(device, now)));
  const placed = testbed.placed().filter(([, on]) => on.some((device) => devices.includes(device)));
  for (const callId of new Set(seen ?? placed.map(([each]) => each)))
    if (callId !== undefined) await endCall(world, callId);
}

/** The call in which the device is now; nothing when it is in none. Throws Untold. */
export function callOf(deviceId: string, { calls }: ObservedCti): string | undefined {
  return Object.entries(calls).find(([, { connections }]) => deviceId in connections)?.[0];
}

async function anotherCall(world: World): Promise<string> {
  const { testbed } = world.wellclient;
  const [from, to] = [testbed.agent('notReady').deviceId, testbed.agent('wrapUp').deviceId];
  await hangUp(world, [from, to]);
  return placeCall(world, from, to);
}
