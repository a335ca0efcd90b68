/** Judges what a call has brought about at the server, by what the server is to be like. */
import { Inconclusive } from '../../schemas/verdict';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { kindOf } from './calls';
import { areSame, conversations } from './conversations';
import {
  apart,
  asBefore,
  type Expected,
  effectInWords,
  expectedAfter,
  isAsExpected,
  isUnchanged,
  needsEffectToldBy,
  needsToldBy,
} from './effects';
import { row, type SdkCall } from './sdk-calls';

/**
 * Judges the effect of a call, by default the last one. Throws Halt when it is not there, or when more has changed:
 * what follows in a scenario builds on it. Throws Inconclusive when it was there before the call, or is not told.
 */
export async function judgeEffect(world: World, call: SdkCall = world.wellclient.lastCall): Promise<void> {
  const { testbed } = world.wellclient;
  const { before } = call;
  const effect = effectInWords(call);
  if (before) needsEffectToldBy(call, before);
  const expected = before && expectedAfter(call, before);
  if (expected && isAsExpected(expected, before))
    throw new Inconclusive(`nothing was left for ${call.name} to do: before the call ${effect}`);
  const sight = await testbed.sees(
    `Is it so that ${effect}, and has nothing else changed?`,
    (state) => expected !== undefined && isAsExpected(expected, state),
  );
  const requirement = row(call.name, 'rule.effect');
  if (sight.holds) {
    world.recorder.pass(requirement, call.answer);
    if (expected && sight.state) {
      noteOnTheWay(world, call, expected, sight.state);
      noteAnotherId(world, call, sight.state);
    }
    return;
  }
  stopIfToldElsewhere(world, call, 'done');
  const { state } = sight;
  const unchanged = before && state && ifTold(() => isUnchanged(before, state));
  const what = unchanged ? 'done was called, but nothing happened' : 'something else happened';
  const reason = notInTime(what, sight);
  const differs = expected && state ? apart(expected, state) : undefined;
  const mismatch = {
    reason,
    expected: `${effect}${differs ? `: ${differs.expected}` : ''}`,
    actual: differs?.actual ?? sight.seen,
  };
  throw world.recorder.halted(requirement, mismatch, call.answer);
}

/**
 * What a call that came out otherwise than it was to, or that asked for something else, has brought about says nothing of
 * this rule: another row tells what is wrong. Throws Halt then.
 *
 * @param wanted how the call was to come out; `either`: that is open
 */
export function stopIfToldElsewhere(world: World, { came }: SdkCall, wanted: 'done' | 'either'): void {
  if (!came) return;
  const { outcome, asked, misled } = came;
  if (misled || !asked || (wanted === 'done' && outcome !== 'done')) world.recorder.haltIfBroken(0);
}

function noteOnTheWay(world: World, call: SdkCall, { calls }: Expected, state: ObservedCti): void {
  const noted = kindOf(call.name).onTheWay;
  if (!noted || areSame(calls?.[0] ?? [], conversations(state))) return;
  // Who is dropped has left, and an event tells of it.
  call.onTheWay = call.name !== 'forceDrop';
  noteEffect(world, call, noted.erratum, noted.text);
}

function noteAnotherId(world: World, call: SdkCall, { calls }: ObservedCti): void {
  const erratum = kindOf(call.name).renumbers;
  if (erratum === undefined || call.about.callId in calls) return;
  noteEffect(world, call, erratum, 'the call has another id from then on');
}

function noteEffect({ recorder }: World, call: SdkCall, erratum: string, text: string): void {
  const { name, answer } = call;
  const requirement = row(name, 'rule.effect');
  recorder.note({ requirement, erratum, level: 'ok-note', text: `${name}: ${text}`, about: text }, answer);
}

/**
 * Judges that a call which was refused has changed nothing, and so that the rule holds by which it was to be refused.
 * Throws NonConformance otherwise, and Untold. Of a call that was done, or came to nothing, another row tells.
 */
export async function judgeUnchanged(world: World, call: SdkCall): Promise<void> {
  const { before, name, answer, came, status = 0 } = call;
  const failed = !came || came.outcome === 'fail';
  // Whatever the SDK made of it: the server has refused what it was rightly asked for.
  const refusedBy = came?.asked && !came.misled && status >= 400 ? call.refusedBy : undefined;
  if (!failed && refusedBy === undefined) return;
  if (before) needsToldBy(call, before);
  const { holds, seen, state } = await world.wellclient.testbed.keeps(
    'Is everything as it was before the call?',
    (now) => before !== undefined && isUnchanged(before, now),
  );
  if (holds) {
    if (refusedBy !== undefined) world.recorder.pass(refusedBy, answer);
    return;
  }
  const differs = before && state ? apart(asBefore(before), state) : undefined;
  const mismatch = {
    reason: 'a call that was refused has changed something',
    expected: differs?.expected ?? 'as before',
    actual: differs?.actual ?? seen,
  };
  const broken = [
    ...(failed ? [row(name, 'rule.fail')] : []),
    ...(refusedBy === undefined ? [] : [refusedBy]),
  ];
  world.recorder.judgeAll(broken, false, mismatch, answer);
}

/** A call goes on without a party, and the listener stays on it (WC-33). */
export async function noteLeftListener(world: World, { name, about, answer }: SdkCall): Promise<void> {
  const now = await world.wellclient.testbed.look();
  const calls = now && ifTold(() => conversations(now));
  if (!calls?.some((one) => one[about.third] === 'listens')) return;
  const requirement = row(name, 'rule.effect');
  const text = `${name}: the listener stays on a call that a party has left`;
  world.recorder.note({ requirement, erratum: 'WC-33', level: 'warn', text, about: 'listener' }, answer);
}
