/** Then: what pages round the sign-in say of events, heartbeats, forced sign-ins, sign-outs and states. */
import { Then, When } from '@cucumber/cucumber';
import { isObject } from '../../schemas/json-object';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../world';
import { described, jsonAnswer, succeeded } from './answers';
import { judgeClaimed } from './claims';
import { judgeNeighbour } from './neighbours';
import { judgePoll, POLLING } from './polled';
import { row, signIn } from './requests';
import { SIGNS_OUT } from './signed-out';

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
  for (let i = 0; i < number; i += 1) {
    const asked = testbed.now();
    const answer = await agentAtWork.client.poll();
    const waited = Math.round(testbed.now() - asked);
    judgePoll(this, answer);
    const event = answer.outcome === 'answered' ? answer.payload.event : undefined;
    // Which events come is judged elsewhere; without one there is nothing to be held back.
    if (!isObject(event))
      throw new Inconclusive(`the gateway gave ${i} of ${number} events: ${described(answer)}`);
    const mismatch = {
      reason: 'an event is held back until the wait of the poll is over',
      expected: `an answer long before the wait of ${testbed.timers.pollWait} ms is over`,
      actual: `after ${waited} ms: ${described(answer)}`,
    };
    const holds = waited < testbed.timers.pollWait / 2;
    judgeClaimed(this, AT_ONCE, holds, mismatch, answer.entry, { requirement: POLLING, erratum: '' });
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
  const mismatch = { reason: 'a heartbeat is refused', expected: 'success', actual: described(answer) };
  const noted = { requirement: row('rule.two-minutes'), erratum: 'GW-20' };
  judgeClaimed(this, KEEPS, succeeded(answer), mismatch, answer.entry, noted);
});

Then('the forced sign-in has taken the place of the other', async function (this: World) {
  const answer = await this.gateway.agentAtWork.client.poll();
  judgePoll(this, answer);
  const mismatch = {
    reason: 'the forced sign-in succeeds, and the agent is not signed in by it',
    expected: 'a poll that is answered',
    actual: described(answer),
  };
  const noted = { requirement: row('error.100-002'), erratum: '' };
  judgeClaimed(this, TAKES_OVER, succeeded(answer), mismatch, answer.entry, noted);
});

Then('the agent has been signed out, and signs in again', async function (this: World) {
  const again = this.gateway.session(this.gateway.agentAtWork.account);
  const { answer } = await signIn(again);
  jsonAnswer(this, answer, SIGNS_OUT);
  const mismatch = {
    reason: 'the sign-out succeeds, and the agent is still signed in',
    expected: 'a sign-in that succeeds',
    actual: described(answer),
  };
  const noted = { requirement: row('rule.sign-in-waits'), erratum: '' };
  judgeClaimed(this, SIGNS_OUT, succeeded(answer), mismatch, answer.entry, noted);
});

When(/^the agent asks to become (busy|idle|wrap-up)$/, async function (this: World, state: string) {
  const { client } = this.gateway.agentAtWork;
  const answer = jsonAnswer(this, await client.setState(STATES[state]?.wish ?? 'ready'), CHANGES);
  judgeNeighbour(this, 'set-state', 'reply', answer.payload, answer.entry);
  const mismatch = {
    reason: 'the change of state is refused',
    expected: 'success',
    actual: described(answer),
  };
  const noted = { requirement: row('parameter.status'), erratum: '' };
  judgeClaimed(this, CHANGES, succeeded(answer), mismatch, answer.entry, noted);
  this.recorder.haltIfBroken(0);
});

Then(/^the state that is told is (busy|idle|wrap-up)$/, async function (this: World, state: string) {
  const answer = jsonAnswer(this, await this.gateway.agentAtWork.client.state(), AS_ASKED);
  const { payload, entry } = answer;
  judgeNeighbour(this, 'state', 'reply', payload, entry);
  const result: unknown = Array.isArray(payload.result) ? payload.result[0] : payload.result;
  judgeNeighbour(this, 'state', 'result', result, entry);
  const told = isObject(result) ? Number(result.agentState) : Number.NaN;
  const expected = STATES[state]?.number;
  const mismatch = {
    reason: 'the state that is told is not the one that the agent asked for',
    expected: `${state} (${expected})`,
    actual: described(answer),
  };
  const noted = { requirement: row('parameter.status'), erratum: '' };
  judgeClaimed(this, AS_ASKED, told === expected, mismatch, entry, noted);
});
