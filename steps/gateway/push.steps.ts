/** Pushed events: who receives them, how a sign-in asks for them, what comes. */
import { type DataTable, Given, Then, When } from '@cucumber/cucumber';
import { isObject } from '../../schemas/json-object';
import { Inconclusive } from '../../schemas/verdict';
import type { PushArrival, PushReceiver } from '../drivers/gateway/push-receiver';
import { withinTimer } from '../drivers/timer';
import { judgeUnclaimed } from '../evidence/unclaimed';
import type { World } from '../lifecycle/world';
import { isClaimed, judgeClaimed, PAGES } from './claims';
import { type CameEvent, judgeEvents, listed, notePassedOver } from './events';
import { judgeEvent, judgeNeighbour } from './neighbours';
import {
  brokenByOneMorePush,
  bystandersOf,
  eventListOf,
  eventsOf,
  judgeFirstGuid,
  judgeOldestFirst,
  judgeOnce,
  judgePushHeaders,
  repeatsWhatWasTaken,
} from './push-rows';
import { type Members, row, signInAsDocumented } from './requests';
import { arrival } from './session';

const URI = row('parameter.callBackUri');
const TOKEN = row('parameter.serviceToken');
const BOTH = row('rule.push-needs-both');
const EVENT_LIST = 'gateway.push.event.member.eventList';
const REPEATED = { reason: 'what was taken is pushed again', expected: 'each event once' };
const BEHAVIOURS: Record<string, PushReceiver['behaviour']> = {
  'answers with an error': 'fails',
  'refuses what is pushed': 'refuses',
  'is dead': 'dead',
};

Given('the tester receives pushed events', async function (this: World) {
  await this.gateway.pushReceiver();
});

Given(
  /^the receiver (answers with an error|refuses what is pushed|is dead)$/,
  async function (this: World, behaviour: string) {
    (await this.gateway.pushReceiver()).behaviour = BEHAVIOURS[behaviour] ?? 'fails';
  },
);

When('the agent signs in with push', async function (this: World) {
  await pushed(this, await both(this));
});

When('the agent signs in with push {arrival}', async function (this: World, status: 3 | 4 | 5) {
  await pushed(this, { ...(await both(this)), status });
});

When(
  /^the agent signs in with (callBackUri|serviceToken) alone$/,
  async function (this: World, name: 'callBackUri' | 'serviceToken') {
    this.gateway.about = BOTH;
    const { [name]: value } = await both(this);
    await signInAsDocumented(this, this.gateway.agentAtWork, { [name]: value });
  },
);

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

Then('each push has its headers, or that is noted', async function (this: World) {
  const { arrivals } = await this.gateway.pushReceiver();
  const session = this.gateway.agentAtWork;
  for (const arrived of arrivals) judgePushHeaders(this, arrived);
  const [first] = arrivals;
  if (first) judgeFirstGuid(this, session, first);
});

Then('nothing is pushed twice', async function (this: World) {
  await this.gateway.settle();
  // What has come again has not been accounted for.
  const before = this.recorder.judgements.length;
  judgeUnclaimed(this);
  const last = (await this.gateway.pushReceiver()).arrivals.at(-1);
  if (last && this.recorder.firstBroken(before) === undefined) judgeOnce(this, last.entry);
});

Then('nothing is pushed', async function (this: World) {
  await this.gateway.settle();
  const [first] = (await this.gateway.pushReceiver()).arrivals;
  const mismatch = {
    reason: 'events are pushed though only one of the two was given',
    expected: 'no push',
    actual: 'a push',
  };
  if (first) throw this.recorder.failed(BOTH, mismatch, first.entry);
});

Then('the first push is not taken', async function (this: World) {
  const receiver = await this.gateway.pushReceiver();
  await this.gateway.testbed.settle();
  const first = await receiver.next(this.timers.callback);
  if (!first) throw new Inconclusive('nothing was pushed');
  this.trace.claim(...receiver.arrivals.map(({ entry }) => entry));
});

When('the receiver takes pushes again', async function (this: World) {
  const receiver = await this.gateway.pushReceiver();
  receiver.behaviour = 'accepts';
  this.gateway.refusedPushes = receiver.arrivals.length;
  const { pushRetry } = this.gateway.testbed.timers;
  await this.gateway.testbed.elapse(pushRetry + pushRetry / 2);
  await this.gateway.testbed.settle();
});

Then('the gateway pushes the events that were not taken', async function (this: World) {
  const { refusedPushes } = this.gateway;
  const { arrivals } = await this.gateway.pushReceiver();
  const names = [...new Set(arrivals.slice(0, refusedPushes).flatMap(eventsOf).map(nameOf))];
  // A push of which nothing can be read is to come again as well.
  const came = await pushedEvents(this, Math.max(names.length, 1), refusedPushes);
  const again = came.map(nameOf);
  const mismatch = {
    reason: 'a push that was not taken is not tried again in full',
    expected: names.join(', '),
    actual: again.join(', ') || 'nothing',
  };
  const holds = arrivals.length > refusedPushes && names.every((name) => again.includes(name));
  const noted = { requirement: URI, erratum: PAGES, about: 'retry' };
  judgeClaimed(this, 'gateway.push.rule.retry', holds, mismatch, came[0]?.entry, noted);
});

/** The events of a sign-in, in order, as they are pushed. */
async function judgePushed(world: World, list: string): Promise<void> {
  const session = world.gateway.agentAtWork;
  const came = await pushedEvents(world, listed(list).length);
  const [first] = came;
  if (!first) {
    const { arrivals } = await world.gateway.pushReceiver();
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

function nameOf({ eventType }: Pick<CameEvent, 'eventType'>): string {
  return eventType;
}

async function both(world: World): Promise<{ callBackUri: string; serviceToken: string }> {
  const { address } = await world.gateway.pushReceiver();
  return { callBackUri: address, serviceToken: world.gateway.serviceToken };
}

async function pushed(world: World, members: Members): Promise<void> {
  world.gateway.about = URI;
  const session = world.gateway.agentAtWork;
  await signInAsDocumented(world, session, members);
}

/** The events that were pushed, once so many have come or the time for them is over. Claims and judges each push. */
async function pushedEvents(world: World, number: number, from = 0): Promise<CameEvent[]> {
  const receiver = await world.gateway.pushReceiver();
  await world.gateway.testbed.settle();
  const came: CameEvent[] = [];
  let ends = performance.now() + world.timers.callback;
  for (let next = from; came.length < number; next += 1) {
    const arrived = await receiver.next(Math.max(ends - performance.now(), 1), next);
    if (!arrived) break;
    const [bystander] = bystandersOf(arrived);
    if (bystander) {
      world.trace.claim(arrived.entry);
      world.recorder.note(notePassedOver(bystander), arrived.entry);
      continue;
    }
    ends = performance.now() + world.timers.callback;
    if (repeatsWhatWasTaken(receiver.arrivals, arrived)) judgeRepetition(world, receiver.arrivals, arrived);
    else came.push(...eventsIn(world, arrived));
  }
  return came;
}

/** A push that has come again counts as none, so that those behind it are waited for. */
function judgeRepetition(world: World, arrivals: PushArrival[], push: PushArrival): void {
  world.trace.claim(push.entry);
  const mismatch = { ...REPEATED, actual: push.entry.summary };
  for (const requirement of brokenByOneMorePush(world.target, world.gateway.agentAtWork, arrivals, push))
    world.recorder.broken(requirement, mismatch, push.entry);
}

function eventsIn(world: World, push: PushArrival): CameEvent[] {
  const { payload, packed, entry } = push;
  world.trace.claim(entry);
  if (packed !== undefined) {
    const text = `a push comes packed (Content-Encoding: ${packed})`;
    world.recorder.note({ requirement: URI, erratum: '', level: 'info', text, about: 'packed' }, entry);
  }
  const older = isObject(payload?.event) ? 'GW-32' : undefined;
  judgeNeighbour(world, 'push', 'event', payload, entry, older);
  for (const event of eventListOf(payload)) judgeEvent(world, event, entry);
  return eventsOf(push).map((event) => ({ ...event, entry }));
}
