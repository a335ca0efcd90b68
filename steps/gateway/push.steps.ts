/** Pushed events: who receives them, how a sign-in asks for them, what comes. */
import { type DataTable, Then } from '@cucumber/cucumber';
import { Inconclusive } from '../../schemas/verdict';
import { withinTimer } from '../drivers/timer';
import { judgeUnclaimed } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { untilItHolds } from '../testbed/watch';
import { isClaimed, judgeClaimed, PAGES } from './claims';
import { type CameEvent, judgeEvents, listed } from './events';
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
import { arrival } from './session';

const URI = row('parameter.callBackUri');
const TOKEN = row('parameter.serviceToken');
const BOTH = row('rule.push-needs-both');
const EVENT_LIST = 'gateway.push.event.member.eventList';

Then('the gateway pushes, in this order:', async function (this: World, table: DataTable) {
  const session = this.gateway.agentAtWork;
  const list = arrival(session);
  const names = table.hashes().map(({ event = '' }) => event);
  if (names.join() !== listed(list).join()) throw new Error(`the tables list other events for ${list}`);
  await judgePushed(this, list);
});

Then('the events are pushed', async function (this: World) {
  await judgePushed(this, arrival(this.gateway.agentAtWork));
});

Then('each push has its headers, or that is noted', function (this: World) {
  const session = this.gateway.agentAtWork;
  const { mailbox, token } = wishOf(session);
  for (const arrived of mailbox.arrivals) judgePushHeaders(this, token, arrived);
  const [first] = mailbox.arrivals;
  if (first) judgeFirstGuid(this, session, first);
});

Then('nothing is pushed twice', async function (this: World) {
  await this.gateway.settle();
  // What has come again has not been accounted for.
  const before = this.recorder.judgements.length;
  judgeUnclaimed(this);
  const last = wishOf(this.gateway.agentAtWork).mailbox.arrivals.at(-1);
  if (last && this.recorder.firstBroken(before) === undefined) judgeOnce(this, last.entry);
});

Then('nothing is pushed', async function (this: World) {
  await this.gateway.settle();
  const [first] = this.gateway.agentAtWork.pushes.flatMap(({ mailbox }) => mailbox.arrivals);
  const mismatch = {
    reason: 'events are pushed though only one of the two was given',
    expected: 'no push',
    actual: 'a push',
  };
  if (first) throw this.recorder.failed(BOTH, mismatch, first.entry);
});

Then('the first push is not taken', async function (this: World) {
  const { mailbox } = wishOf(this.gateway.agentAtWork);
  await this.gateway.testbed.settle();
  const first = await mailbox.next(this.timers.callback);
  if (!first) throw new Inconclusive('nothing was pushed');
  this.trace.claim(...mailbox.arrivals.map(({ entry }) => entry));
});

Then('the gateway pushes the events that were not taken', async function (this: World) {
  const names = notTaken(this);
  // A push of which nothing can be read is to come again as well.
  const came = await pushedAgain(this, Math.max(names.length, 1));
  const again = came.map(nameOf);
  const { refusedPushes, agentAtWork } = this.gateway;
  const hasCome = wishOf(agentAtWork).mailbox.arrivals.length > refusedPushes;
  const reason = 'a push that was not taken is not tried again in full';
  judgeRetry(this, hasCome && names.every((name) => again.includes(name)), { reason, names, came });
});

Then(
  'the gateway pushes the events that were not taken, and {string} behind them',
  async function (this: World, later: string) {
    const names = [...new Set([...notTaken(this), later])];
    const came = await pushedAgain(this, names.length);
    const reason = 'after a push that was not taken, events are lost or change places';
    judgeRetry(this, came.map(nameOf).join() === names.join(), { reason, names, came });
  },
);

Then('the event {string} is pushed', async function (this: World, name: string) {
  const session = this.gateway.agentAtWork;
  const { arrivals } = wishOf(session).mailbox;
  const from = arrivals.filter(({ entry }) => entry.claimed).length;
  // What the agent asked for may follow its reply.
  const { testbed } = this.gateway;
  const arrived = async () => {
    await testbed.settle();
    return arrivals.length > from;
  };
  await untilItHolds(testbed.time, this.timers, arrived, (has) => has);
  const came = await pushedEvents(this, session, 1, from);
  const mismatch = {
    reason: 'an event that came up after the sign-in is not pushed to the address that it gave',
    expected: name,
    actual: came.map(nameOf).join(', ') || 'nothing',
  };
  this.recorder.judgeAll([URI], came[0]?.eventType === name, mismatch, came[0]?.entry);
});

/** The events of a sign-in, in order, as they are pushed. */
async function judgePushed(world: World, list: string): Promise<void> {
  const session = world.gateway.agentAtWork;
  const came = await pushedEvents(world, session, listed(list).length);
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
  judgeEvents(world.recorder, list, session.client.agentid, came, 'by push');
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
