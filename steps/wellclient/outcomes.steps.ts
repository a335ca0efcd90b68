/** Then: whether done or fail was called, once, and what the server was like after that. */
import { Then } from '@cucumber/cucumber';
import type { World } from '../world';
import { row } from './force-calls';
import { judgeUnchanged } from './judged-effects';
import { isOutcomeOf, judgeOutcome } from './outcomes';
import { judgeRefusal } from './refusals';

Then('done is called, once, and fail is not', async function (this: World) {
  const { lastCall } = this.wellclient;
  await judgeOutcome(this, lastCall, 'done');
  this.recorder.pass(row(lastCall.name, 'rule.function'), lastCall.answer);
});

Then('fail is called, once, and done is not', async function (this: World) {
  await judgeOutcome(this, this.wellclient.lastCall, 'fail');
});

Then('it is refused', async function (this: World) {
  await judgeRefusal(this, this.wellclient.lastCall);
});

Then('it is refused, for the device is not in that call', async function (this: World) {
  const { lastCall } = this.wellclient;
  const requirement = row(lastCall.name, 'rule.in-call');
  try {
    await judgeRefusal(this, lastCall);
  } catch (error) {
    const ofCall = isOutcomeOf(lastCall);
    const done = this.trace.entries.find((entry) => ofCall(entry) && entry.channel === 'done');
    // A refusal in another form than by fail, such as one that never settles, still keeps the condition.
    if (done) {
      const reason = 'the call was done for a device that is not in that call';
      this.recorder.broken(requirement, { reason, expected: 'fail', actual: done.summary }, done);
    }
    throw error;
  }
  this.recorder.pass(requirement, lastCall.answer);
});

Then('nothing has changed at the server', async function (this: World) {
  await judgeUnchanged(this, this.wellclient.lastCall);
});
