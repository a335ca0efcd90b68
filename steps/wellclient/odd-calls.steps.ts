/** Calls with an argument that the document does not foresee: missing, no text, or a text of any characters. */
import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { callAsDocumented } from './calling';
import { callOddly, endOf, hasChanged, isCarriedOut } from './odd-calls';
import { judgeRefusals } from './odd-outcomes';
import type { JudgesOddCall, JudgesSending } from './odd-phrases';
import { judgeOutcome, settlingOf } from './outcomes';
import { haltIfMissing } from './returned';
import { row, type SdkCallName } from './sdk-calls';

/** Makes one call after the other, each with that argument out of order in one of the listed ways. */
When(
  'the page calls {sdkCall} in turn with its {sdkParameter}',
  async function (this: World, name: SdkCallName, parameter: string, ways: DataTable) {
    for (const words of ways.raw().flat()) {
      const odd = await callOddly(this, name, parameter, words);
      haltIfMissing(this, odd.call);
      this.wellclient.oddCalls.push(odd);
      // On a page that hangs there is no further call; what is asked of a new one tells the rest.
      if (endOf(odd) === 'hung') await this.wellclient.closePages();
    }
  },
);

/** Judges that none of the calls with an argument out of order was carried out, whatever the form of the refusal. */
Then('each of these calls is refused, and changes nothing', async function (this: World) {
  await judgeRefusals(this, this.wellclient.oddCalls);
});

/** Judges how the arguments out of order stand in the requests, where any were sent. */
Then('{argumentFate}', function (this: World, judge: JudgesSending) {
  judge(this, this.wellclient.oddCalls);
});

/** Judges a call with an argument out of order that may be carried out as if it were in order, and notes what it does. */
Then(
  'it does what {likeness}, or is refused, and either is noted',
  async function (this: World, judge: JudgesOddCall) {
    const odd = this.wellclient.oddCalls.at(-1);
    if (!odd) throw new Error('no call with an argument out of order was made');
    await judge(this, odd);
  },
);

/** Makes the call as documented after those out of order, and judges that it comes to what it may come to now. */
Then('{sdkCall} still works with its arguments in order', async function (this: World, name: SdkCallName) {
  const { oddCalls } = this.wellclient;
  const isSpent = oddCalls.some((odd) => isCarriedOut(odd) || hasChanged(odd));
  const call = await callAsDocumented(this, name);
  if (!isSpent) {
    await judgeOutcome(this, call, { outcome: 'done' });
    return;
  }
  // What it does has been done before, so that it may be refused; but it has to come to something.
  const { all } = await settlingOf(this, call);
  if (all.length === 1) return;
  const reason = 'the SDK no longer works';
  const mismatch = { reason, expected: 'done or fail, once', actual: call.answer.summary };
  throw this.recorder.failed(row(name, 'rule.function'), mismatch, call.answer);
});
