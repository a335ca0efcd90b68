/** Which of the requests that a page sent is that of a call, and what has come of it. */
import { type EntryOf, isKind, type TraceEntry } from '../../schemas/trace-entry';
import type { World } from '../lifecycle/world';
import { givenTo } from './given';
import type { SdkCall } from './sdk-calls';
import { isHousekeeping, placesIn, sentRequest, statusIn } from './wire';

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

/** Whether a request that nobody else accounted for may have been sent for the call, and not to keep a session alive. */
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

/** Whether at the places of each argument stands that argument, and nothing else. */
export function hasArguments(call: SdkCall, places: Record<string, unknown[]> | undefined): boolean {
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
