/** What a client keeps on doing for a while on the gateway's clock, by the words of the feature: polls, heartbeats. */
import { Halt, Inconclusive, NonConformance } from '../../schemas/verdict';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import { stopIfInterrupted } from '../lifecycle/interruption';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { saysSignedIn } from './left-signed-in';
import { blamed, judgePoll } from './polled';
import { row, signIn } from './requests';
import type { Session } from './session';
import { otherOf } from './whose';

export type GoingOn = (world: World) => Promise<void>;

const SECOND = 1000;
/** Milliseconds that a client waits between an answer and the next poll. */
const PAUSE = 300;
const TWO_MINUTES = row('rule.two-minutes');
const GUID = row('header.reply.Guid');

export const GOING_ON: Record<string, (seconds: string) => GoingOn> = {
  'the agent polls for {int} seconds': (seconds) => (world) => agentPolls(world, Number(seconds) * SECOND),
  'the other agent polls for {int} seconds': (seconds) => async (world) => {
    const refused = await pollUntil(world, otherOf(world), Number(seconds) * SECOND);
    if (refused) throw new Inconclusive(`a poll of the other agent is refused: ${described(refused)}`);
  },
  'the agent polls until the Guid should be renewed': () => async (world) => {
    const { testbed, agentAtWork } = world.gateway;
    const { guidInterval, pollWait } = testbed.timers;
    const renewed = () => agentAtWork.client.guids.length > 1;
    await pollUntil(world, agentAtWork, guidInterval + 2 * (pollWait + PAUSE), renewed);
  },
  'the agent polls until the first Guid should have ended': () => async (world) => {
    const { guidTimeout, pollWait } = world.gateway.testbed.timers;
    await pollUntil(world, world.gateway.agentAtWork, guidTimeout + 2 * (pollWait + PAUSE));
  },
  'the agent sends heartbeats for {int} seconds': (seconds) => (world) =>
    agentSendsHeartbeats(world, Number(seconds) * SECOND),
  'the agent sends heartbeats until pushes should have been given up': () => heartbeatsWhilePushesFail,
};

async function agentPolls(world: World, duration: number): Promise<void> {
  const refused = await pollUntil(world, world.gateway.agentAtWork, duration);
  if (!refused) return;
  const again = await signIn(world, world.gateway.session(world.gateway.agentAtWork.account));
  world.trace.claim(again.answer.entry);
  const said = `${described(refused)}; a second sign-in: ${described(again.answer)}`;
  // Who is still signed in has not been silent: it is the Guid that has ended, and no answer has told another.
  const guidEnded = {
    reason: 'a poll with the Guid that came last is refused, though the agent is still signed in',
    expected: 'polls that are answered, or another Guid in one of the answers before',
    actual: said,
  };
  if (saysSignedIn(again.answer)) throw world.recorder.halted(GUID, guidEnded, refused.entry);
  // Who is signed out while polling is not signed out by the silence that may follow.
  const mismatch = {
    reason: 'a poll is refused, though the agent has polled all the time',
    expected: 'polls that are answered',
    actual: said,
  };
  throw world.recorder.halted(blamed(refused, TWO_MINUTES), mismatch, refused.entry);
}

async function agentSendsHeartbeats(world: World, duration: number): Promise<void> {
  const { testbed, agentAtWork } = world.gateway;
  const until = testbed.now() + duration;
  while (testbed.now() < until) {
    stopIfInterrupted();
    const answer = await agentAtWork.client.heartbeat();
    world.trace.claim(answer.entry);
    world.gateway.last = answer;
    if (!isTaken(answer)) return;
    await testbed.elapse(Math.min(testbed.timers.guidInterval / 2, until - testbed.now()));
  }
}

/** Heartbeats go on, so that it is the pushes that the agent is signed out for. */
async function heartbeatsWhilePushesFail({ gateway: { testbed, agentAtWork }, trace }: World): Promise<void> {
  const { pushGiveUp, pushRetry } = testbed.timers;
  for (let spent = 0; spent < pushGiveUp + 2 * pushRetry; spent += pushRetry) {
    trace.claim((await agentAtWork.client.heartbeat()).entry);
    await testbed.elapse(pushRetry);
    await testbed.settle();
  }
}

/**
 * Polls on and on, as a client does, for so long on the gateway's clock, or until it is done, or refused.
 *
 * @param duration milliseconds
 * @returns the answer that refused a poll, if one did
 */
async function pollUntil(
  world: World,
  session: Session,
  duration: number,
  done = () => false,
): Promise<GatewayAnswer | undefined> {
  const { testbed } = world.gateway;
  const until = testbed.now() + duration;
  while (testbed.now() < until && !done()) {
    stopIfInterrupted();
    const answer = await session.client.poll();
    judgePolled(world, answer);
    world.gateway.last = answer;
    session.judged = session.client.events.length;
    if (!isTaken(answer)) return answer;
    await testbed.elapse(PAUSE);
  }
  return undefined;
}

/**
 * What is broken is on record, and the polls go on: what is judged after them rests on the time that goes by. It rests on
 * nothing when an answer is none that a client can read.
 */
function judgePolled(world: World, answer: GatewayAnswer): void {
  try {
    judgePoll(world, answer);
  } catch (error) {
    if (!(error instanceof NonConformance)) throw error;
    if (!isTaken(answer) && !isRefused(answer)) throw new Halt(error.message);
  }
}
