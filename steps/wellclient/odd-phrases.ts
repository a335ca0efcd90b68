/** What may come of a call with an argument out of order, in the words of the features. */
import type { World } from '../lifecycle/world';
import { judgeEffect } from './judged-effects';
import { judgeRequest } from './judged-requests';
import { judgeArrivals, judgeStandIns } from './odd-arrivals';
import { endOf, hasChanged, refusalIn } from './odd-calls';
import { judgeOddRefusal } from './odd-outcomes';
import { type OddCall, row } from './sdk-calls';

/** Judges how the arguments of these calls were sent, if they were. */
export type JudgesSending = (world: World, calls: readonly OddCall[]) => void;

export const SENDINGS: Readonly<Record<string, JudgesSending>> = {
  'nothing is sent in the place of the argument': judgeStandIns,
  'each text arrives as it is, or not at all': judgeArrivals,
};

/** Judges what such a call does, where that is open, and notes it. */
export type JudgesOddCall = (world: World, odd: OddCall) => Promise<void>;

/** Each goes on after "it does what". */
export const LIKENESSES: Readonly<Record<string, JudgesOddCall>> = {
  'that id resembles': async (world, odd) => {
    const { words, parameter, call, inOrder } = odd;
    // Done without any effect: whoever was named, it was nobody else.
    if (endOf(odd) === 'done' && hasChanged(odd)) await judgeEffect(world, { ...call, args: inOrder });
    else if (endOf(odd) !== 'done') judgeOddRefusal(world, odd);
    const how = endOf(odd) === 'done' && !hasChanged(odd) ? 'done, without an effect' : howItEnded(odd);
    note(world, odd, `parameter.${parameter}`, 'WC-11', `its ${parameter} ${words}: ${how}`);
  },
  'it does without that': async (world, odd) => {
    const { call, settling } = odd;
    const before = world.recorder.judgements.length;
    if (endOf(odd) === 'done') {
      if (settling.request) judgeRequest(world, call, settling.request);
      world.recorder.stopIfBroken(before);
      await judgeEffect(world, call);
    } else judgeOddRefusal(world, odd);
    const text = `one argument more than documented: ${howItEnded(odd)}`;
    note(world, odd, 'rule.function', 'WC-08', text);
  },
};

function howItEnded(odd: OddCall): string {
  return endOf(odd) === 'done' ? 'done' : refusalIn(odd);
}

/** Nothing is written of it, so that it shows nothing however it ended. */
function note({ recorder }: World, { call }: OddCall, id: string, erratum: string, about: string): void {
  const requirement = row(call.name, id);
  const text = `${call.name} with ${about}`;
  recorder.note({ requirement, erratum, level: 'info', text, about }, call.answer);
}
