/** Calls at the same time, of one page or of two supervisors (WC-39). */
import { Then, When } from '@cucumber/cucumber';
import type { World } from '../lifecycle/world';
import { callAsDocumented, callAtOnce } from './calling';
import type { JudgesCalls } from './joint-outcomes';
import { isAskedBy, requestOf } from './requests';
import type { SdkCallName } from './sdk-calls';
import { subjectOf } from './subjects';
import type { Target } from './targets';
import type { Situation } from './telephones';

/**
 * Makes two calls, on the pages of two supervisors, neither of which waits for the other. Used once: every pair of
 * calls stands in one outline.
 */
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

/** Makes two calls on one page at once, and has the server hold back the answer to the first. */
When(
  'the page calls {sdkCall}, and, to be answered before it, {sdkCall} for {callSubject}',
  async function (this: World, one: SdkCallName, other: SdkCallName, targetOf: Target) {
    await this.wellclient.sdk();
    const first = { ...this.wellclient.about };
    const second = await targetOf(this, other);
    // Whom or what the first is about is not in the other.
    await this.wellclient.testbed.answersLast(subjectOf(one).named(first));
    await callAtOnce(this, [
      { name: one, by: 'supervisor', about: first },
      { name: other, by: 'supervisor', about: second },
    ]);
  },
);

/**
 * Makes a call, has the server hold back its answer, and the supervisor come to another session meanwhile. Used once: each
 * call stands in one outline.
 */
When(
  'the page calls {sdkCall}, and the supervisor {sessionChange} before it is answered',
  async function (this: World, name: SdkCallName, change: Situation) {
    await this.wellclient.sdk();
    await this.wellclient.testbed.answersLast(subjectOf(name).named(this.wellclient.about));
    const call = await callAsDocumented(this, name);
    await this.wellclient.comes((entry) => isAskedBy(call, entry), this.timers.reply);
    // What comes with a new session is claimed.
    requestOf(this, call);
    await change(this);
  },
);

/** Judges the outcomes of the last two calls, and the server by them. */
Then('{jointOutcome}, and the server agrees with both', async function (this: World, judge: JudgesCalls) {
  const [first, other] = this.wellclient.calls.slice(-2);
  if (!first || !other) throw new Error('no two calls were made');
  await judge(this, first, other);
});
