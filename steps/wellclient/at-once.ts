/** Judges calls that are made at the same time: what the server may be like afterwards, by what each came to. */
import { Inconclusive } from '../../schemas/verdict';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { modeBy } from './calls';
import { areSame, type Conversation, conversations, inWords } from './conversations';
import {
  apart,
  asBefore,
  conversationsAfter,
  type Expected,
  expectedAfter,
  forced,
  isAsExpected,
  needsToldBy,
} from './effects';
import { stopIfToldElsewhere } from './judged-effects';
import type { Outcome } from './outcomes';
import { notes } from './refusals';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';

/** What the server may be like when these calls have been carried out, in either order. */
export function possibleAfter(done: readonly SdkCall[], before: ObservedCti): Expected[] {
  const leaving = new Set(done.flatMap((call) => [...expectedAfter(call, before).leaving]));
  return orders(done).flatMap((order) => {
    const calls = order
      .filter((call) => modeBy(call) === undefined)
      .reduce<Conversation[][] | undefined>(
        (pictures = [conversations(before)], call) =>
          pictures.flatMap((picture) => carriedOut(call, picture)),
        asBefore(before).calls,
      );
    const expected = order.reduce((server, call) => {
      const mode = modeBy(call);
      return mode ? forced(server, call.about, mode) : server;
    }, asBefore(before));
    return calls?.length !== 0 ? [{ ...expected, calls, leaving }] : [];
  });
}

/** What becomes of the conversations; nothing when the call found nothing to be carried out on. */
function carriedOut(call: SdkCall, picture: Conversation[]): Conversation[][] {
  const after = conversationsAfter(call, picture);
  // A device that is in no call has been dropped, whoever did it.
  if (call.name === 'forceDrop') return after;
  return after.filter((each) => !areSame(each, picture));
}

function orders(calls: readonly SdkCall[]): SdkCall[][] {
  if (calls.length < 2) return [[...calls]];
  return calls.flatMap((call) =>
    orders(calls.filter((each) => each !== call)).map((rest) => [call, ...rest]),
  );
}

/** Judges the server by the outcomes of calls made at the same time (WC-39). Throws NonConformance, Inconclusive and Untold. */
export async function judgeAgreement(world: World, outcomes: ReadonlyMap<SdkCall, Outcome>): Promise<void> {
  const calls = [...outcomes.keys()];
  const open = calls.find(({ came }) => came && came.outcome === undefined);
  if (open) throw new Inconclusive(`${open.name} has no outcome with which the server could agree`);
  const done = calls.filter((call) => outcomes.get(call) === 'done');
  const before = calls[0]?.before;
  if (before) for (const call of calls) needsToldBy(call, before);
  const allowed = before ? possibleAfter(done, before) : [];
  const inOutcomes = calls.map((call) => `${call.name} ${outcomes.get(call)}`).join(', ');
  const sight = await world.wellclient.testbed.sees(
    `Do calls and agents agree with the outcomes: ${inOutcomes}?`,
    (now) => allowed.some((expected) => isAsExpected(expected, now)),
  );
  const { holds, seen, state } = sight;
  const since = world.recorder.judgements.length;
  const differs = state ? allowed.map((expected) => apart(expected, state)) : [];
  const mismatch = {
    reason: notInTime(`the server does not agree with the outcomes: ${inOutcomes}`, sight),
    expected: differs.map(({ expected }) => expected).join(', or ') || inOutcomes,
    actual: differs[0]?.actual ?? seen,
  };
  for (const call of calls) {
    const requirement = row(call.name, outcomes.get(call) === 'done' ? 'rule.effect' : 'rule.fail');
    // Which of them is done is open, so that neither row is a purpose.
    if (holds) world.recorder.pass(requirement, call.answer, 'along');
    else world.recorder.broken(requirement, mismatch, call.answer);
  }
  world.recorder.stopIfBroken(since);
}

/**
 * Judges the server after a call of the SDK whose telephone call ended meanwhile (WC-40): nobody else is touched.
 * Throws NonConformance.
 */
export async function judgeAfterEnd(world: World, call: SdkCall): Promise<void> {
  const { before, name, about, answer } = call;
  const others = before ? conversations(before).filter((each) => !(about.deviceId in each)) : [];
  const { holds, seen, state } = await world.wellclient.testbed.sees(
    'Is the call over, or goes on as it was asked for, with all other calls as they were?',
    (now) => {
      const left = conversations(now).filter((each) => !isPartOf(each, call));
      return before !== undefined && areSame(left, others);
    },
  );
  const requirement = row(name, 'rule.effect');
  const expected = inWords(others);
  const mismatch = {
    reason: 'another call has changed',
    expected,
    actual: state ? inWords(conversations(state)) : seen,
  };
  if (!holds) {
    stopIfToldElsewhere(world, call, 'either');
    throw world.recorder.failed(requirement, mismatch, answer);
  }
  const alone = state && conversations(state).some((each) => Object.keys(each).length < 2);
  if (alone) notes(world, call, 'WC-40', 'warn', 'a device is left with nobody else on the call');
}

function isPartOf(conversation: Conversation, { about }: SdkCall): boolean {
  return [about.deviceId, about.otherDevice, about.third].some((device) => device in conversation);
}
