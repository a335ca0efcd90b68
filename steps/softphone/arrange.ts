/**
 * Brings the softphone to where a scenario starts, through its own interfaces where it can, else through the
 * testbed. Everything here is arranging: what goes wrong is inconclusive, never a fail; and what is broken without
 * being in the way is passed over, since it is judged elsewhere.
 */
import { textOf } from '../../schemas/json-object';
import { findReply } from '../../schemas/tables';
import { Inconclusive, type TraceEntry } from '../../schemas/verdict';
import type { Observed } from '../testbed/testbed';
import { claimAll } from '../unclaimed';
import type { World } from '../world';
import { glance } from './glance';
import { callPlugin, checkInParameters, legibleNotice, nextCallback } from './plugin-calls';
import { findsAgent } from './presence';
import { toldBy } from './told';
import type { LineState } from './under-test';

/** Nobody is checked in, the line is idle. */
export async function startFresh(world: World): Promise<void> {
  await checkOut(world);
  world.softphone.line = 'idle';
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
  if (!(await hasCheckedIn(world, answer, callback))) {
    throw new Inconclusive(
      `the agent ${signIn.account} could not be checked in: ${answer.summary}; ${callback?.summary ?? 'no call-back came'}`,
    );
  }
  world.softphone.checkedIn = true;
}

/** Whether the agent is in: by the notice, or where that does not say, by what the local service makes of it. */
async function hasCheckedIn(
  world: World,
  answer: TraceEntry,
  callback: TraceEntry | undefined,
): Promise<boolean> {
  const state = callback && textOf(legibleNotice(callback)?.state);
  if (state !== undefined && /^log+ing?_success$/.test(state)) return true;
  const failures = findReply('plugin', 'checkin', 'event').rows.map(({ values }) => values.state);
  if (answer.kind !== 'return' || failures.includes(state)) return false;
  return (await findsAgent(world)) ?? false;
}

/** The agent has called a number that may be called, and it has not been answered yet. */
export async function dial(world: World): Promise<void> {
  const number = world.softphone.testbed.destination('number');
  world.softphone.testbed.mayDial(number);
  await arranging(
    world,
    [
      ['cmd', 'dial_out'],
      ['dial_number', number],
    ],
    'dialling',
  );
  world.softphone.line = 'dialling';
}

/** The agent talks to somebody. */
export async function talk(world: World): Promise<void> {
  await dial(world);
  await world.softphone.testbed.bringAbout('farEndAnswers');
  world.softphone.line = 'in-call';
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

async function checkOut(world: World): Promise<void> {
  if (world.softphone.testbed.startsFresh()) return;
  if (!world.softphone.hasPlugin) return world.softphone.testbed.bringAbout('checkOut');
  const answer = await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  world.trace.claim(answer);
  await world.softphone.settle();
  claimAll(world);
}

/**
 * Sends a command that only arranges. Throws Inconclusive when it is refused; an answer that does not say may stand for
 * a success, and is passed over unless the line shows that it does not.
 */
async function arranging(world: World, query: [string, string][], line?: LineState): Promise<void> {
  const answer = await world.softphone.service().sendRaw({ query });
  world.trace.claim(answer.entry);
  const told = answer.outcome === 'service down' ? 'refused' : toldBy(answer);
  if (told === 'done') return;
  const sight =
    told === 'unclear' && line ? await glance(world, `Is the line ${line}?`, isLine(line)) : undefined;
  if (told === 'unclear' && sight?.holds !== false) return;
  const sent = query.map((pair) => pair.join('=')).join('&');
  throw new Inconclusive(`${sent} did not succeed: ${answer.entry.summary}`);
}

function isLine(wanted: LineState): (state: Observed) => boolean {
  return ({ line }) => line.state === wanted;
}
