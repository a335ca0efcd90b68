/** One entry of a trace of each kind, for tests: with no more than it must have, and with all that it may have. */
import type { Described } from './trace-data';
import type { EntryOf, KindOf, TraceEntry, TraceInterface } from './trace-entry';

type Data<I extends TraceInterface, K extends KindOf<I>> = EntryOf<I, K>['data'];
type Full<D> = D extends object ? Required<D> : D;
type Samples = {
  [I in TraceInterface]: {
    [K in KindOf<I>]: readonly [least: Data<I, K>, most: Full<Data<I, K>>, ...others: Data<I, K>[]];
  };
};

const HEADERS: [string, string][] = [['Content-Type', 'application/json']];
const BY_NAME = { 'content-type': 'application/json' };
const FAULT = { name: 'Error', message: 'No session.' };
const NO_PROMISE = { done: false, fail: false, then: false, chains: false };
const TEXT: Required<Described> = { type: 'string', text: '{}', length: 2, value: '{}' };
const REQUEST = { method: 'POST', url: 'http://127.0.0.1:1/login', headers: BY_NAME, resource: 'xhr' };
const REPLY = { status: 200, headers: HEADERS, elapsed: 3 };
const ANSWER = {
  ...{
    payload: { result: 'success' },
    elapsed: 3,
    url: 'http://127.0.0.1:12307/?cmd=answer',
    callback: 'cb',
  },
  ...{ status: 200, headers: HEADERS, strictJson: false, form: 'a guard', notes: ['odd'] },
  fault: 'unread',
} as const;

/** The `data` of each kind: `undefined` where there is none. */
export const SAMPLES = {
  gateway: {
    request: [
      { call: 'poll', method: 'GET', path: '/', headers: [] },
      {
        call: 'sign-in',
        method: 'PUT',
        path: '/',
        headers: HEADERS,
        agentid: '291',
        body: { phonenum: '1' },
      },
    ],
    response: [REPLY, { ...REPLY, notes: ['odd'], packed: 'gzip', payload: { retcode: '0' } }],
    failure: [{ elapsed: 3 }, { ...REPLY, notes: ['odd'], packed: 'gzip' }],
    callback: [
      { method: 'POST', headers: [] },
      { method: 'POST', headers: HEADERS, payload: {}, reason: 'it is no JSON', packed: 'gzip' },
    ],
  },
  plugin: {
    call: [
      { method: 'Work_State', arguments: [] },
      { method: 'Check_InOut', arguments: [{ callback: true }, { value: '{}' }, { undefined: true }] },
    ],
    return: [
      { type: 'undefined', thenable: false },
      { ...TEXT, thenable: true, settled: 'rejected', settledType: 'string', error: FAULT, late: true },
    ],
    exception: [FAULT, FAULT],
    callback: [{ arguments: [] }, { arguments: [TEXT], beforeReturn: true }],
    failure: [undefined, { missing: true }],
    note: [undefined, undefined],
  },
  'local-service': {
    request: [
      { url: 'http://127.0.0.1:12307/?cmd=answer', origin: 'loopback' },
      { method: 'GET', target: '/?cmd=answer', headers: BY_NAME },
    ],
    response: [{}, ANSWER],
    failure: [{}, { ...ANSWER, callback: null }],
    note: [{ outcome: 'refused' }, { outcome: 'listening' }],
  },
  wellclient: {
    call: [
      { method: 'logout', arguments: [] },
      { method: 'agentLogin', arguments: [{}, 'a', 1] },
    ],
    return: [
      { type: 'undefined', promise: NO_PROMISE },
      { ...TEXT, promise: { ...NO_PROMISE, done: true }, error: FAULT, late: true },
    ],
    exception: [FAULT, FAULT],
    callback: [{ arguments: [] }, { arguments: [TEXT] }],
    request: [REQUEST, { ...REQUEST, body: 'username=a' }],
    failure: [undefined, { missing: true }],
    note: [
      undefined,
      { ...REQUEST, body: {}, redirectedFrom: 1 },
      { status: 426, statusText: '', headers: BY_NAME },
      { why: 'net::ERR_EMPTY_RESPONSE' },
      { url: 'ws://127.0.0.1:1/stomp', event: 'opened' },
      { blocked: 'https://elsewhere.example/', method: 'GET' },
      { version: '1.0' },
    ],
  },
  testbed: {
    arrangement: [undefined, { mode: 3 }],
    observation: [undefined, { unanswered: { method: 'POST', target: '/' } }],
    note: [undefined, undefined],
  },
} satisfies Samples;

/**
 * An entry of that kind, of the implementation's and accounted for unless `more` says otherwise.
 *
 * @param more what is otherwise than in the least that it must have
 */
export function sampleEntry<I extends TraceInterface, K extends KindOf<I>>(
  name: I,
  kind: K,
  more: Partial<EntryOf<I, K>> = {},
): EntryOf<I, K> {
  const [data] = (SAMPLES as unknown as Record<I, Record<K, readonly Data<I, K>[]>>)[name][kind];
  const own = { seq: 1, at: 0, origin: 'iut', interface: name, kind, summary: '', claimed: true };
  return { ...own, ...(data !== undefined && { data }), ...more } as EntryOf<I, K>;
}

/** Every sample as an entry. */
export function allSamples(): TraceEntry[] {
  return Object.entries(SAMPLES).flatMap(([name, kinds]) =>
    Object.entries(kinds).flatMap(([kind, all]) =>
      (all as readonly unknown[]).map(
        (data) => sampleEntry(name as never, kind as never, { data } as never) as TraceEntry,
      ),
    ),
  );
}
