/** Polls of two agents that wait at the same time. */
import { Inconclusive } from '../../schemas/verdict';
import { isRefused } from '../drivers/gateway/agent-answers';
import type { AgentClient } from '../drivers/gateway/agent-client';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described } from './answers';
import { judgeClaimed, PAGES } from './claims';
import { judgePoll, POLLING } from './polled';
import { otherOf } from './whose';

/** A poll that is answered before so much of the wait is over has not been held. */
const HELD = 0.5;

/** One of the other agent alone, and then one beside that of the agent. */
export async function pollBesideOther(world: World): Promise<void> {
  const other = otherOf(world);
  const alone = await timed(world, other.client);
  const [beside, own] = await Promise.all([
    timed(world, other.client),
    timed(world, world.gateway.agentAtWork.client),
  ]);
  for (const { answer } of [alone, beside, own]) judgePoll(world, answer);
  world.gateway.waits = { alone: alone.ms, beside: beside.ms };
  world.gateway.last = beside.answer;
}

/** That one agent polls does not end the poll of another. */
export function judgeWaitBesideOther(world: World): void {
  const { waits, lastAnswer: last, testbed } = world.gateway;
  const least = testbed.timers.pollWait * HELD;
  if (isRefused(last)) {
    const mismatch = {
      reason: 'a poll of an agent who is signed in is refused, as another agent polls',
      expected: 'a poll that waits',
      actual: described(last),
    };
    throw world.recorder.failed(POLLING, mismatch, last.entry);
  }
  // A gateway that holds no poll ends none.
  if (!waits || waits.alone < least)
    throw new Inconclusive('the gateway answers a poll without an event at once');
  const mismatch = {
    reason: 'a poll of one agent ends that of another before its wait is over',
    expected: `an answer without an event after about ${Math.round(waits.alone)} ms, as alone`,
    actual: `after ${Math.round(waits.beside)} ms: ${described(last)}`,
  };
  const noted = { requirement: POLLING, erratum: PAGES, about: 'ended by another' };
  judgeClaimed(world, 'gateway.poll.rule.at-once', waits.beside >= least, mismatch, last.entry, noted);
}

/** One poll, and how long it took on the gateway's clock; milliseconds. */
async function timed(
  { gateway }: World,
  client: AgentClient,
): Promise<{ answer: GatewayAnswer; ms: number }> {
  const asked = gateway.testbed.now();
  const answer = await client.poll();
  return { answer, ms: gateway.testbed.now() - asked };
}
