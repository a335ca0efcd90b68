/** Calls with an argument that the document does not foresee: missing, no text, or a text of any characters. */
import { type DataTable, Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { callAsDocumented } from './calling';
import { judgeEffect } from './judged-effects';
import { judgeArrivals, judgeStandIns } from './odd-arrivals';
import { callOddly, endOf, hasChanged, isCarriedOut, refusalIn } from './odd-calls';
import { judgeOddRefusal, judgeRefusals } from './odd-outcomes';
import { judgeOutcome, settlingOf } from './outcomes';
import { judgeRequest } from './requests';
import { haltIfMissing } from './returned';
import { type OddCall, row, type SdkCallName } from './sdk-calls';

When(
  /^the page calls (\w+) in turn with its (\w+)$/,
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

When(
  /^the page calls (\w+) with its (\w+) (without its domain|in capitals|followed by one more)$/,
  async function (this: World, name: SdkCallName, parameter: string, words: string) {
    const odd = await callOddly(this, name, parameter, words);
    haltIfMissing(this, odd.call);
    this.wellclient.oddCalls.push(odd);
  },
);

Then('each of these calls is refused, and changes nothing', async function (this: World) {
  await judgeRefusals(this, this.wellclient.oddCalls);
});

Then('nothing is sent in the place of the argument', function (this: World) {
  judgeStandIns(this, this.wellclient.oddCalls);
});

Then('each text arrives as it is, or not at all', function (this: World) {
  judgeArrivals(this, this.wellclient.oddCalls);
});

Then('it does what that id resembles, or is refused, and either is noted', async function (this: World) {
  const odd = lastOdd(this);
  const { words, parameter, call, inOrder } = odd;
  // Done without any effect: whoever was named, it was nobody else.
  if (endOf(odd) === 'done' && hasChanged(odd)) await judgeEffect(this, { ...call, args: inOrder });
  else if (endOf(odd) !== 'done') judgeOddRefusal(this, odd);
  const how = endOf(odd) === 'done' && !hasChanged(odd) ? 'done, without an effect' : howItEnded(odd);
  note(this, odd, `parameter.${parameter}`, 'WC-11', `its ${parameter} ${words}: ${how}`);
});

Then('it does what it does without that, or is refused, and either is noted', async function (this: World) {
  const odd = lastOdd(this);
  const { call, settling } = odd;
  const before = this.recorder.judgements.length;
  if (endOf(odd) === 'done') {
    if (settling.request) judgeRequest(this, call, settling.request);
    this.recorder.stopIfBroken(before);
    await judgeEffect(this, call);
  } else judgeOddRefusal(this, odd);
  const text = `one argument more than documented: ${howItEnded(odd)}`;
  note(this, odd, 'rule.function', 'WC-08', text);
});

Then(/^(\w+) still works with its arguments in order$/, async function (this: World, name: SdkCallName) {
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

function lastOdd({ wellclient: { oddCalls } }: World): OddCall {
  const odd = oddCalls.at(-1);
  if (!odd) throw new Error('no call with an argument out of order was made');
  return odd;
}

function howItEnded(odd: OddCall): string {
  return endOf(odd) === 'done' ? 'done' : refusalIn(odd);
}

/** Nothing is written of it, so that it shows nothing however it ended. */
function note({ recorder }: World, { call }: OddCall, id: string, erratum: string, about: string): void {
  const requirement = row(call.name, id);
  const text = `${call.name} with ${about}`;
  recorder.note({ requirement, erratum, level: 'info', text, about }, call.answer);
}
