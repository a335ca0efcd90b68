/** Calls at the same time, of one page or of two supervisors (WC-39), and a call that ends meanwhile (WC-40). */
import { Given, Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { judgeAfterEnd, judgeAgreement } from './at-once';
import { callAtOnce } from './calling';
import { judgeEffect } from './judged-effects';
import { judgeOutcome, type Outcome } from './outcomes';
import { judgeEitherOutcome, judgeRefusal } from './refusals';
import type { SdkCall, SdkCallName } from './sdk-calls';
import { subjectOf } from './subjects';

Given('the call ends while the next request is under way', async function (this: World) {
  const { wellclient } = this;
  await wellclient.sdk();
  // What the SDK sends for itself after the sign-in has to be over.
  await wellclient.settle();
  await wellclient.testbed.endsUnderWay(wellclient.about.callId);
});

When(
  'the supervisor calls {sdkCall} while the second supervisor calls {sdkCall}',
  async function (this: World, one: SdkCallName, other: SdkCallName) {
    const { about, testbed } = this.wellclient;
    // A device of their own, where one is to come in.
    const third = testbed.agent('secondSupervisor').deviceId;
    await callAtOnce(this, [
      { name: one, by: 'supervisor', about },
      { name: other, by: 'secondSupervisor', about: { ...about, third } },
    ]);
  },
);

When(
  'the page calls {sdkCall}, and, to be answered before it, {sdkCall} for one that nobody knows',
  async function (this: World, one: SdkCallName, other: SdkCallName) {
    const { about, testbed } = this.wellclient;
    await this.wellclient.sdk();
    // Whom or what the first is about is not in the other.
    await testbed.answersLast(subjectOf(one).named(about));
    await callAtOnce(this, [
      { name: one, by: 'supervisor', about },
      { name: other, by: 'supervisor', about: subjectOf(other).nobody(this) },
    ]);
  },
);

When(
  'the page calls {sdkCall}, and, to be answered before it, {sdkCall} for another',
  async function (this: World, one: SdkCallName, other: SdkCallName) {
    const { about, testbed } = this.wellclient;
    await this.wellclient.sdk();
    const first = { ...about };
    await subjectOf(other).another(this);
    await testbed.answersLast(subjectOf(one).named(first));
    await callAtOnce(this, [
      { name: one, by: 'supervisor', about: first },
      { name: other, by: 'supervisor', about: { ...about } },
    ]);
  },
);

Then('both are done, and the server agrees with both', async function (this: World) {
  const outcomes = new Map<SdkCall, Outcome>();
  const before = this.recorder.judgements.length;
  for (const call of this.wellclient.calls.slice(-2)) {
    await judgeOutcome(this, call, { outcome: 'done' });
    outcomes.set(call, 'done');
  }
  // With an outcome that is none, nothing can agree.
  this.recorder.stopIfBroken(before);
  await judgeAgreement(this, outcomes);
});

Then(
  'the first is done, the other is refused, and the server agrees with both',
  async function (this: World) {
    const [first, other] = this.wellclient.calls;
    if (!first || !other) throw new Error('no two calls were made');
    await judgeOutcome(this, first, { outcome: 'done' });
    await judgeRefusal(this, other);
    await judgeEffect(this, first);
  },
);

Then('each gets one outcome, and the server agrees with both', async function (this: World) {
  const outcomes = new Map<SdkCall, Outcome>();
  const before = this.recorder.judgements.length;
  for (const call of this.wellclient.calls) {
    const open = { erratum: 'WC-39', fail: 'ok-note' } as const;
    outcomes.set(call, await judgeEitherOutcome(this, call, open));
  }
  // With an outcome that is none, nothing can agree.
  this.recorder.stopIfBroken(before);
  await judgeAgreement(this, outcomes);
});

Then('done or fail is called, once, as the server was in time or not', async function (this: World) {
  const { lastCall } = this.wellclient;
  await judgeEitherOutcome(this, lastCall, { erratum: 'WC-40', done: 'ok-note', fail: 'ok-note' });
  await judgeAfterEnd(this, lastCall);
});
