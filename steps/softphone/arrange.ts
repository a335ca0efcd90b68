/**
 * Brings the softphone to where a scenario starts, through its own interfaces where it can, else through the
 * testbed. Everything here is arranging: what goes wrong is inconclusive, never a fail; and what is broken without
 * being in the way is passed over, since it is judged elsewhere.
 */
import type { AccountRole } from '../../fixtures/targets/target';
import { textOf } from '../../schemas/json-object';
import { findReply } from '../../schemas/tables';
import type { EntryOf } from '../../schemas/trace-entry';
import { Inconclusive } from '../../schemas/verdict';
import type { PluginAnswer } from '../drivers/plugin/driver';
import { notInTime } from '../drivers/timer';
import { now, pass } from '../evidence/time';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import type { ServerKind, Situation } from '../testbed/softphone/testbed';
import { lookIfPossible } from './optional-look';
import { callPlugin, checkInParameters, legibleNotice, nextCallback } from './plugin-calls';
import { findsAgent, presenceResult } from './presence';
import { toldBy } from './told';
import type { LineState } from './under-test';

/** Milliseconds between two questions to the service. */
const ASK_EVERY = 200;

/** Nobody is checked in, the line is idle. */
export async function startFresh(world: World): Promise<void> {
  if (!world.softphone.testbed.startsFresh()) await checkOut(world);
  world.softphone.line = 'idle';
}

/** An agent will sign in at a server: the call centre, unless another is named. */
export function willSignIn(
  { softphone }: World,
  role: AccountRole,
  server: ServerKind = 'the call centre',
): void {
  const { testbed } = softphone;
  softphone.signIn = { ...testbed.account(role), domain: testbed.server(server) };
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
  answer: PluginAnswer,
  callback: EntryOf<'plugin', 'callback'> | undefined,
): Promise<boolean> {
  const state = callback && textOf(legibleNotice(callback)?.state);
  if (state !== undefined && /^log+ing?_success$/.test(state)) return true;
  const failures = findReply('plugin', 'checkin', 'event').rows.map(({ values }) => values.state);
  if (answer.kind !== 'return' || failures.includes(state)) return false;
  return (await findsAgent(world)) ?? false;
}

/** The agent has called a number that may be called, and it has not been answered yet. */
export async function dial(world: World): Promise<void> {
  await call(world, world.softphone.testbed.destination('number'));
  await callGoesOut(world);
}

/** Has the agent call a number, and waits for nothing. Throws Inconclusive when it may not be called. */
export async function call(world: World, number: string): Promise<void> {
  world.softphone.testbed.mayDial(number);
  await arranging(world, [
    ['cmd', 'dial_out'],
    ['dial_number', number],
  ]);
}

/** Waits until the number that was dialled is being called; whoever has it may answer at once. */
export async function callGoesOut(world: World): Promise<void> {
  await lineIs(world, 'dialling', 'in-call');
}

/** Brings about what changes the line, and waits until it has. Throws Inconclusive when it does not, and can be seen. */
export async function bringTo(
  world: World,
  state: LineState,
  situation: Situation,
  values: Record<string, string> = {},
): Promise<void> {
  await world.softphone.testbed.bringAbout(situation, values);
  await lineIs(world, state);
}

/**
 * Waits for the softphone to do with its line what was asked of it, as far as that can be seen.
 * @param or what will do as well
 */
export async function lineIs(world: World, state: LineState, or = state): Promise<void> {
  const sight = await lookIfPossible(
    world,
    `Is the line ${state}?`,
    ({ line }) => line.state === state || line.state === or,
  );
  world.softphone.line = state;
  if (state !== 'in-call') {
    world.softphone.keys = '';
    world.softphone.heard = '';
  }
  if (sight?.holds === false)
    throw new Inconclusive(`${notInTime(`the line was to be ${state} and is not`, sight)}: ${sight.seen}`);
}

/** Waits until a check-out that was reported shows: at the service, or to whoever looks from outside. */
export async function hasLeft(world: World): Promise<void> {
  const sight = await lookIfPossible(world, 'Is nobody checked in?', ({ checkedIn }) => !checkedIn);
  // Who cannot look asks the service, which may need the same time.
  const ends = now() + world.timers.effect;
  while (sight === undefined && now() < ends) {
    const result = await presenceResult(world);
    if (result === undefined || result === 'ext_offline') return;
    await pass(ASK_EVERY);
  }
}

/** Puts line and extension back, unless the testbed does. Never throws: what is left shows in the next scenario. */
export async function restore(world: World): Promise<void> {
  if (world.softphone.testbed.startsFresh()) return;
  try {
    if (world.softphone.checkedIn) await arranging(world, [['cmd', 'huang_up']]);
    if (world.softphone.hasPlugin) {
      await callPlugin(world, 'checkout', { functionsname: 'checkout' });
      if (world.softphone.checkedIn) await hasLeft(world);
    } else if (world.softphone.checkedIn) await world.softphone.testbed.bringAbout('checkOut');
  } catch (error) {
    const summary = `could not be put back: ${(error as Error).message}`;
    world.trace.record({ origin: 'testbed', interface: 'testbed', kind: 'note', summary });
  }
  claimAll(world);
}

/** Nobody is checked in any more, as far as calls can bring that about. */
export async function checkOut(world: World): Promise<void> {
  if (!world.softphone.hasPlugin) return world.softphone.testbed.bringAbout('checkOut');
  const answer = await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  world.trace.claim(answer);
  await world.softphone.settle();
  claimAll(world);
}

/**
 * Sends a command that only arranges. Throws Inconclusive when it is refused; an answer that does not say may stand for
 * a success, and is passed over.
 */
export async function arranging(world: World, query: [string, string][]): Promise<void> {
  const answer = await world.softphone.service().sendRaw({ query });
  world.trace.claim(answer.entry);
  const told = answer.outcome === 'service down' ? 'refused' : toldBy(answer);
  if (told !== 'refused') return;
  const sent = query.map((pair) => pair.join('=')).join('&');
  throw new Inconclusive(`${sent} did not succeed: ${answer.entry.summary}`);
}
