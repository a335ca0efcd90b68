/** The events of a sign-in as they are pushed: to the address, once or again, or not at all. */
import { Inconclusive } from '../../schemas/verdict';
import { withinTimer } from '../drivers/timer';
import { judgeUnclaimed } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { isClaimed, judgeClaimed, PAGES } from './claims';
import { type CameEvent, judgeEvents, LINKAGE, listed } from './events';
import {
  bystandersOf,
  eventsOf,
  judgeFirstGuid,
  judgeOldestFirst,
  judgeOnce,
  judgePushHeaders,
} from './push-rows';
import { pushedEvents, wishOf } from './pushed';
import { row } from './requests';

const URI = row('parameter.callBackUri');
const TOKEN = row('parameter.serviceToken');
const BOTH = row('rule.push-needs-both');
const EVENT_LIST = 'gateway.push.event.member.eventList';

/**
 * The events of a sign-in, in order, as they are pushed.
 *
 * @param linkage that of phone linkage is due as well, in any place among them
 */
export async function judgePushed(world: World, list: string, linkage = false): Promise<void> {
  const session = world.gateway.agentAtWork;
  const due = listed(list).length + (linkage ? 1 : 0);
  const all = await pushedEvents(world, session, due);
  const linked = all.filter(({ eventType }) => linkage && eventType === LINKAGE);
  const came = all.filter((event) => !linked.includes(event));
  const [first] = came;
  if (!first) {
    const { arrivals } = wishOf(session).mailbox;
    const unread = arrivals.find((push) => bystandersOf(push).length === 0);
    if (unread && isClaimed(world.target, EVENT_LIST)) {
      // What it should hold has been judged by its own page; it came to the address, with the token.
      for (const requirement of [URI, TOKEN, BOTH]) world.recorder.pass(requirement, unread.entry);
      return;
    }
    const reason = unread
      ? 'what was pushed holds no list of events'
      : `nothing was pushed ${withinTimer(world.timers.callback, 'timers.callback')}`;
    const mismatch = {
      reason,
      expected: 'the events of the sign-in, at callBackUri',
      actual: unread?.entry.summary ?? 'no push',
    };
    const entry = unread?.entry ?? session.signIn?.answer.entry;
    if (!unread) world.recorder.broken(TOKEN, mismatch, entry);
    throw world.recorder.failed(URI, mismatch, entry);
  }
  const order = came.map(({ eventType }) => eventType);
  // That something is pushed shows these; which events it holds, is a matter of rows of their own.
  for (const requirement of [URI, TOKEN, BOTH]) world.recorder.pass(requirement, first.entry);
  judgeOldestFirst(world, list, order, first.entry);
  const { agentid } = session.client;
  if (linkage) judgeEvents(world.recorder, 'linkage', agentid, linked, 'by push');
  judgeEvents(world.recorder, list, agentid, came, 'by push');
}

/** Where one of the two parameters alone was given. */
export async function judgeNotPushed(world: World): Promise<void> {
  await world.gateway.settle();
  const [first] = world.gateway.agentAtWork.pushes.flatMap(({ mailbox }) => mailbox.arrivals);
  const mismatch = {
    reason: 'events are pushed though only one of the two was given',
    expected: 'no push',
    actual: 'a push',
  };
  if (first) throw world.recorder.failed(BOTH, mismatch, first.entry);
}

/** What the receiver does not take is claimed, for it is to come again. @throws Inconclusive when nothing comes */
export async function claimNotTaken({ gateway, timers, trace }: World): Promise<void> {
  const { mailbox } = wishOf(gateway.agentAtWork);
  await gateway.testbed.settle();
  const first = await mailbox.next(timers.callback);
  if (!first) throw new Inconclusive('nothing was pushed');
  trace.claim(...mailbox.arrivals.map(({ entry }) => entry));
}

/** Everything that was not taken, in whichever order. */
export async function judgePushedAgain(world: World): Promise<void> {
  const names = notTaken(world);
  // A push of which nothing can be read is to come again as well.
  const came = await pushedAgain(world, Math.max(names.length, 1));
  const again = came.map(nameOf);
  const { refusedPushes, agentAtWork } = world.gateway;
  const hasCome = wishOf(agentAtWork).mailbox.arrivals.length > refusedPushes;
  const reason = 'a push that was not taken is not tried again in full';
  judgeRetry(world, hasCome && names.every((name) => again.includes(name)), { reason, names, came });
}

/** What was not taken comes in its order, and what came up later behind it. */
export async function judgePushedAgainBefore(world: World, later: string): Promise<void> {
  const names = [...new Set([...notTaken(world), later])];
  const came = await pushedAgain(world, names.length);
  const reason = 'after a push that was not taken, events are lost or change places';
  judgeRetry(world, came.map(nameOf).join() === names.join(), { reason, names, came });
}

/** Judges the headers of each push, and the Guid of the first. */
export function judgeHeadersOfPushes(world: World): void {
  const session = world.gateway.agentAtWork;
  const { mailbox, token } = wishOf(session);
  for (const arrived of mailbox.arrivals) judgePushHeaders(world, token, arrived);
  const [first] = mailbox.arrivals;
  if (first) judgeFirstGuid(world, session, first);
}

/** What has come again has not been accounted for. */
export async function judgeNotRepeated(world: World): Promise<void> {
  await world.gateway.settle();
  const before = world.recorder.judgements.length;
  judgeUnclaimed(world);
  const last = wishOf(world.gateway.agentAtWork).mailbox.arrivals.at(-1);
  if (last && world.recorder.firstBroken(before) === undefined) judgeOnce(world, last.entry);
}

/** Names of the events that came before the receiver took pushes again, each once. */
function notTaken({ gateway: { refusedPushes, agentAtWork } }: World): string[] {
  const { arrivals } = wishOf(agentAtWork).mailbox;
  return [...new Set(arrivals.slice(0, refusedPushes).flatMap(eventsOf).map(nameOf))];
}

function pushedAgain(world: World, number: number): Promise<CameEvent[]> {
  const { agentAtWork, refusedPushes } = world.gateway;
  return pushedEvents(world, agentAtWork, number, refusedPushes);
}

function judgeRetry(
  world: World,
  holds: boolean,
  { reason, names, came }: { reason: string; names: readonly string[]; came: readonly CameEvent[] },
): void {
  const actual = came.map(nameOf).join(', ') || 'nothing';
  const mismatch = { reason, expected: names.join(', '), actual };
  const noted = { requirement: URI, erratum: PAGES, about: 'retry' };
  judgeClaimed(world, 'gateway.push.rule.retry', holds, mismatch, came[0]?.entry, noted);
}

function nameOf({ eventType }: Pick<CameEvent, 'eventType'>): string {
  return eventType;
}
