/** Then: what pages round the sign-in say of events, heartbeats, forced sign-ins, sign-outs and states. */
import { Then } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { untilItHolds } from '../testbed/watch';
import { described, isTaken, jsonAnswer, stopIfNoAnswer } from './answers';
import { isClaimed, judgeClaimed, judgeGrant, PAGES } from './claims';
import { judgePoll, POLLING } from './polled';
import { row, signIn } from './requests';
import { SIGNS_OUT } from './signed-out';
import { readState } from './state';
import { CHANGES } from './states';

const AT_ONCE = 'gateway.poll.rule.at-once';
const TAKES_OVER = 'gateway.forced-sign-in.rule.signs-in';
const AS_ASKED = 'gateway.state.rule.as-asked';
/** Number of each state (page 0581). */
const STATES: Record<string, number> = { busy: 3, idle: 4, 'in wrap-up': 5 };

Then('each of the {int} events is given at once', async function (this: World, number: number) {
  const { testbed, agentAtWork } = this.gateway;
  const poll = async () => {
    const asked = testbed.now();
    const answer = await agentAtWork.client.poll();
    const waited = Math.round(testbed.now() - asked);
    judgePoll(this, answer);
    return { answer, waited };
  };
  for (let i = 0; i < number; i += 1) {
    // A poll that finds none may come before it.
    const { last } = await untilItHolds(
      testbed.time,
      this.timers,
      poll,
      ({ answer }) => eventIn(answer) !== undefined || !isTaken(answer),
    );
    const { answer, waited } = last;
    // Which events come is judged elsewhere; without one there is nothing to be held back.
    if (!eventIn(answer))
      throw new Inconclusive(`the gateway gave ${i} of ${number} events: ${described(answer)}`);
    const mismatch = {
      reason: 'an event is held back until the wait of the poll is over',
      expected: `an answer long before the wait of ${testbed.timers.pollWait} ms is over`,
      actual: `after ${waited} ms: ${described(answer)}`,
    };
    const holds = waited < testbed.timers.pollWait / 2;
    judgeClaimed(this, AT_ONCE, holds, mismatch, answer.entry, { requirement: POLLING, erratum: PAGES });
  }
  agentAtWork.judged = agentAtWork.client.events.length;
});

Then('a poll that finds nothing more is answered without an event', async function (this: World) {
  judgePoll(this, await this.gateway.agentAtWork.client.poll());
});

Then('the forced sign-in has taken the place of the other', async function (this: World) {
  const answer = await this.gateway.agentAtWork.client.poll();
  judgePoll(this, answer);
  const reason = 'the forced sign-in succeeds, and the agent is not signed in by it';
  judgeGrant(this, TAKES_OVER, answer, reason, 'a poll that is answered', 'error.100-002');
});

Then('the agent has been signed out, and signs in again', async function (this: World) {
  const again = this.gateway.session(this.gateway.agentAtWork.account);
  const { answer: came } = await signIn(this, again);
  stopIfNoAnswer(this, came);
  const answer = jsonAnswer(this, came, SIGNS_OUT);
  const reason = 'the sign-out succeeds, and the agent is still signed in';
  judgeGrant(this, SIGNS_OUT, answer, reason, 'a sign-in that succeeds', 'rule.sign-in-waits');
});

Then(/^the state that is told is (busy|idle|in wrap-up)$/, async function (this: World, state: string) {
  const expected = STATES[state];
  const { last: answer, ...look } = await untilItHolds(
    this.gateway.testbed.time,
    this.timers,
    async () => jsonAnswer(this, await this.gateway.agentAtWork.client.state(), AS_ASKED),
    (told) => readState(this, told) === expected,
  );
  const { holds } = look;
  const { entry } = answer;
  const mismatch = {
    reason: notInTime('the state that is told is not the one that the agent asked for', look),
    expected: `${state} (${expected})`,
    actual: described(answer),
  };
  const noted = { requirement: row('parameter.status'), erratum: PAGES };
  judgeClaimed(this, AS_ASKED, holds, mismatch, entry, noted);
  // Also where the answer to the change had no code.
  if (holds && isClaimed(this.target, CHANGES)) this.recorder.pass(CHANGES, entry, 'along');
});
