/** Then: what pages round the sign-in say of events, heartbeats, forced sign-ins, sign-outs and states. */
import { Then, When } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import { eventIn, isLegible } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { notInTime } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import { untilItHolds } from '../testbed/watch';
import { described, isTaken, jsonAnswer, stopIfNoAnswer } from './answers';
import { isClaimed, judgeClaimed, PAGES } from './claims';
import { judgeNeighbour } from './neighbours';
import { judgePoll, POLLING } from './polled';
import { row, signIn } from './requests';
import { SIGNS_OUT } from './signed-out';
import { readState } from './state';

const AT_ONCE = 'gateway.poll.rule.at-once';
const KEEPS = 'gateway.heartbeat.rule.keeps';
const TAKES_OVER = 'gateway.forced-sign-in.rule.signs-in';
const CHANGES = 'gateway.set-state.rule.changes';
const AS_ASKED = 'gateway.state.rule.as-asked';
/** Each state: how to ask for it, and its number (page 0581). */
const STATES: Record<string, { wish: 'busy' | 'ready' | 'wrap-up'; number: number }> = {
  busy: { wish: 'busy', number: 3 },
  idle: { wish: 'ready', number: 4 },
  'wrap-up': { wish: 'wrap-up', number: 5 },
};

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

When('the agent sends a heartbeat', async function (this: World) {
  this.gateway.last = await this.gateway.agentAtWork.client.heartbeat();
});

Then('the heartbeat succeeds', function (this: World) {
  const answer = jsonAnswer(this, this.gateway.lastAnswer, KEEPS);
  judgeNeighbour(this, 'heartbeat', 'reply', answer.payload, answer.entry);
  judgeGrant(this, KEEPS, answer, 'a heartbeat is refused', 'success', 'rule.two-minutes', 'GW-20');
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

When(/^the agent asks to become (busy|idle|wrap-up)$/, async function (this: World, state: string) {
  const { client } = this.gateway.agentAtWork;
  const answer = jsonAnswer(this, await client.setState(STATES[state]?.wish ?? 'ready'), CHANGES);
  judgeNeighbour(this, 'set-state', 'reply', answer.payload, answer.entry);
  const before = this.recorder.judgements.length;
  judgeGrant(this, CHANGES, answer, 'the change of state is refused', 'success', 'parameter.status');
  this.recorder.haltIfBroken(before);
});

Then(/^the state that is told is (busy|idle|wrap-up)$/, async function (this: World, state: string) {
  const expected = STATES[state]?.number;
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

/**
 * What was asked for is granted, as a claimed page says. An answer that says neither yes nor no shows nothing; what it
 * lacks has been judged where it came.
 *
 * @param serves row of the sign-in at which it is noted where the page is not claimed
 */
function judgeGrant(
  world: World,
  rule: string,
  answer: GatewayAnswer,
  reason: string,
  expected: string,
  serves: string,
  erratum = PAGES,
): void {
  if (answer.outcome === 'answered' && !isLegible(answer)) return;
  const mismatch = { reason, expected, actual: described(answer) };
  judgeClaimed(world, rule, isTaken(answer), mismatch, answer.entry, { requirement: row(serves), erratum });
}
