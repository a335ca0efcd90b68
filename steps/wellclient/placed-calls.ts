/**
 * Places calls, and ends them: by hooks; the end also by forceDrop on those who are on the call. What a hook did not do
 * is not held against the SDK.
 */
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { ifTold, unlessUntold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { arrangeByPage } from './sessions';

const END_CALL = 'ixit.cti.hooks.endCall';

/** Puts two extensions into a call, and gives its callId. Throws Inconclusive when it is not there to be seen. */
export async function placeCall(world: World, from: string, to: string): Promise<string> {
  const callId = await world.wellclient.testbed.placeCall(from, to);
  await isThere(world, 'placeCall', callId, [from, to], 'talks');
  return callId;
}

/** As {@link placeCall}, but nobody answers. */
export async function ring(world: World, from: string, to: string): Promise<string> {
  const callId = await world.wellclient.testbed.ring(from, to);
  await isThere(world, 'ring', callId, [from, to], 'rings');
  return callId;
}

/** Ends a call that the testbed has placed, if it is not over. Throws Inconclusive when it goes on. */
export async function endCall(world: World, callId: string): Promise<void> {
  const { testbed } = world.wellclient;
  if (testbed.has('endCall')) {
    await testbed.endCall(callId);
    if ((await isOver(world, callId)) !== false) return;
    throw new Inconclusive(`the hook ${END_CALL} has run, and the call ${callId} goes on`);
  }
  const refusals = await dropAll(world, callId, new Map(testbed.placed()).get(callId) ?? []);
  if ((await isOver(world, callId)) ?? refusals.length === 0) return testbed.hasEnded(callId);
  if (testbed.can('endCall')) return testbed.endCall(callId);
  const why = refusals.join('; ') || 'forceDrop was done, and the call goes on';
  throw new Inconclusive(`the target file has no ${END_CALL}, which can end the call ${callId}, and ${why}`, [
    END_CALL,
  ]);
}

/** Ends what is left of a scenario and only the SDK can end, on a page of its own: others may hang. Never throws. */
export async function endLeftCalls(world: World): Promise<void> {
  const { wellclient } = world;
  const { testbed } = wellclient;
  if (testbed.has('reset') || testbed.has('endCall')) return;
  const placed = testbed.placed();
  if (placed.length === 0) return;
  await wellclient.closePages();
  wellclient.signsIn = true;
  for (const [callId] of placed) {
    await endCall(world, callId).catch(({ message }: Error) =>
      world.trace.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary: message }),
    );
  }
}

/** Has each of them leave the call: one is enough as a rule. Gives why that was refused; nothing if any of them left. */
async function dropAll(world: World, callId: string, devices: readonly string[]): Promise<string[]> {
  const refusals: string[] = [];
  for (const device of devices) {
    await arrangeByPage(world, 'forceDrop', [device, callId]).catch((error: unknown) => {
      if (!(error instanceof Inconclusive)) throw error;
      refusals.push(error.message);
    });
  }
  return refusals.length < devices.length ? [] : refusals;
}

/** Throws Inconclusive when it can be seen that no such call is there. */
async function isThere(
  world: World,
  hook: 'placeCall' | 'ring',
  callId: string,
  [from, to]: readonly [string, string],
  part: 'talks' | 'rings',
): Promise<void> {
  const question = `Is ${from} in the call ${callId}, and is it so that ${to} ${part} there?`;
  const isIt = await sees(world, question, ({ calls }) => {
    const { connections = {} } = calls[callId] ?? {};
    const called = connections[to]?.state;
    return from in connections && called !== undefined && (called === 'Alerting') === (part === 'rings');
  });
  if (isIt !== false) return;
  const text = `there is no call ${callId} of ${from} in which ${to} ${part}, though ixit.cti.hooks.${hook} was to place it`;
  throw new Inconclusive(text);
}

function isOver(world: World, callId: string): Promise<boolean | undefined> {
  return sees(world, `Is the call ${callId} over?`, ({ calls }) => !(callId in calls));
}

/** Nothing where nobody can look, or the hook does not tell of calls. */
async function sees(
  { wellclient }: World,
  question: string,
  holds: (state: ObservedCti) => boolean,
): Promise<boolean | undefined> {
  const { testbed } = wellclient;
  const now = await testbed.look();
  if (!now || !('calls' in now)) return undefined;
  return ifTold(() => holds(now)) || testbed.sees(question, holds).then((sight) => sight.holds, unlessUntold);
}
