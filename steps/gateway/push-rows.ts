/** Judges pushes by the page on them: their headers, in what order their events stand, and that each comes once. */

import type { Target } from '../../fixtures/targets/target';
import { requirementId } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import type { TraceEntry } from '../../schemas/trace-entry';
import { isBystander, readEvent } from '../drivers/gateway/agent-answers';
import { guidsIn } from '../drivers/gateway/guid';
import type { PushArrival } from '../drivers/gateway/push-receiver';
import { header } from '../drivers/http/reply-text';
import type { Stray } from '../lifecycle/system';
import type { World } from '../lifecycle/world';
import { isClaimed, judgeClaimed, type Noted, PAGES } from './claims';
import { brokenByOneMore, type CameEvent, listed } from './events';
import { row } from './requests';
import { arrival, type Session } from './session';
import { signInOf } from './success';
import { whoseGuid } from './whose-guid';

const PUSH = 'gateway.push';
const ONCE = `${PUSH}.rule.once` as const;
const URI = row('parameter.callBackUri');
const TOKEN = row('parameter.serviceToken');
const SIGNED_OUT = 'AgentOther_ShutdownService';

/**
 * Each header of a push, by the page on pushes. The token alone has an erratum of the sign-in (GW-19).
 *
 * @param asked the token that the sign-in gave
 */
export function judgePushHeaders(world: World, asked: string, { headers, entry }: PushArrival): void {
  const judgeHeader = (name: string, fault: string | undefined, expected: string, noted: Noted) => {
    const value = header(headers, name.toLowerCase());
    const reason = `a push ${fault ?? 'is as documented'}`;
    const actual = value === undefined ? 'no such header' : `${name}: ${value}`;
    const requirement = requirementId(`${PUSH}.header.request.${name}`);
    judgeClaimed(world, requirement, fault === undefined, { reason, expected, actual }, entry, noted);
  };
  const type = header(headers, 'content-type');
  const json = /^application\/json\s*(;|$)/i.test(type ?? '');
  judgeHeader(
    'Content-Type',
    json ? undefined : 'does not say that its body is JSON',
    'application/json; charset=UTF-8',
    { requirement: URI, erratum: PAGES, about: 'push.content-type' },
  );
  judgeHeader('Guid', header(headers, 'guid') ? undefined : 'carries no Guid', 'the Guid of the session', {
    ...{ requirement: URI, erratum: PAGES, about: 'push.guid' },
  });
  const token = header(headers, 'service_token');
  const tokenFault =
    token === undefined
      ? 'carries no token'
      : `carries another token than that of the sign-in: ${unlike(token, asked)}`;
  judgeHeader('service_token', token === asked ? undefined : tokenFault, 'the token of the sign-in', {
    ...{ requirement: TOKEN, erratum: 'GW-19', about: 'token' },
    level: token === undefined ? 'info' : 'warn',
  });
}

/** How a token differs, for reports mask both. */
function unlike(token: string, asked: string): string {
  const lengths = `${token.length} characters instead of ${asked.length}`;
  return asked.startsWith(token) ? `its first ${lengths}` : `${lengths}, and other ones`;
}

/** The first push of a session comes while the Guid of the sign-in is the only one. */
export function judgeFirstGuid(world: World, session: Session, { headers, entry }: PushArrival): void {
  const { answer } = signInOf(session);
  const own = 'headers' in answer ? guidsIn(answer.headers ?? [])[0] : undefined;
  const actual = header(headers, 'guid') ?? 'no such header';
  const mismatch = {
    reason: `a push shows ${whoseGuid(world, session, actual)} instead of that of the sign-in`,
    expected: own ?? '',
    actual,
  };
  const noted = { requirement: URI, erratum: PAGES, about: 'push.first-guid' };
  judgeClaimed(world, `${PUSH}.header.request.Guid`, actual === own, mismatch, entry, noted);
}

/** The events of pushes stand in the order in which they came up; which ones they are, is judged elsewhere. */
export function judgeOldestFirst(world: World, list: string, names: string[], entry: TraceEntry): void {
  const expected = listed(list).filter((name) => names.includes(name));
  const came = [...new Set(names)].filter((name) => expected.includes(name));
  const mismatch = {
    reason: 'a later event is pushed before an earlier one',
    expected: expected.join(', '),
    actual: came.join(', '),
  };
  const noted = { requirement: URI, erratum: PAGES, about: 'push.order' };
  judgeClaimed(world, `${PUSH}.rule.oldest-first`, came.join() === expected.join(), mismatch, entry, noted);
}

/**
 * The events that a push holds, as far as they can be read, but for those that are passed over; those of a list in the
 * list count all the same.
 */
export function eventsOf(push: PushArrival): ReadEvent[] {
  return readEvents(push).filter((event) => !isBystander(event));
}

/** The events of a push of which all have nothing to do with the sign-in; empty where any has. */
export function bystandersOf(push: PushArrival): ReadEvent[] {
  const all = readEvents(push);
  return all.every(isBystander) ? all : [];
}

type ReadEvent = Pick<CameEvent, 'eventType' | 'workNo'>;

function readEvents({ payload }: PushArrival): ReadEvent[] {
  return eventListOf(payload)
    .flat()
    .flatMap((event) => readEvent(event) ?? []);
}

/** What a push has for its list of events; empty when it is no list. */
export function eventListOf(payload: PushArrival['payload']): unknown[] {
  const list: unknown = payload?.eventList;
  return Array.isArray(list) ? list : [];
}

/** Whether a push repeats one before it that has been taken. */
export function repeatsWhatWasTaken(arrivals: PushArrival[], push: PushArrival): boolean {
  const earlier = arrivals.slice(0, Math.max(arrivals.indexOf(push), 0));
  const events = JSON.stringify(push.payload?.eventList);
  const same = ({ taken, payload }: PushArrival) => taken && JSON.stringify(payload?.eventList) === events;
  return events !== undefined && earlier.some(same);
}

/**
 * What a push breaks that comes when all have come. Of one that repeats another that is the page on pushes, where it is
 * claimed; else it is the events of the sign-in, which come once.
 */
export function brokenByOneMorePush(
  target: Pick<Target, 'ics'>,
  session: Session,
  arrivals: PushArrival[],
  push: PushArrival,
): RequirementId[] {
  if (isClaimed(target, ONCE) && repeatsWhatWasTaken(arrivals, push)) return [ONCE];
  const rows = eventsOf(push).flatMap((event) => brokenByOneMore(session, event));
  return rows.length > 0 ? [...new Set(rows)] : [row(`rule.events-${arrival(session)}`)];
}

/**
 * What a push breaks that no step has accounted for: one more than there should be where the agent has asked for them
 * last, one that is another agent's, or one at an address that a later sign-in has done away with.
 */
export function strayPush(
  target: Pick<Target, 'ics'>,
  sessions: readonly Session[],
  push: PushArrival,
): Stray {
  const session = sessions.find(({ pushes }) =>
    pushes.some(({ mailbox }) => mailbox.arrivals.includes(push)),
  );
  const wish = session?.pushes.find(({ mailbox }) => mailbox.arrivals.includes(push));
  if (!session || !wish) return { breaks: row('rule.push-needs-both') };
  const isOver = !session.client.signedIn || wish !== session.pushes.at(-1) || session.client.mode !== 'push';
  if (isOver && isGoodbye(push)) return { notes: noteGoodbye() };
  if (session.client.mode !== 'push') return { breaks: row('rule.push-needs-both') };
  const stranger = namedIn(push);
  if (stranger !== undefined && stranger !== session.account.agentid)
    return {
      breaks: [URI, ...brokenByOneMorePush(target, session, wish.mailbox.arrivals, push)],
      reason: `an event of agent ${stranger} is pushed to the address that agent ${session.account.agentid} has given`,
    };
  if (wish !== session.pushes.at(-1))
    return { breaks: URI, reason: 'something is pushed to the address of a sign-in before this one' };
  return { breaks: brokenByOneMorePush(target, session, wish.mailbox.arrivals, push) };
}

/** The agent whom a push is about, as far as it says. */
export function namedIn(push: PushArrival): string | undefined {
  const [first] = readEvents(push);
  const named = push.payload?.workNo ?? first?.workNo;
  return typeof named === 'string' || typeof named === 'number' ? String(named) : undefined;
}

/** Whether a push holds nothing but the event of a sign-out (page 1219), which comes when the session is over. */
function isGoodbye(push: PushArrival): boolean {
  const events = readEvents(push);
  return events.length > 0 && events.every(({ eventType }) => eventType === SIGNED_OUT);
}

function noteGoodbye() {
  const text = `${SIGNED_OUT} is pushed to the address of the session that has ended`;
  return { requirement: URI, erratum: PAGES, level: 'info', text, about: 'push.goodbye' } as const;
}

/** Nothing that was taken has come again. */
export function judgeOnce(world: World, entry: PushArrival['entry']): void {
  if (isClaimed(world.target, ONCE)) world.recorder.pass(ONCE, entry);
}
