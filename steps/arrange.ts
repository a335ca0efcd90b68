/**
 * Brings the softphone to where a scenario starts, through its own interfaces where it can, else through the
 * testbed. Everything here is arranging: what goes wrong is inconclusive, never a fail.
 */
import { Inconclusive } from '../schemas/verdict';
import { callPlugin, checkInParameters, nextCallback } from './plugin-calls';
import type { World } from './world';

/** Nobody is checked in, the line is idle. */
export async function startFresh(world: World): Promise<void> {
  if (world.testbed.startsFresh()) return;
  if (!hasPlugin(world)) return world.testbed.bringAbout('checkOut');
  const answer = await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  world.trace.claim(answer);
  await world.settle();
  claimAll(world);
}

/** The agent that the Given steps name is checked in, and the notice of it has come. */
export async function checkIn(world: World): Promise<void> {
  const { signIn } = world;
  if (!signIn) throw new Error('no agent has been named');
  if (!hasPlugin(world)) {
    const { userName, account } = signIn;
    await world.testbed.bringAbout('checkIn', { user_name: userName, account });
    world.checkedIn = true;
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
  world.checkedIn = true;
}

/** The agent has called a number that may be called, and it has not been answered yet. */
export async function dial(world: World): Promise<void> {
  const number = world.testbed.destination('number');
  world.testbed.mayDial(number);
  await arranging(world, [
    ['cmd', 'dial_out'],
    ['dial_number', number],
  ]);
}

/** The agent talks to somebody. */
export async function talk(world: World): Promise<void> {
  await dial(world);
  await world.testbed.bringAbout('farEndAnswers');
}

/** Puts line and extension back, unless the testbed does. Never throws: what is left shows in the next scenario. */
export async function restore(world: World): Promise<void> {
  if (world.testbed.startsFresh()) return;
  try {
    if (world.checkedIn) await arranging(world, [['cmd', 'huang_up']]);
    if (hasPlugin(world)) await callPlugin(world, 'checkout', { functionsname: 'checkout' });
    else if (world.checkedIn) await world.testbed.bringAbout('checkOut');
  } catch (error) {
    const summary = `could not be put back: ${(error as Error).message}`;
    world.trace.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary });
  }
  claimAll(world);
}

/** Sends a command that only arranges. Throws Inconclusive unless it is taken. */
async function arranging(world: World, query: [string, string][]): Promise<void> {
  const answer = await world.service().sendRaw({ query });
  world.trace.claim(answer.entry);
  const payload = answer.outcome === 'answered' ? (answer.payload as { result?: unknown }) : undefined;
  if (String(payload?.result).trim() !== 'success') {
    throw new Inconclusive(
      `${query.map((pair) => pair.join('=')).join('&')} did not succeed: ${answer.entry.summary}`,
    );
  }
}

function hasPlugin(world: World): boolean {
  return world.target.ixit.simulated !== undefined || world.target.ixit.plugin !== undefined;
}

/** Accounts for everything that came so far. */
export function claimAll(world: World): void {
  world.trace.claim(...world.trace.unclaimed());
}
