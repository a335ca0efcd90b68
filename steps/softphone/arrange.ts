/**
 * Brings the softphone to where a scenario starts, through its own interfaces where it can, else through the
 * testbed. Everything here is arranging: what goes wrong is inconclusive, never a fail.
 */
import { textOf } from '../../schemas/json-object';
import { Inconclusive } from '../../schemas/verdict';
import { claimAll } from '../unclaimed';
import type { World } from '../world';
import { callPlugin, checkInParameters, nextCallback } from './plugin-calls';

/** Nobody is checked in, the line is idle. */
export async function startFresh(world: World): Promise<void> {
  if (world.softphone.testbed.startsFresh()) return;
  if (!world.softphone.hasPlugin) return world.softphone.testbed.bringAbout('checkOut');
  const answer = await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  world.trace.claim(answer);
  await world.softphone.settle();
  claimAll(world);
}

/** The agent that the Given steps name is checked in, and the notice of it has come. */
export async function checkIn(world: World): Promise<void> {
  const { signIn } = world.softphone;
  if (!signIn) throw new Error('no agent has been named');
  if (!world.softphone.hasPlugin) {
    const { userName, account } = signIn;
    await world.softphone.testbed.bringAbout('checkIn', { user_name: userName, account });
    world.softphone.checkedIn = true;
    return;
  }
  const answer = await callPlugin(world, 'checkin', checkInParameters(signIn));
  world.trace.claim(answer);
  const callback = answer.kind === 'return' ? await nextCallback(world) : undefined;
  world.trace.claim(callback);
  if (!callback?.raw || !/"log+ing?_success"/.test(callback.raw)) {
    throw new Inconclusive(
      `the agent ${signIn.account} could not be checked in: ${answer.summary}; ${callback?.summary ?? 'no call-back came'}`,
    );
  }
  world.softphone.checkedIn = true;
}

/** The agent has called a number that may be called, and it has not been answered yet. */
export async function dial(world: World): Promise<void> {
  const number = world.softphone.testbed.destination('number');
  world.softphone.testbed.mayDial(number);
  await arranging(world, [
    ['cmd', 'dial_out'],
    ['dial_number', number],
  ]);
}

/** The agent talks to somebody. */
export async function talk(world: World): Promise<void> {
  await dial(world);
  await world.softphone.testbed.bringAbout('farEndAnswers');
}

/** Puts line and extension back, unless the testbed does. Never throws: what is left shows in the next scenario. */
export async function restore(world: World): Promise<void> {
  if (world.softphone.testbed.startsFresh()) return;
  try {
    if (world.softphone.checkedIn) await arranging(world, [['cmd', 'huang_up']]);
    if (world.softphone.hasPlugin) await callPlugin(world, 'checkout', { functionsname: 'checkout' });
    else if (world.softphone.checkedIn) await world.softphone.testbed.bringAbout('checkOut');
  } catch (error) {
    const summary = `could not be put back: ${(error as Error).message}`;
    world.trace.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary });
  }
  claimAll(world);
}

/** Sends a command that only arranges. Throws Inconclusive unless it is taken. */
async function arranging(world: World, query: [string, string][]): Promise<void> {
  const answer = await world.softphone.service().sendRaw({ query });
  world.trace.claim(answer.entry);
  const payload = answer.outcome === 'answered' ? (answer.payload as { result?: unknown }) : undefined;
  // With blanks round it or in capitals it is granted, and judged elsewhere (erratum US-01).
  if (textOf(payload?.result).trim().toLowerCase() !== 'success') {
    throw new Inconclusive(
      `${query.map((pair) => pair.join('=')).join('&')} did not succeed: ${answer.entry.summary}`,
    );
  }
}
