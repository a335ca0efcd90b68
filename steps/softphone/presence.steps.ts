/** Then: a check-in that failed has checked nobody in. */

import { Then } from '@cucumber/cucumber';
import type { RequirementId } from '../../schemas/requirement-id';
import type { TraceEntry } from '../../schemas/verdict';
import { claimAll } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { lookAsItStays } from './optional-look';
import { callPlugin } from './plugin-calls';
import { presenceResult } from './presence';

/** Judges that a check-in that was told to have failed has checked nobody in. */
Then('nobody is checked in', async function (this: World) {
  const { failure } = this.softphone;
  // Judged is only what was told to have failed in the documented words.
  if (!failure) return;
  const sight = await lookAsItStays(this, 'Is nobody checked in?', ({ checkedIn }) => !checkedIn);
  const result = await presenceResult(this);
  if (sight?.holds === false) throw checkedIn(this, failure, sight.seen);
  if (result === undefined || result === '') return;
  if (result !== 'ext_offline') {
    // Only what a check-out changes is the answer of a softphone that has somebody checked in.
    const after = await resultAfterCheckOut(this);
    if (after !== result && after !== '')
      throw checkedIn(this, failure, `send_dtmf is answered ${result}; after a check-out, ${after}`);
    return;
  }
  this.recorder.pass(failure.requirement, failure.entry, 'along');
});

interface Failure {
  requirement: RequirementId;
  entry: TraceEntry;
}

function checkedIn(world: World, { requirement, entry }: Failure, actual: string): Error {
  const reason = 'the check-in was told to have failed, and an agent is checked in all the same';
  return world.recorder.failed(
    requirement,
    { reason, expected: 'nobody is checked in, as before', actual },
    entry,
  );
}

async function resultAfterCheckOut(world: World): Promise<string | undefined> {
  const reply = await callPlugin(world, 'checkout', { functionsname: 'checkout' });
  world.trace.claim(reply);
  await world.softphone.settle();
  claimAll(world);
  return presenceResult(world);
}
