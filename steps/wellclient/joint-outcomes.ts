/** What two calls at the same time may come to (WC-39), in the words of the features. */
import type { World } from '../lifecycle/world';
import { judgeAgreement } from './at-once';
import { judgeEffect } from './judged-effects';
import { judgeOutcome, type Outcome } from './outcomes';
import { judgeEitherOutcome, judgeRefusal } from './refusals';
import type { SdkCall } from './sdk-calls';

/** Judges two calls, and the server after both. Throws NonConformance, Halt, Inconclusive and Untold. */
export type JudgesCalls = (world: World, first: SdkCall, other: SdkCall) => Promise<void>;

export const JOINT_OUTCOMES: Readonly<Record<string, JudgesCalls>> = {
  'both are done': agree(async (world, call) => {
    await judgeOutcome(world, call, { outcome: 'done' });
    return 'done';
  }),
  'the first is done, the other is refused': async (world, first, other) => {
    await judgeOutcome(world, first, { outcome: 'done' });
    await judgeRefusal(world, other);
    await judgeEffect(world, first);
  },
  'each gets one outcome': agree((world, call) =>
    judgeEitherOutcome(world, call, { erratum: 'WC-39', fail: 'ok-note' }),
  ),
};

function agree(outcomeOf: (world: World, call: SdkCall) => Promise<Outcome>): JudgesCalls {
  return async (world, ...calls) => {
    const outcomes = new Map<SdkCall, Outcome>();
    const before = world.recorder.judgements.length;
    for (const call of calls) outcomes.set(call, await outcomeOf(world, call));
    // With an outcome that is none, nothing can agree.
    world.recorder.stopIfBroken(before);
    await judgeAgreement(world, outcomes);
  };
}
