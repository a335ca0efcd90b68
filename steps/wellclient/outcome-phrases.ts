/** What may come of a call, in the words of the features; what the document leaves open has its erratum here. */
import type { World } from '../lifecycle/world';
import { judgeAgentInCall } from './agents';
import { judgeAfterEnd } from './at-once';
import { judgeUnchanged } from './judged-effects';
import { judgeOutcome, type Outcome } from './outcomes';
import { judgeEitherOutcome, judgeOpenOutcome, judgeRefusal, type OpenOutcome } from './refusals';
import { row, type SdkCall, type SdkCallName } from './sdk-calls';
import { judgeLostForGood, judgeLostSession, judgeWithoutSession, noteSigningIn } from './sessions';

/** Judges one call. Throws as what it calls does: NonConformance, Halt, Inconclusive. */
export type JudgesCall = (world: World, call: SdkCall) => unknown;

/** Which of the two functions is called. */
export const SETTLEMENTS: Readonly<Record<string, JudgesCall>> = {
  'done is called, once, and fail is not': comesTo('done'),
  'fail is called, once, and done is not': comesTo('fail'),
  'done or fail is called, once': comesToEither({ erratum: 'WC-17', done: 'ok-note', fail: 'ok-note' }),
  'done or fail is called, once, for 202 may be either': comesToEither({
    erratum: 'WC-17',
    done: 'info',
    fail: 'info',
  }),
  'done or fail is called, once, as the server was in time or not': async (world, call) => {
    await judgeEitherOutcome(world, call, { erratum: 'WC-40', done: 'ok-note', fail: 'ok-note' });
    await judgeAfterEnd(world, call);
  },
};

/** Of a call that is not to be carried out as it stands; each phrase goes on after "it". */
export const OUTCOMES: Readonly<Record<string, JudgesCall>> = {
  'is refused': judgeRefusal,
  'is refused, for the device is not in that call': judgeNotInCall,
  'is refused, for the device is not in that call, unless it is about to leave it': judgeLeaving,
  'is refused, in whatever form': async (world, call) => {
    await judgeWithoutSession(world, call);
    await noteSigningIn(world, call);
  },
  'fails, or is sent once more and done': judgeLostSession,
  'fails, sent once more at most': judgeLostForGood,
  'is refused, or takes effect at once, or when the call has ended': judgeAgentInCall,
  'may be carried out or refused, for the device rings': isOpen({
    erratum: 'WC-04',
    done: 'info',
    fail: 'info',
    afterDone: 'carried out',
  }),
  'is refused, or carried out if the SDK sees which is which': isOpen({
    erratum: 'WC-06',
    done: 'info',
    afterDone: 'carried out',
  }),
  'may be refused, for the device that listens is in a call': isOpen({
    erratum: 'WC-07',
    done: 'warn',
    fail: 'ok-note',
    afterDone: 'either',
  }),
  'may be refused, for the third device cannot come': isOpen({
    erratum: 'WC-12',
    fail: 'ok-note',
    afterDone: 'carried out',
  }),
  'is refused, or done with nothing to come of it': isOpen({
    erratum: 'WC-12',
    done: 'warn',
    afterDone: 'as before',
  }),
  'may be carried out or refused, for a number was to be given': isOpen({
    erratum: 'WC-12',
    done: 'info',
    fail: 'info',
    afterDone: 'either',
    inVain: 'warn',
  }),
  'may be refused, for the third device listens': isOpen({
    erratum: 'WC-33',
    fail: 'ok-note',
    afterDone: 'carried out',
  }),
  'is refused, or done as there is nothing to do': isOpen({
    erratum: 'WC-35',
    done: 'ok-note',
    afterDone: 'as before',
  }),
  'is refused, or carried out for an agent who was not there for it': isOpen({
    erratum: 'WC-34',
    done: 'tolerated',
    afterDone: 'carried out',
  }),
  'is refused, or carried out in the other domain': isOpen({
    erratum: 'WC-38',
    done: 'tolerated',
    afterDone: 'carried out',
  }),
  'is refused, or carried out where the agent is': isOpen({
    erratum: 'WC-36',
    done: 'tolerated',
    afterDone: 'carried out',
  }),
};

function comesTo(outcome: Outcome): JudgesCall {
  return (world, call) => judgeOutcome(world, call, { outcome });
}

function comesToEither(open: Pick<OpenOutcome, 'erratum' | 'done' | 'fail'>): JudgesCall {
  return (world, call) => judgeEitherOutcome(world, call, open);
}

function isOpen(open: OpenOutcome): JudgesCall {
  return (world, call) => judgeOpenOutcome(world, call, open);
}

/** Judges that a call was refused, and that the rule on the device is broken where it was not. */
async function judgeNotInCall(world: World, call: SdkCall): Promise<void> {
  call.refusedBy = row<SdkCallName, string>(call.name, 'rule.in-call');
  await judgeRefusal(world, call);
}

/** As {@link judgeNotInCall}, unless what takes the device off the call is on its way still (WC-31). */
async function judgeLeaving(world: World, call: SdkCall): Promise<void> {
  if (world.wellclient.calls.some(({ name, onTheWay }) => name === 'forceTake' && onTheWay)) {
    const open = { erratum: 'WC-31', done: 'info', fail: 'info', afterDone: 'carried out' } as const;
    await judgeOpenOutcome(world, call, open);
    return;
  }
  await judgeNotInCall(world, call);
  await judgeUnchanged(world, call);
}
