/**
 * Judges what an SDK sends for a call. The document describes no request, so one of another shape than the
 * published SDK's is a finding, unless the ICS claims that protocol; a parameter at another one's place is not.
 */
import { compiledRequest } from '../../schemas/compile';
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import type { TraceEntry } from '../../schemas/trace-entry';
import type { World } from '../lifecycle/world';
import { givenTo, leftOutOf } from './given';
import { hasArguments } from './requests';
import type { SdkCall } from './sdk-calls';
import { row } from './sdk-calls';
import { placesIn, published, type SentRequest, sentRequest, tableOf, textOf } from './wire';

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
