/** Judges calls that are to be refused, and calls of which the document leaves open whether they are. */
import type { Finding, TraceEntry } from '../../schemas/verdict';
import { notInTime } from '../drivers/timer';
import { warn } from '../evidence/tolerance';
import type { World } from '../lifecycle/world';
import {
  apart,
  asBefore,
  type Expected,
  effectInWords,
  expectedAfter,
  isAsExpected,
  needsEffectToldBy,
  needsToldBy,
} from './effects';
import { judgeUnchanged, stopIfToldElsewhere } from './judged-effects';
import { isOutcomeOf, judgeOutcome, type Outcome, returnsPromise } from './outcomes';
import { isAskedBy, statusOf } from './requests';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';

type Level = Finding['level'];

/** What the document leaves open, and how either outcome is judged. */
export interface OpenOutcome {
  erratum: string;
  /** Finding when done is called, or `tolerated`: a fail under --strict. None: as documented. */
  done?: Level | 'tolerated';
  /** Finding when fail is called. None: as documented. */
  fail?: Level;
  /** What the server is to be like after done; after fail it is as before. */
  afterDone: 'carried out' | 'as before' | 'either';
  /** Finding when done is called, and everything is as before, where that is open. */
  inVain?: Level;
}

/** Judges that a call was refused (WC-05): by fail, once, or by the SDK itself in another form, which is warned of. */
export async function judgeRefusal(world: World, call: SdkCall): Promise<void> {
  if (await refusesByItself(world, call)) {
    const deviation = {
      requirement: row(call.name, 'rule.fail'),
      erratum: 'WC-05',
      text: `${call.name} is refused without a promise on which fail is called`,
      expected: 'fail, once',
      actual: call.answer.summary,
    };
    warn(world, deviation, call.answer);
    return;
  }
  const settling = await judgeOutcome(world, call, { outcome: 'fail', mayKnow: true });
  const { all, request, status = 0 } = settling;
  if (!request && all.length > 0)
    notes(world, call, 'WC-05', 'ok-note', 'the SDK refuses without asking the server');
  if (status >= 500) notes(world, call, 'WC-20', 'warn', `the server refuses with ${status}`);
}

/** Whether the SDK has refused a call without a promise, and asked nobody. */
export async function refusesByItself(world: World, call: SdkCall): Promise<boolean> {
  if (returnsPromise(call) || call.answer.kind === 'failure') return false;
  await world.wellclient.arrived();
  return !world.trace.entries.some((entry) => entry.seq > call.seq && isAskedBy(call, entry));
}

/** Judges that a call came out, once, whichever way; what the document leaves open is noted. */
export async function judgeEitherOutcome(
  world: World,
  call: SdkCall,
  { erratum, done, fail }: Pick<OpenOutcome, 'erratum' | 'done' | 'fail'>,
): Promise<Outcome> {
  if (await refusesByItself(world, call)) {
    await judgeRefusal(world, call);
    return 'fail';
  }
  const patience = returnsPromise(call) ? world.timers.reply : 0;
  const first = await world.wellclient.comes(isOutcomeOf(call), patience);
  const outcome = first ? (first.channel === 'done' ? 'done' : 'fail') : owedOutcome(world, call);
  await judgeOutcome(world, call, { outcome, along: true, mayKnow: true });
  if (!first) return outcome;
  const level = outcome === 'done' ? done : fail;
  const text = `${outcome} is called, which the document leaves open`;
  if (level === 'tolerated') {
    const requirement = row(call.name, 'rule.fail');
    warn(world, { requirement, erratum, text, expected: 'fail, once', actual: text }, first);
  } else if (level) notes(world, call, erratum, level, text, first);
  return outcome;
}

/** What a call is to come to that has come to nothing, by what the server has answered. */
function owedOutcome(world: World, call: SdkCall): Outcome {
  const status = statusOf(
    world,
    world.trace.entries.find((entry) => isAskedBy(call, entry)),
  );
  return status !== undefined && status < 300 ? 'done' : 'fail';
}

/** Judges a call that may be done or refused: once, and with the server as the outcome says. */
export async function judgeOpenOutcome(world: World, call: SdkCall, open: OpenOutcome): Promise<Outcome> {
  const outcome = await judgeEitherOutcome(world, call, open);
  if (outcome === 'fail') await judgeUnchanged(world, call);
  else if ((await judgeState(world, call, open.afterDone)) === 'as before' && open.inVain)
    notes(world, call, open.erratum, open.inVain, 'done is called, and nothing comes of it');
  return outcome;
}

/**
 * Judges that the server is as it was before, or as it is when the call has been carried out, as far as wanted.
 * Gives which; throws NonConformance when it is otherwise.
 */
export async function judgeState(
  world: World,
  call: SdkCall,
  wanted: OpenOutcome['afterDone'],
): Promise<'carried out' | 'as before'> {
  const { before, name, answer } = call;
  if (before) (wanted === 'carried out' ? needsEffectToldBy : needsToldBy)(call, before);
  const allowed: Expected[] = before
    ? [
        ...(wanted === 'as before' ? [] : [expectedAfter(call, before)]),
        ...(wanted === 'carried out' ? [] : [asBefore(before)]),
      ]
    : [];
  const effect = effectInWords(call);
  const question = {
    'carried out': `Is it so that ${effect}, and has nothing else changed?`,
    'as before': 'Is everything as it was before the call?',
    either: `Is everything as it was before the call, or else so that ${effect}, and nothing besides?`,
  }[wanted];
  const sight = await world.wellclient.testbed.sees(question, (now) =>
    allowed.some((expected) => isAsExpected(expected, now)),
  );
  const { holds, seen, state } = sight;
  const requirement = row(name, 'rule.effect');
  if (!holds) {
    stopIfToldElsewhere(world, call, 'either');
    const differs = allowed[0] && state ? apart(allowed[0], state) : undefined;
    const mismatch = {
      reason: notInTime('what happened does not agree with the outcome', sight),
      expected: `${wanted === 'either' ? 'carried out, or as before' : wanted}${differs ? `: ${differs.expected}` : ''}`,
      actual: differs?.actual ?? seen,
    };
    throw world.recorder.failed(requirement, mismatch, answer);
  }
  if (wanted !== 'carried out' && state && before && isAsExpected(asBefore(before), state))
    return 'as before';
  // Whether it came to that was open.
  world.recorder.pass(requirement, answer, 'along');
  return 'carried out';
}

/** What was found out about a call, as a finding. */
export function notes(
  world: World,
  { name, answer }: SdkCall,
  erratum: string,
  level: Level,
  text: string,
  entry: TraceEntry = answer,
): void {
  const requirement = row(name, 'rule.function');
  world.recorder.note({ requirement, erratum, level, text: `${name}: ${text}`, about: text }, entry);
}
