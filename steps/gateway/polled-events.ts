/** The events of a sign-in as they are polled: that they come by polling, which they are, and that each comes at once. */
import type { RequirementId } from '../../schemas/requirement-id';
import { Inconclusive } from '../../schemas/verdict';
import { eventIn } from '../drivers/gateway/agent-answers';
import type { World } from '../lifecycle/world';
import { untilItHolds } from '../testbed/watch';
import { described, isTaken } from './answers';
import { judgeClaimed, PAGES } from './claims';
import { judgeEvents, LINKAGE, listed } from './events';
import { measured, stopIfMachineIsSlow } from './own-delay';
import { fetchEvents, judgePoll, POLLING } from './polled';
import { arrival } from './session';

const AT_ONCE = 'gateway.poll.rule.at-once';

/**
 * @param requirement what shows when they come, and is broken when they are refused
 * @param also what shows as well
 */
export async function judgeComeByPolling(
  world: World,
  requirement: RequirementId,
  ...also: RequirementId[]
): Promise<void> {
  const session = world.gateway.agentAtWork;
  const list = arrival(session);
  const came = await fetchEvents(world, session, listed(list), requirement);
  const mismatch = {
    reason: 'no poll brings an event',
    expected: listed(list).join(', '),
    actual: 'no event',
  };
  if (came.length === 0)
    world.recorder.broken(requirement, mismatch, world.gateway.agentAtWork.signIn?.answer.entry);
  // Which events they are, and in what order, is a matter of rows of their own.
  else for (const shown of [requirement, ...also]) world.recorder.pass(shown, came[0]?.entry);
  judgeEvents(world.recorder, list, session.client.agentid, came, 'by polling');
}

/** The events of the list, in its order. */
export async function judgePolled(world: World, list: string): Promise<void> {
  const session = world.gateway.agentAtWork;
  const came = await fetchEvents(world, session, listed(list));
  judgeEvents(world.recorder, list, session.client.agentid, came, 'by polling');
}

/** The events of the sign-in, and that of phone linkage in any place among them. */
export async function judgeWithLinkage(world: World): Promise<void> {
  const session = world.gateway.agentAtWork;
  const list = arrival(session);
  const came = await fetchEvents(world, session, [...listed(list), LINKAGE]);
  const linkage = came.filter(({ eventType }) => eventType === LINKAGE);
  const others = came.filter((event) => !linkage.includes(event));
  const { agentid } = session.client;
  try {
    judgeEvents(world.recorder, 'linkage', agentid, linkage, 'by polling');
  } finally {
    // What is wrong with the one list says nothing of the other.
    judgeEvents(world.recorder, list, agentid, others, 'by polling');
  }
}

/** A poll is answered with an event long before its wait is over, so many times; which events, is judged elsewhere. */
export async function judgeGivenAtOnce(world: World, number: number): Promise<void> {
  const { testbed, agentAtWork } = world.gateway;
  const poll = async () => {
    const { came: answer, ...how } = await measured(
      () => testbed.now(),
      () => agentAtWork.client.poll(),
    );
    judgePoll(world, answer);
    return { answer, ...how };
  };
  const limit = testbed.timers.pollWait / 2;
  for (let i = 0; i < number; i += 1) {
    // A poll that finds none may come before it.
    const { last } = await untilItHolds(
      testbed.time,
      world.timers,
      poll,
      ({ answer }) => eventIn(answer) !== undefined || !isTaken(answer),
    );
    const { answer, took } = last;
    // Without an event there is nothing to be held back.
    if (!eventIn(answer))
      throw new Inconclusive(`the gateway gave ${i} of ${number} events: ${described(answer)}`);
    const mismatch = {
      reason: 'an event is held back until the wait of the poll is over',
      expected: `an answer long before the wait of ${testbed.timers.pollWait} ms is over`,
      actual: `after ${Math.round(took)} ms: ${described(answer)}`,
    };
    const holds = took < limit;
    if (!holds) await stopIfMachineIsSlow(world, agentAtWork.client, last, limit);
    const noted = { requirement: POLLING, erratum: PAGES };
    judgeClaimed(world, AT_ONCE, holds, mismatch, answer.entry, noted);
  }
  agentAtWork.judged = agentAtWork.client.events.length;
}
