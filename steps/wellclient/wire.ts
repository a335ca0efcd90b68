/** What a page sends for a call, and what of it stands where the published SDK has each parameter. */
import { isObject } from '../../schemas/json-object';
import type { PageRequest } from '../../schemas/trace-data';
import { isKind, type TraceEntry } from '../../schemas/trace-entry';
import { kindOf } from './calls';
import type { SdkCallName } from './sdk-calls';

/** A request that a page sent. */
export type SentRequest = Omit<PageRequest, 'resource'>;

/** What the published SDK sends, in words for people. */
export function published(name: SdkCallName): string {
  return kindOf(name).shape.words;
}

/** Name of the table of the body, where the request has one. */
export function tableOf(name: SdkCallName): string | undefined {
  return kindOf(name).shape.table;
}

/** The request in an entry of the trace; nothing for entries of another kind. */
export function sentRequest(entry: TraceEntry): SentRequest | undefined {
  return isKind(entry, 'wellclient', 'request') ? entry.data : undefined;
}

/** The status in an entry that is the answer to a page's request. */
export function statusIn(entry: TraceEntry | undefined): number | undefined {
  const data = isKind(entry, 'wellclient', 'note') ? entry.data : undefined;
  return data && 'status' in data ? data.status : undefined;
}

/** Where the published SDK signs in, keeps a session alive, and logs. */
const HOUSEKEEPING = /\/(agent\/heartbeat\/[^/]+|login|log\/wellclient|client-log\/upload)$/;

/**
 * Whether a request only keeps the agent's session alive or informed, which an SDK does whenever it likes: a look at
 * anything, a heartbeat, a log.
 */
export function isHousekeeping(entry: TraceEntry): boolean {
  const request = sentRequest(entry);
  if (!request) return false;
  return request.method === 'GET' || HOUSEKEEPING.test(new URL(request.url).pathname);
}

/** Whether a request only says that the agent is still there. */
export function isSignOfLife(entry: TraceEntry): boolean {
  const request = sentRequest(entry);
  return request !== undefined && /\/agent\/heartbeat\/[^/]+$/.test(new URL(request.url).pathname);
}

/**
 * What stands at the places of each parameter, decoded.
 *
 * @param given what the call was given, by parameter: what stands before another parameter is told from that by it
 * @returns texts (or whatever a body has there) by parameter; nothing when the request is of another shape
 */
export function placesIn(
  name: SdkCallName,
  request: SentRequest,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown[]> | undefined {
  const { method, path, query = {}, members = {}, before = {} } = kindOf(name).shape;
  const address = new URL(request.url);
  const match = request.method === method ? path.exec(decoded(address.pathname)) : null;
  if (!match) return undefined;
  const places: Record<string, unknown[]> = {};
  const put = (parameter: string, value: unknown) => {
    places[parameter] = [...(places[parameter] ?? []), value];
  };
  for (const [group, text] of Object.entries(match.groups ?? {})) put(group.replace(/\d$/, ''), text);
  for (const [member, parameter] of Object.entries(query))
    put(parameter, address.searchParams.get(member) ?? undefined);
  const body = isObject(request.body) ? request.body : {};
  for (const [member, parameter] of Object.entries(members)) {
    const first = before[parameter];
    if (first === undefined || given[first] === undefined) put(parameter, body[member]);
    else {
      const [one, rest] = apart(body[member], given[first], given[parameter]);
      put(first, one);
      put(parameter, rest);
    }
  }
  return places;
}

/** A text that two make up: by the second if it ends it, or else by the first. */
function apart(text: unknown, first: unknown, second: unknown): [first: unknown, second: unknown] {
  if (typeof text !== 'string') return [undefined, text];
  if (typeof second === 'string' && text.endsWith(second))
    return [text.slice(0, text.length - second.length), second];
  if (typeof first === 'string' && text.startsWith(first)) return [first, text.slice(first.length)];
  return [undefined, text];
}

/** All of a request in which a parameter may stand, decoded as far as it is encoded. */
export function textOf({ url, body }: SentRequest): string {
  return `${decoded(url)} ${typeof body === 'string' ? decoded(body) : (JSON.stringify(body) ?? '')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing: the text stands as it was given.
    return text;
  }
}
