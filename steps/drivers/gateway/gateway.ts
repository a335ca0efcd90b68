/**
 * The gateway driver: sends requests to a gateway, records them and what comes back, and tells apart who is to
 * blame when no answer comes. Knows nothing of single calls, Guids or result codes.
 */
import { setMaxListeners } from 'node:events';
import type { Timers } from '../../../fixtures/targets/target';
import type { EntryOf } from '../../../schemas/trace-entry';
import { now } from '../../evidence/time';
import { RAW_LIMIT, type Trace } from '../../evidence/trace';
import { exactBody } from '../http/exact-body';
import { type JsonObjectRead, readJsonObject } from '../http/json-object';
import type { RawFailure } from '../http/raw-failure';
import { type Exchange, exchangeRaw, type RawReply, type RawRequest } from '../http/raw-http';
import { header } from '../http/reply-text';
import type { Patience } from '../timer';

type Headers = RawReply['headers'];

export interface GatewayCall {
  /** Name of the call, such as `sign-in` or `poll`. */
  call: string;
  method: string;
  /** Path and query below the gateway's address. */
  path: string;
  headers?: Headers;
  body?: string | Buffer;
  /** How long to wait for the last byte of the answer. Default: `timers.reply`. */
  patience?: Patience;
  /** Whom the call is made for. */
  agentid?: string;
  /** Sees an answer before it is recorded, so that secrets in it can be learned first. */
  beforeRecording?: (headers: Headers, payload?: Record<string, unknown>) => void;
}

/**
 * `answered`: with a JSON object, under whatever HTTP status. `answered wrongly`: something came that is none.
 * `gateway down`: nobody listens, or nobody can be reached. `no secure connection`: no TLS came about, so that no request
 * went out. `no answer in time`: the gateway took the request and did not complete an answer. `connection closed`: it
 * answered nothing at all; whether it took the request, nobody knows.
 */
export type GatewayAnswer = { entry: EntryOf<'gateway', 'response' | 'failure'> } & (
  | { outcome: 'answered'; status: number; headers: Headers; payload: Record<string, unknown> }
  | { outcome: 'answered wrongly'; reason: string; status?: number; headers?: Headers }
  | { outcome: Exclude<(typeof FAILED)[keyof typeof FAILED], 'answered wrongly'>; reason: string }
);

/** How a gateway is reached. */
export interface GatewayAccess {
  /** Scheme, host and port, such as `https://host:8043`. */
  address: string;
  /** Certificates that vouch for the gateway's, PEM. Default: those that Node trusts. */
  ca?: string;
  /** The certificate is not verified. */
  insecure?: boolean;
  /** What the harness shows for itself, PEM. */
  certificate?: { cert: string; key: string };
}

export interface GatewayDriverOptions {
  trace: Pick<Trace, 'record'>;
  timers: Pick<Timers, 'reply'>;
  access: GatewayAccess;
  /** How long the gateway holds back a poll without events. Milliseconds. */
  pollWait: number;
  /** Default: over the network. */
  exchange?: Exchange;
}

/** What all entries of requests and answers have. */
const WHERE = { interface: 'gateway', channel: 'https' } as const;
const FAILED = {
  refused: 'gateway down',
  untrusted: 'untrusted certificate',
  insecure: 'no secure connection',
  late: 'no answer in time',
  dropped: 'connection closed',
  broken: 'answered wrongly',
} as const;
/** Headers that say what else there is to do than to read the answer. */
const POINTERS = ['Location', 'Retry-After'];

/** A driver for one scenario. Each request has a connection of its own, and goes out once. */
export class GatewayDriver {
  /** With a poll, which the gateway may hold back. */
  readonly pollPatience: Patience;
  private readonly address: URL;
  private readonly tls: NonNullable<RawRequest['tls']>;
  private readonly closing = new AbortController();

  /** @throws TypeError when the address is no http or https address */
  constructor(private readonly options: GatewayDriverOptions) {
    const { access, timers, pollWait } = options;
    this.address = httpAddress(access.address);
    const timer = 'timers.reply + ixit.gateway.timers.pollWait';
    this.pollPatience = { deadline: timers.reply + pollWait, timer };
    // Many agents may wait for answers at the same time.
    setMaxListeners(0, this.closing.signal);
    const { ca, insecure, certificate } = access;
    this.tls = { rejectUnauthorized: !insecure, ...(ca !== undefined && { ca }), ...certificate };
  }

  /** Sends a request and gives what became of it; both are recorded. Rejects for headers HTTP cannot carry. */
  async send(call: GatewayCall): Promise<GatewayAnswer> {
    const { method, headers = [], body, patience } = call;
    const usual = { deadline: this.options.timers.reply, timer: 'timers.reply' };
    const target = `${this.address.pathname.replace(/\/$/, '')}${call.path}`;
    const request = this.recordCall(call, target, headers);
    const { address, tls } = this;
    const { signal } = this.closing;
    const written = { method, target, headers, ...(patience ?? usual), ...(body !== undefined && { body }) };
    const { exchange = exchangeRaw } = this.options;
    const underWay = exchange({ address, tls, signal, ...written });
    const began = now();
    const reply = await underWay;
    const elapsed = Math.round(now() - began);
    if ('failed' in reply) return this.failed(request.seq, elapsed, reply);
    const read = readJsonObject(reply);
    call.beforeRecording?.(reply.headers, 'payload' in read ? read.payload : undefined);
    return this.answered(request.seq, elapsed, reply, read, method);
  }

  /** Gives up what is under way. */
  async close(): Promise<void> {
    this.closing.abort();
  }

  private recordCall(
    { call, method, body, agentid }: GatewayCall,
    path: string,
    headers: Headers,
  ): EntryOf<'gateway', 'request'> {
    const read = body === undefined ? undefined : readJsonObject({ headers: [], body: Buffer.from(body) });
    // A large or malformed body stands in the raw text only, which is bounded.
    const shown = read && 'payload' in read && read.text.length <= RAW_LIMIT ? read.payload : undefined;
    return this.options.trace.record({
      ...WHERE,
      origin: 'tester',
      kind: 'request',
      summary: `${method} ${path} (${call})`,
      data: { call, method, path, headers, ...(agentid && { agentid }), ...(shown && { body: shown }) },
      ...(read && { raw: read.text }),
    });
  }

  private answered(
    of: number,
    elapsed: number,
    reply: RawReply,
    read: JsonObjectRead,
    method: string,
  ): GatewayAnswer {
    const { status, headers } = reply;
    const { text: raw, notes, packed } = read;
    const odd = { ...(notes.length > 0 && { notes }), ...(packed !== undefined && { packed }) };
    const data = { status, headers, elapsed, ...odd };
    const { exact } = exactBody(reply, read);
    if ('reason' in read) {
      const reason = `${read.reason} (${[`HTTP status ${status}`, ...pointersIn(headers)].join(', ')})`;
      // Every answer to HEAD is without one.
      const summary =
        method === 'HEAD' && raw === ''
          ? `The gateway answers ${status} to HEAD, without a body`
          : `Answered wrongly: ${reason}`;
      const failure = { ...WHERE, origin: 'iut', kind: 'failure', of, summary, data, raw } as const;
      const entry = this.options.trace.record(failure, exact);
      return { outcome: 'answered wrongly', reason, status, headers, entry };
    }
    const { payload } = read;
    const summary = `The gateway answers ${status} ${JSON.stringify(payload)}`;
    // As with a request, a large one stands in the raw text only, which is bounded.
    const details = raw.length > RAW_LIMIT ? data : { ...data, payload };
    const response = { ...WHERE, origin: 'iut', kind: 'response', of, summary, data: details, raw } as const;
    const entry = this.options.trace.record(response, exact);
    return { outcome: 'answered', status, headers, payload, entry };
  }

  private failed(of: number, elapsed: number, { failed, reason }: RawFailure): GatewayAnswer {
    const outcome = FAILED[failed];
    // What we gave up ourselves is not the gateway's doing.
    const origin = this.closing.signal.aborted ? 'tester' : 'iut';
    const summary = `${outcome[0]?.toUpperCase()}${outcome.slice(1)}: ${reason}`;
    const entry = this.options.trace.record(
      { ...WHERE, origin, kind: 'failure', of, summary, data: { elapsed } },
      { failed, reason },
    );
    return { outcome, reason, entry };
  }
}

/** Headers that tell whoever gets no answer where to go, or when to come again. */
function pointersIn(headers: Headers): string[] {
  return POINTERS.flatMap((name) => {
    const value = header(headers, name.toLowerCase());
    return value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`];
  });
}

function httpAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new TypeError(`${address} (ixit.gateway.address) is not an https:// or http:// address.`);
}
