/**
 * Judges what an SDK sends for a call. The document describes no request, so one of another shape than the
 * published SDK's is a finding, unless the ICS claims that protocol; a parameter at another one's place is not.
 */
import { compiledRequest } from '../../schemas/compile';
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { type EntryOf, isKind, type TraceEntry } from '../../schemas/trace-entry';
import type { World } from '../lifecycle/world';
import { givenTo, leftOutOf } from './given';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';
import {
  isHousekeeping,
  placesIn,
  published,
  type SentRequest,
  sentRequest,
  statusIn,
  tableOf,
  textOf,
} from './wire';

/**
 * The request that a settled call has sent: one of the published shape with the call's arguments; or else one that is
 * not just what another call under way sends: of the published shape if there is any, or the first that nobody
 * accounted for. Claims it, and puts it down to the call.
 */
export function requestOf(
  { trace, wellclient }: World,
  call: SdkCall,
): EntryOf<'wellclient', 'request'> | undefined {
  const requests = trace.entries.filter((entry) => isKind(entry, 'wellclient', 'request'));
  const sent = requests.filter((entry) => mayBeOf(call, entry));
  // A call that has its request sends no other.
  const others = wellclient.calls.filter(
    (each) => each !== call && !trace.entries.some((entry) => entry.of === each.seq && sentRequest(entry)),
  );
  const free = sent.filter((entry) => !others.some((other) => isJustOf(other, entry)));
  const chosen =
    sent.find((entry) => isJustOf(call, entry)) ??
    free.find((entry) => placesOf(call, entry)) ??
    free.find((entry) => !isHousekeeping(entry));
  trace.claim(chosen);
  if (chosen) chosen.of = call.seq;
  return chosen;
}

/**
 * The same request once more, after an answer that the session of the first has expired (WC-23). Claims it, and puts it
 * down to the call; nothing where it was not sent again.
 */
export function repeatedRequestOf(
  world: World,
  call: SdkCall,
  first: TraceEntry | undefined,
): EntryOf<'wellclient', 'request'> | undefined {
  if (statusOf(world, first) !== 426) return undefined;
  const repeated = world.trace.entries
    .filter((entry) => isKind(entry, 'wellclient', 'request'))
    .find((entry) => entry !== first && mayBeOf(call, entry) && isJustOf(call, entry));
  world.trace.claim(repeated);
  if (repeated) repeated.of = call.seq;
  return repeated;
}

/** Whether a request that nobody accounted for may have been sent for the call, and not to keep a session alive. */
export function isAskedBy(call: SdkCall, entry: TraceEntry): boolean {
  return mayBeOf(call, entry) && !isHousekeeping(entry);
}

function mayBeOf({ seq, session }: SdkCall, entry: TraceEntry): boolean {
  const isFree = !entry.claimed || entry.of === seq;
  const request = entry.seq > seq && isFree ? sentRequest(entry) : undefined;
  return request !== undefined && (session === undefined || request.headers.sessionid === session);
}

function placesOf(call: SdkCall, entry: TraceEntry): Record<string, unknown[]> | undefined {
  const request = sentRequest(entry);
  return request && placesIn(call.name, request, givenTo(call));
}

/** Whether a request is the published one of that call, with its arguments. */
function isJustOf(call: SdkCall, entry: TraceEntry): boolean {
  return hasArguments(call, placesOf(call, entry));
}

function hasArguments(call: SdkCall, places: Record<string, unknown[]> | undefined): boolean {
  return (
    places !== undefined &&
    Object.entries(givenTo(call)).every(([parameter, value]) =>
      places[parameter]?.every((text) => text === value),
    )
  );
}

/** Status of the answer to a request; nothing when there was none, or none yet. */
export function statusOf({ trace }: World, request: TraceEntry | undefined): number | undefined {
  const answer = trace.entries.find(({ of, origin }) => origin === 'testbed' && of === request?.seq);
  return statusIn(answer);
}

/** Whether a request was sent of which nothing has come: no answer, nor the end of the connection. */
export function isUnanswered({ trace }: World, request: TraceEntry | undefined): boolean {
  return request !== undefined && !trace.entries.some(isEndOf(request));
}

/** Whether an entry of the trace is what came of a request: an answer, or the end of the connection. */
export function isEndOf({ seq }: TraceEntry): (entry: TraceEntry) => boolean {
  return ({ of, origin }) => of === seq && ['testbed', 'browser'].includes(origin);
}

/** How the arguments of a call stand in its request. */
export interface Placing {
  /** Not all are where they belong. */
  misled: boolean;
  /** At least one is, and none at another's place. */
  ordered: boolean;
}

/** Judges the request of a call whose arguments are in order; what is broken is told to the recorder. */
export function judgeRequest(world: World, call: SdkCall, entry: TraceEntry): Placing {
  const request = sentRequest(entry);
  if (!request) return { misled: false, ordered: true };
  const before = world.recorder.judgements.length;
  const places = placesIn(call.name, request, givenTo(call));
  if (places && isSorted(call, places)) return judgeRequest(world, { ...call, args: call.sortedArgs }, entry);
  if (places) judgePlaces(world, call, places, entry);
  else judgePresence(world, call, request, entry);
  const judged = world.recorder.judgements.slice(before);
  const broken = judged.filter(({ verdict }) => verdict === 'fail');
  judgeBody(world, call, request, entry);
  judgeHeaders(world, call, request, entry);
  const swapped = broken.some(({ requirement }) => requirement === row(call.name, 'rule.function'));
  return { misled: broken.length > 0, ordered: !swapped && judged.some(({ verdict }) => verdict === 'pass') };
}

/** Whether the SDK has found out which argument is which. */
function isSorted(
  call: SdkCall,
  places: Record<string, unknown[]>,
): call is SdkCall & { sortedArgs: unknown[] } {
  const { sortedArgs } = call;
  return (
    sortedArgs !== undefined &&
    call.args !== sortedArgs &&
    hasArguments({ ...call, args: sortedArgs }, places)
  );
}

function judgePlaces(
  world: World,
  call: SdkCall,
  places: Record<string, unknown[]>,
  entry: TraceEntry,
): void {
  const { name } = call;
  const given = givenTo(call);
  let misplaced = false;
  for (const [parameter, value] of Object.entries(given)) {
    const requirement = row(name, `parameter.${parameter}`);
    const wrong = (places[parameter] ?? []).find((text) => text !== value);
    if (wrong === undefined && places[parameter]?.every((text) => text === value)) {
      world.recorder.pass(requirement, entry);
      continue;
    }
    misplaced ||= Object.values(given).includes(wrong);
    const reason = `something else was sent where ${parameter} belongs`;
    const mismatch = { reason, expected: shown(value), actual: shown(wrong) };
    world.recorder.broken(requirement, mismatch, entry);
  }
  judgeLeftOut(world, call, places, entry);
  if (!misplaced) return;
  const expected = Object.keys(given).join(', ');
  const sent = Object.keys(given).map((parameter) => `${parameter} is ${shown(places[parameter]?.[0])}`);
  const reason = 'the parameters are taken in another order';
  const mismatch = { reason, expected, actual: `what was sent means: ${sent.join(', ')}` };
  world.recorder.broken(row(name, 'rule.function'), mismatch, entry);
}

/** An option that is not given has no value that an earlier call was given. */
function judgeLeftOut(
  world: World,
  call: SdkCall,
  places: Record<string, unknown[]>,
  entry: TraceEntry,
): void {
  for (const parameter of leftOutOf(call)) {
    const [sent] = places[parameter] ?? [];
    const earlier = world.wellclient.calls.filter(({ name, seq }) => name === call.name && seq < call.seq);
    if (sent === undefined || !earlier.some((each) => givenTo(each)[parameter] === sent)) continue;
    const reason = `${parameter} was not given, and what an earlier call was given is sent`;
    const mismatch = { reason, expected: `no ${parameter}`, actual: shown(sent) };
    world.recorder.broken(row(call.name, `parameter.${parameter}`), mismatch, entry);
  }
}

/** Of a request of another shape only so much can be asked: that each parameter is in it. */
function judgePresence(world: World, call: SdkCall, request: SentRequest, entry: TraceEntry): void {
  const { name } = call;
  const sent = textOf(request);
  for (const [parameter, value] of Object.entries(givenTo(call))) {
    const requirement = row(name, `parameter.${parameter}`);
    const expected = String(value);
    if (sent.includes(expected)) world.recorder.pass(requirement, entry);
    else {
      const reason = `${parameter} is not in what was sent`;
      world.recorder.broken(requirement, { reason, expected, actual: sent }, entry);
    }
  }
  deviates(world, call, 'the request is not the one that the published SDK sends', published(name), entry);
}

function judgeBody(world: World, call: SdkCall, { body }: SentRequest, entry: TraceEntry): void {
  const table = tableOf(call.name);
  if (!table) {
    // An empty object says as much as nothing.
    if (body === undefined || body === '' || JSON.stringify(body) === '{}') return;
    deviates(world, call, 'the request has a body', 'no body', entry);
    return;
  }
  judgeMembers(world, call, table, body, entry);
}

/** Notes how the requests differ by which a supervisor signed in before the call: no force call has sent those. */
export function noteSignIn(world: World, { name, seq }: SdkCall): void {
  for (const entry of world.trace.entries) {
    const body = entry.seq < seq ? sentRequest(entry)?.body : undefined;
    if (!isObject(body) || body.func !== 'Login') continue;
    for (const difference of differencesOf(world, 'signIn', body)) {
      const text = `before any call, agentLogin sent a request in which ${difference}`;
      const requirement = row(name, 'rule.function');
      world.recorder.note({ requirement, erratum: 'WC-24', level: 'info', text, about: difference }, entry);
    }
  }
}

function judgeMembers(world: World, call: SdkCall, table: string, body: unknown, entry: TraceEntry): void {
  for (const difference of differencesOf(world, table, body))
    deviates(world, call, difference, `${table} as other pages of the vendor have it`, entry);
}

/** What of a body is not as its table has it, such as `agentMode must be string`. */
function differencesOf({ recorder }: World, table: string, body: unknown): string[] {
  const { path, validate } = compiledRequest('wellclient', table);
  recorder.schemas.add(path);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath.slice(1) || 'the body'} ${message}`,
  );
}

function judgeHeaders(world: World, call: SdkCall, { headers, body }: SentRequest, entry: TraceEntry): void {
  if (headers.sessionid === undefined)
    deviates(world, call, 'the request has no header sessionId', 'sessionId, empty before a sign-in', entry);
  const type = headers['content-type'] ?? '';
  if (body !== undefined && !/^application\/json\b/i.test(type))
    deviates(world, call, `the body is declared as ${shown(type)}`, 'application/json', entry);
}

/** Another request than that of the published SDK (WC-26). */
function deviates(world: World, { name }: SdkCall, text: string, expected: string, entry: TraceEntry): void {
  const requirement = row(name, 'rule.function');
  const { wireProtocol } = world.target.ics.options;
  if (wireProtocol) {
    const reason = `${text}, though the ICS claims that protocol (WC-26)`;
    world.recorder.broken(requirement, { reason, expected, actual: entry.summary }, entry);
    return;
  }
  // What came stands in the entry: with a port and ids that are others each time.
  const told = `${name}: ${text} (expected ${expected})`;
  world.recorder.note({ requirement, erratum: 'WC-26', level: 'warn', text: told, about: text }, entry);
}
