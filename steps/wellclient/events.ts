/**
 * Judges the events by which a server tells of a call of the SDK, as other pages of the vendor describe them (WC-28): what
 * does not fit is a finding, for the document knows no events.
 */
import { isObject, isTooDeep } from '../../schemas/json-object';
import type { TraceEntry } from '../../schemas/verdict';
import { noteNeighbour } from '../evidence/neighbours';
import type { World } from '../lifecycle/world';
import { ifTold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { kindOf } from './calls';
import { row, type SdkCall } from './sdk-calls';

type Event = Record<string, unknown>;
type Published = ObservedCti['events'][number];

/** Notes what is wrong with the events since the last call, and with those that the page was sent. */
export async function judgeEvents(world: World): Promise<void> {
  const { lastCall, testbed } = world.wellclient;
  for (const { event, entry } of sentToPage(world)) judgeForm(world, lastCall, event, entry);
  const events = eventsIn(await testbed.look());
  if (!events) {
    notes(world, lastCall, 'the server shows nobody its events', 'info');
    return;
  }
  const since = events.slice(countOf(lastCall.before));
  for (const { event } of since) judgeForm(world, lastCall, event, undefined);
  if (!lastCall.onTheWay) judgeTelling(world, lastCall, since);
  judgeOrder(world, lastCall, since);
}

/** The events that the server has published since a call; none when it shows nobody. */
export async function eventsSince(world: World, call: SdkCall): Promise<Event[]> {
  const events = eventsIn(await world.wellclient.testbed.look()) ?? [];
  return events.slice(countOf(call.before)).map(({ event }) => event as Event);
}

function judgeTelling(world: World, call: SdkCall, events: readonly Published[]): void {
  const wanted = kindOf(call.name).tells(call);
  const telling = events.filter(({ event }) =>
    Object.entries(wanted).every(([member, value]) => (event as Event)[member] === value),
  );
  const inWords = JSON.stringify(wanted);
  if (telling.length === 0) notes(world, call, `no event tells of it: ${inWords}`, 'warn');
  if (telling.length > 1) notes(world, call, `${telling.length} events tell of it: ${inWords}`, 'warn');
  for (const { event, destination } of telling) {
    const { agentId } = event as Event;
    // A dot separates the parts of a topic, so that those of an agent's domain are written otherwise.
    const topic = typeof agentId === 'string' ? agentId.replaceAll('.', '_') : '';
    if (typeof destination === 'string' && !destination.endsWith(topic))
      notes(world, call, `an event of ${agentId} was sent to ${destination}`, 'warn');
  }
}

/** Clients drop an event whose number does not go up. */
function judgeOrder(world: World, call: SdkCall, events: readonly Published[]): void {
  const serials = events.map(({ event }) => (event as Event).serial);
  const rising = serials.every((serial, at) => at === 0 || Number(serial) > Number(serials[at - 1]));
  if (!rising) notes(world, call, 'the numbers of the events do not go up', 'warn');
}

function judgeForm(world: World, call: SdkCall, event: unknown, entry: TraceEntry | undefined): void {
  const kind = isObject(event) && event.eventType === 'agent' ? 'agentEvent' : 'callEvent';
  noteNeighbour(world, {
    interface: 'wellclient',
    call: kind,
    kind: 'event',
    payload: event,
    entry,
    requirement: row(call.name, 'rule.effect'),
    erratum: 'WC-28',
  });
}

/** The events in the frames that the page was sent, of which a message may hold several; other frames hold none. */
function sentToPage({ trace }: World): { event: unknown; entry: TraceEntry }[] {
  return trace.entries
    .filter(({ channel }) => channel === 'websocket')
    .flatMap((entry) =>
      (entry.raw ?? '')
        .split('\0')
        .map((frame) => frame.trimStart())
        .filter((frame) => frame.startsWith('MESSAGE'))
        .map((frame) => ({ event: eventIn(frame.slice(frame.indexOf('\n\n') + 2)), entry })),
    );
}

/** What is no JSON, or too deep, stays a text. */
function eventIn(body: string): unknown {
  try {
    const event: unknown = JSON.parse(body);
    return isTooDeep(event) ? body : event;
  } catch {
    return body;
  }
}

function countOf(before: ObservedCti | undefined): number {
  return eventsIn(before)?.length ?? 0;
}

/** `undefined` when the server shows nobody its events. */
function eventsIn(state: ObservedCti | undefined): readonly Published[] | undefined {
  return state && ifTold(() => state.events);
}

function notes(world: World, { name, answer }: SdkCall, text: string, level: 'warn' | 'info'): void {
  const requirement = row(name, 'rule.effect');
  world.recorder.note(
    { requirement, erratum: 'WC-28', level, text: `${name}: ${text}`, about: text },
    answer,
  );
}
