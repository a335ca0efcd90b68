/** Whether one event comes, and in which way, by the words of the feature. */
import type { RequirementId } from '../../schemas/requirement-id';
import { Inconclusive } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';
import { untilItHolds } from '../testbed/watch';
import { judgeEvents, listed } from './events';
import { fetchEvents } from './polled';
import { namedIn } from './push-rows';
import { pushedEvents, wishOf } from './pushed';
import { row } from './requests';
import { arrival, type Session } from './session';

/** Judges what becomes of the event of that name. */
export type EventFate = (world: World, name: string) => Promise<void>;

export const FATES: Record<string, EventFate> = {
  'comes, as "phonelinkage" says': comesByLinkage,
  'does not come, as "phonelinkage" says': doesNotCome(row('parameter.phonelinkage')),
  'does not come, as "phonelinkage" is by default': doesNotCome(row('parameter.phonelinkage.default')),
  'is pushed': isPushed,
};

async function comesByLinkage(world: World, name: string): Promise<void> {
  const session = world.gateway.agentAtWork;
  const came = await fetchEvents(world, session, [...listed(arrival(session)), name]);
  const linkage = came.filter(({ eventType }) => eventType === name);
  const requirement = row('parameter.phonelinkage');
  const mismatch = {
    reason: 'linkage was asked for, and no event speaks of it',
    expected: name,
    actual: came.map(({ eventType }) => eventType).join(', ') || 'no event',
  };
  if (linkage.length === 0) world.recorder.broken(requirement, mismatch, came.at(-1)?.entry);
  else world.recorder.pass(requirement, linkage[0]?.entry);
  judgeEvents(world.recorder, 'linkage', session.client.agentid, linkage, 'by polling');
}

/** @param requirement what the event would break; linkage was not asked for */
function doesNotCome(requirement: RequirementId): EventFate {
  return async (world, name) => {
    const session = world.gateway.agentAtWork;
    const { judged: before } = session;
    const came = await fetchEvents(world, session, listed(arrival(session)));
    await world.gateway.settle();
    const linkage = session.client.events.slice(before).find(({ eventType }) => eventType === name);
    const mismatch = { reason: 'linkage was not asked for', expected: 'no such event', actual: name };
    if (linkage) throw world.recorder.failed(requirement, mismatch, linkage.entry);
    // Where no event comes at all, that this one does not come says nothing.
    if (came.length === 0)
      throw new Inconclusive('the gateway gave no event, so that nobody can tell which it leaves out');
    world.recorder.pass(requirement, came.at(-1)?.entry);
  };
}

/** After those of the sign-in, to the address that it gave. */
async function isPushed(world: World, name: string): Promise<void> {
  const session = world.gateway.agentAtWork;
  const { arrivals } = wishOf(session).mailbox;
  const from = arrivals.filter(({ entry }) => entry.claimed).length;
  // What the agent asked for may follow its reply.
  const { testbed } = world.gateway;
  const arrived = async () => {
    await testbed.settle();
    return arrivals.length > from;
  };
  await untilItHolds(testbed.time, world.timers, arrived, (has) => has);
  const came = await pushedEvents(world, session, 1, from);
  const mismatch = {
    reason: 'an event that came up after the sign-in is not pushed to the address that it gave',
    expected: name,
    actual: came.map(({ eventType }) => eventType).join(', ') || elsewhere(world, session) || 'nothing',
  };
  const holds = came[0]?.eventType === name;
  world.recorder.judgeAll([row('parameter.callBackUri')], holds, mismatch, came[0]?.entry);
}

/** What has been pushed of this agent to an address that another one has given, in words. */
function elsewhere({ gateway }: World, { account: { agentid } }: Session): string | undefined {
  const others = gateway.sessions.filter(({ account }) => account.agentid !== agentid);
  for (const { account, pushes } of others) {
    const astray = pushes
      .flatMap(({ mailbox }) => mailbox.arrivals)
      .find((push) => namedIn(push) === agentid);
    if (astray) return `at the address that agent ${account.agentid} has given: ${astray.entry.summary}`;
  }
  return undefined;
}
