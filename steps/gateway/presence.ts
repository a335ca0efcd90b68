/** Whether the gateway has the agent signed in, and what shows by it, in the words of the feature. */
import type { RequirementId } from '../../schemas/requirement-id';
import { Inconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import { shortly } from '../drivers/timer';
import type { World } from '../lifecycle/world';
import {
  described,
  isCarriedOut,
  isRefusedByHttp,
  isTaken,
  jsonAnswer,
  stopIfNoAnswer,
  succeeded,
} from './answers';
import { judgeClaimed, judgeGrant, type Noted, PAGES } from './claims';
import { saysSignedIn } from './left-signed-in';
import { judgeNeighbour } from './neighbours';
import { blamed, judgePoll, POLLING } from './polled';
import { row, signIn } from './requests';
import { SIGNS_OUT } from './signed-out';
import { stopIfTooSoon } from './too-soon';
import { ownerOf } from './whose';

export type Presence = (world: World) => Promise<void>;

const TWO_MINUTES = row('rule.two-minutes');

export const PRESENCES: Record<string, Presence> = {
  'signed out, as the two-minute rule says': signedOutByRule,
  'signed out, as the page on pushes says, or that is noted': signedOutByPage(
    'gateway.push.rule.give-up',
    PAGES,
  ),
  'signed out, as the page on heartbeats says, or that is noted': signedOutByPage(
    'gateway.heartbeat.rule.two-minutes',
    'GW-20',
  ),
  'signed out, as the page on sign-outs says, or that is noted': signedOutBySignOut,
  'still signed in': (world) => judgePresence(world, world.gateway.about ?? row('reply.0'), 'along'),
  'still signed in, for a refusal ends no session': async (world) => {
    const owner = ownerOf(world.gateway);
    await judgePresence(world, world.gateway.about ?? row('rule.failure-is-not-zero'), 'purpose');
    // What follows is done by whoever is still signed in, not by whoever was refused.
    world.gateway.current = owner;
  },
  'still signed in, as the two-minute rule says': (world) => judgePresence(world, TWO_MINUTES, 'purpose'),
  'still signed in, as the page on heartbeats says, or that is noted': keptByHeartbeats,
  'signed in, in place of the other session, or that is noted': signedInByForce,
};

async function signedOutByRule(world: World): Promise<void> {
  const signedOut = await isSignedOut(world);
  const mismatch = {
    reason: 'the agent is still signed in after more than two minutes of silence',
    expected: 'an agent who is signed out',
    actual: signedOut.said,
  };
  if (!signedOut.holds) throw world.recorder.failed(TWO_MINUTES, mismatch, signedOut.entry);
  world.recorder.pass(TWO_MINUTES, signedOut.entry);
}

/** @param rule of a page that has a verdict where it is claimed */
function signedOutByPage(rule: RequirementId, erratum: string): Presence {
  return async (world) => {
    const { holds, said, entry } = await isSignedOut(world);
    const mismatch = {
      reason: `${world.scenario}: the agent is still signed in`,
      expected: 'an agent who is signed out',
      actual: said,
    };
    const noted: Noted = { requirement: row('parameter.callBackUri'), erratum, about: world.scenario };
    judgeClaimed(world, rule, holds, mismatch, entry, noted);
  };
}

/** A sign-in succeeds, which it would not for an agent who is signed in. */
async function signedOutBySignOut(world: World): Promise<void> {
  const again = world.gateway.session(world.gateway.agentAtWork.account);
  const { answer: came } = await signIn(world, again);
  stopIfNoAnswer(world, came);
  await stopIfTooSoon(world, again, came);
  const answer = jsonAnswer(world, came, SIGNS_OUT);
  const reason = 'the sign-out succeeds, and the agent is still signed in';
  judgeGrant(world, SIGNS_OUT, answer, reason, 'a sign-in that succeeds', 'rule.sign-in-waits');
}

async function signedInByForce(world: World): Promise<void> {
  const answer = await world.gateway.agentAtWork.client.poll();
  judgePoll(world, answer);
  const rule = 'gateway.forced-sign-in.rule.signs-in';
  const reason = 'the forced sign-in succeeds, and the agent is not signed in by it';
  judgeGrant(world, rule, answer, reason, 'a poll that is answered', 'error.100-002');
}

async function keptByHeartbeats(world: World): Promise<void> {
  const { client, pushes } = ownerOf(world.gateway);
  // Whoever is polled for is signed out without polls, heartbeats or not.
  if (!pushes.some(({ mailbox }) => mailbox.arrivals.length > 0))
    throw new Inconclusive('nothing was pushed to the agent, who may be waiting for polls');
  const answer = await client.heartbeat();
  world.trace.claim(answer.entry);
  stopIfNoAnswer(world, answer);
  if (answer.outcome === 'answered')
    judgeNeighbour(world, 'heartbeat', 'reply', answer.payload, answer.entry);
  // An answer alone may be a matter of form: somebody who is signed in cannot be signed in again.
  const again = world.gateway.session(world.gateway.agentAtWork.account);
  const second = await signIn(world, again);
  stopIfNoAnswer(world, second.answer);
  const mismatch = {
    reason: saysSignedIn(second.answer)
      ? 'a heartbeat with the Guid that came last is refused, though the agent is still signed in'
      : 'the agent is signed out in spite of heartbeats',
    expected: 'a heartbeat that is answered, and a sign-in that is refused',
    actual: `${described(answer)}; a second sign-in: ${described(second.answer)}`,
  };
  const holds = isTaken(answer) && !succeeded(second.answer);
  const noted = { requirement: TWO_MINUTES, erratum: 'GW-20' };
  judgeClaimed(world, 'gateway.heartbeat.rule.keeps', holds, mismatch, answer.entry, noted);
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

async function judgePresence(
  world: World,
  requirement: RequirementId,
  how: 'along' | 'purpose',
): Promise<void> {
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
