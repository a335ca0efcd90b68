/** The request that the published SDK sends for each force call, and where each parameter stands in it. */
import { isObject } from '../../schemas/json-object';
import type { TraceEntry } from '../../schemas/verdict';
import type { ForceCallName } from './sdk-calls';

/** A request that a page sent. */
export interface SentRequest {
  method: string;
  url: string;
  /** Names in small letters. */
  headers: Record<string, string>;
  /** Parsed, where it is JSON. */
  body?: unknown;
}

interface Shape {
  /** For people. */
  words: string;
  method: 'DELETE' | 'POST';
  /** Below the server's address, decoded; its groups are parameters, and a number after one is a further place. */
  path: RegExp;
  /** Parameters by the name of a member of the query. */
  query?: Record<string, string>;
  /** Table of the body; none: there is no body. */
  table?: RequestTable;
  /** Parameters by the name of a member of the body. */
  members?: Record<string, string>;
}

/** Tables of other pages that say what a body holds. */
export type RequestTable = 'singleStepConference' | 'singleStepTransfer' | 'setState' | 'logout' | 'signIn';

const CONNECTION = '/calls/(?<callId>.*)/connections/(?<deviceId>[^|]*)\\|(?<callId2>.*)';
const OF_CONNECTION = '…/calls/{callId}/connections/{deviceId}|{callId}';
const AGENT: Omit<Shape, 'table'> = {
  words: 'POST …/agent/state with agentId, loginId and device in its body',
  method: 'POST',
  path: /\/agent\/state$/,
  members: { agentId: 'agentId', loginId: 'agentId', device: 'deviceId' },
};

const SHAPES: Readonly<Record<ForceCallName, Shape>> = {
  forceDrop: { words: `DELETE ${OF_CONNECTION}`, method: 'DELETE', path: new RegExp(`${CONNECTION}$`) },
  forceJoin: {
    words: `POST ${OF_CONNECTION}/singleStepConference with conferenceParticipant: {phoneNumber}`,
    method: 'POST',
    path: new RegExp(`${CONNECTION}/singleStepConference$`),
    table: 'singleStepConference',
    members: { conferenceParticipant: 'phoneNumber' },
  },
  forceTake: {
    words: `POST ${OF_CONNECTION}/singleStepTransfer with transferTo: {phoneNumber}`,
    method: 'POST',
    path: new RegExp(`${CONNECTION}/singleStepTransfer$`),
    table: 'singleStepTransfer',
    members: { transferTo: 'phoneNumber' },
  },
  forceListen: {
    words: 'POST …/calls/{callId}/spy?deviceId={deviceId}',
    method: 'POST',
    path: /\/calls\/(?<callId>.*)\/spy$/,
    query: { deviceId: 'deviceId' },
  },
  forceReady: { ...AGENT, table: 'setState' },
  forceNotReady: { ...AGENT, table: 'setState' },
  forceLogout: { ...AGENT, table: 'logout' },
};

/** What the published SDK sends, in words for people. */
export function published(name: ForceCallName): string {
  return SHAPES[name].words;
}

/** Name of the table of the body, where the request has one. */
export function tableOf(name: ForceCallName): RequestTable | undefined {
  return SHAPES[name].table;
}

/** The request in an entry of the trace; nothing for entries of another kind. */
export function sentRequest({ kind, origin, data }: TraceEntry): SentRequest | undefined {
  if (kind !== 'request' || origin !== 'iut' || !isObject(data)) return undefined;
  return data as unknown as SentRequest;
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
 * @returns texts (or whatever a body has there) by parameter; nothing when the request is of another shape
 */
export function placesIn(name: ForceCallName, request: SentRequest): Record<string, unknown[]> | undefined {
  const { method, path, query = {}, members = {} } = SHAPES[name];
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
  for (const [member, parameter] of Object.entries(members)) put(parameter, body[member]);
  return places;
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
