/** Then: whether the gateway still has the agent signed in, after silence, polls, heartbeats or dead receivers. */
import { Then } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import { eventIn, isRefused } from '../drivers/gateway/agent-answers';
import { notInTime, shortly } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import {
  described,
  isCarriedOut,
  isRefusedByHttp,
  isTaken,
  jsonAnswer,
  requestOf,
  stopIfNoAnswer,
  succeeded,
} from './answers';
import { isClaimed, judgeClaimed, PAGES } from './claims';
import { judgeNeighbour } from './neighbours';
import { blamed, judgePoll, POLLING } from './polled';
import { row, signIn } from './requests';
import { SIGNS_OUT } from './signed-out';
import { stateOf } from './state';
import { IDLE } from './states';
import { otherOf, ownerOf } from './whose';

const TWO_MINUTES = row('rule.two-minutes');

Then('the agent is signed out, as the two-minute rule says', async function (this: World) {
  const signedOut = await isSignedOut(this);
  const mismatch = {
    reason: 'the agent is still signed in after more than two minutes of silence',
    expected: 'an agent who is signed out',
    actual: signedOut.said,
  };
  if (!signedOut.holds) throw this.recorder.failed(TWO_MINUTES, mismatch, signedOut.entry);
  this.recorder.pass(TWO_MINUTES, signedOut.entry);
});

Then(
  /^the agent is signed out, as the page on (pushes|heartbeats) says, or that is noted$/,
  async function (this: World, page: string) {
    const { holds, said, entry } = await isSignedOut(this);
    const mismatch = {
      reason: `${this.scenario}: the agent is still signed in`,
      expected: 'an agent who is signed out',
      actual: said,
    };
    const rule = page === 'pushes' ? 'gateway.push.rule.give-up' : 'gateway.heartbeat.rule.two-minutes';
    const noted = {
      requirement: row('parameter.callBackUri'),
      erratum: page === 'pushes' ? PAGES : 'GW-20',
      about: this.scenario,
    };
    judgeClaimed(this, rule, holds, mismatch, entry, noted);
  },
);

Then('the agent is still signed in', async function (this: World) {
  await judgePresence(this, this.gateway.about ?? row('reply.0'), 'along');
});

Then('the agent is still signed in, for a refusal ends no session', async function (this: World) {
  await judgePresence(this, this.gateway.about ?? row('rule.failure-is-not-zero'), 'purpose');
});

Then('the agent is still signed in, or that is noted', async function (this: World) {
  const { client, pushes } = ownerOf(this.gateway);
  // Whoever is polled for is signed out without polls, heartbeats or not.
  if (!pushes.some(({ mailbox }) => mailbox.arrivals.length > 0))
    throw new Inconclusive('nothing was pushed to the agent, who may be waiting for polls');
  const answer = await client.heartbeat();
  this.trace.claim(answer.entry);
  stopIfNoAnswer(this, answer);
  if (answer.outcome === 'answered') judgeNeighbour(this, 'heartbeat', 'reply', answer.payload, answer.entry);
  // An answer alone may be a matter of form: somebody who is signed in cannot be signed in again.
  const again = this.gateway.session(this.gateway.agentAtWork.account);
  const second = await signIn(this, again);
  stopIfNoAnswer(this, second.answer);
  const mismatch = {
    reason: 'the agent is signed out in spite of heartbeats',
    expected: 'a heartbeat that is answered, and a sign-in that is refused',
    actual: `${described(answer)}; ${described(second.answer)}`,
  };
  const holds = isTaken(answer) && !succeeded(second.answer);
  const noted = { requirement: TWO_MINUTES, erratum: 'GW-20' };
  judgeClaimed(this, 'gateway.heartbeat.rule.keeps', holds, mismatch, answer.entry, noted);
});

Then('the agent is still signed in, as the two-minute rule says', async function (this: World) {
  await judgePresence(this, TWO_MINUTES, 'purpose');
});

Then('the other agent is still signed in, and idle', async function (this: World) {
  const other = otherOf(this);
  const poll = await other.client.poll({ patience: shortly(this.timers) });
  // An event is none of those that the other agent waits for: it stays unclaimed, for whoever looks at what else happened.
  if (eventIn(poll) === undefined) {
    // A gateway that knows no end of waiting holds it.
    if (poll.outcome !== 'no answer in time') judgePoll(this, poll);
    else this.trace.claim(poll.entry);
  }
  const mismatch = {
    reason: 'a poll is refused, though nobody has signed that agent out',
    expected: 'a poll that is answered',
    actual: described(poll),
  };
  if (isRefused(poll)) {
    other.pollRefused = true;
    if (followsSignOut(this)) this.recorder.broken(SIGNS_OUT, mismatch, poll.entry);
    throw this.recorder.failed(POLLING, mismatch, poll.entry);
  }
  if (isTaken(poll)) this.recorder.pass(POLLING, poll.entry);
  if (followsSignOut(this)) this.recorder.pass(SIGNS_OUT, poll.entry);
  const state = await stateOf(this, other, IDLE.numbers);
  const changed = {
    reason: notInTime('the state of the other agent has changed', state),
    expected: `idle (${IDLE.numbers.join(' or ')})`,
    actual: String(state.number),
  };
  this.recorder.judgeAll(
    [row('parameter.status.default')],
    IDLE.numbers.includes(state.number),
    changed,
    state.entry,
  );
});

/** Whether the last call was a sign-out, of another agent then; its page is judged where it is claimed. */
function followsSignOut(world: World): boolean {
  const { last } = world.gateway;
  return (
    last !== undefined && requestOf(world, last)?.call === 'sign-out' && isClaimed(world.target, SIGNS_OUT)
  );
}

/** The Guid is good no more, and a sign-in succeeds, which it would not for an agent who is signed in. */
async function isSignedOut(world: World) {
  const session = world.gateway.agentAtWork;
  const poll = await session.client.poll({ patience: shortly(world.timers) });
  world.trace.claim(poll.entry);
  const again = world.gateway.session(session.account);
  const { answer } = await signIn(world, again);
  stopIfNoAnswer(world, answer);
  const said = `${described(poll)}; a new sign-in: ${described(answer)}`;
  // Whoever is signed in now is signed out by the client that knows the Guid.
  world.gateway.current = again;
  return { holds: !succeeded(poll) && !eventIn(poll) && succeeded(answer), said, entry: answer.entry };
}

async function judgePresence(world: World, requirement: string, how: 'along' | 'purpose'): Promise<void> {
  const session = ownerOf(world.gateway);
  const { client } = session;
  const answer = client.mode === 'push' ? await client.heartbeat() : await client.poll();
  stopIfNoAnswer(world, answer);
  session.judged = client.events.length;
  const mismatch = {
    reason: `the agent's ${client.mode === 'push' ? 'heartbeat' : 'poll'} is refused`,
    expected: 'an answer as for an agent who is signed in',
    actual: described(answer),
  };
  // What cannot be read says nothing of the agent.
  if (answer.outcome === 'answered wrongly' && client.mode === 'polling' && !isRefusedByHttp(answer))
    jsonAnswer(world, answer, POLLING);
  if (!isCarriedOut(answer)) {
    session.pollRefused = true;
    throw world.recorder.failed(blamed(answer, requirement), mismatch, answer.entry);
  }
  if (client.mode === 'push' && answer.outcome === 'answered')
    judgeNeighbour(world, 'heartbeat', 'reply', answer.payload, answer.entry);
  world.recorder.pass(requirement, answer.entry, how);
}
