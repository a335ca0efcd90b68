/** What a page with a wellClient sends and gets over the network, written into the trace. Judges nothing. */
import type { Masker } from '../../../fixtures/targets/secrets';
import { isTooDeep } from '../../../schemas/json-object';
import { isKind, type TraceEntry } from '../../../schemas/trace-entry';
import { type NewEntryOf, RAW_LIMIT, type Trace } from '../../evidence/trace';
import { type Attempt, hostOf } from './fence';
import {
  BY_SCRIPTS,
  type Frame,
  type PageRequest,
  type PageResponse,
  type TrafficEvents,
} from './traffic-events';

/**
 * A page that goes on sending is not worth more entries than this in one scenario; nor one that is blocked. Frames
 * are counted apart, so that a flood of events hides no request.
 */
const ENTRIES = 600;
const BLOCKED = 30;

/** Where a request went. */
export interface SentTo {
  method: string;
  url: string;
}

export class ClientTraffic implements TrafficEvents {
  private phase: 'opening' | 'open' | 'over' = 'opening';
  /** `seq` of the requests that are recorded. */
  private readonly requests = new Map<number, number>();
  /** Of requests of which more may come, by `seq`. */
  private readonly open = new Map<number, SentTo>();
  private waiting: (() => void)[] = [];
  private readonly entries = { requests: 0, frames: 0 };
  private blocks = 0;
  /** Hosts of requests that are recorded as blocked, and for the other hosts what the fence kept the page from. */
  private readonly blockedHosts = new Set<string>();
  private readonly untold = new Map<string, Attempt>();

  /** @param mask the trace's own; learns the sessions that the page names, so that none is shown */
  constructor(
    private readonly trace: Trace,
    private readonly mask: Masker,
  ) {}

  /** From now on the page's requests are of its own accord, and a step has to account for them. */
  opened(): void {
    this.tellUntold();
    this.blockedHosts.clear();
    this.phase = 'open';
  }

  /** For the fence. Not recorded yet: of most requests the browser tells as well, and more. */
  kept(attempt: Attempt): void {
    if (!this.blockedHosts.has(attempt.host)) this.untold.set(attempt.host, attempt);
  }

  /** Records as blocked what only the fence has seen, such as the WebSocket of a pop-up; once for a host. */
  tellUntold(): void {
    for (const { method, address, host } of this.untold.values()) this.blocked(method, address, host);
  }

  /** Nothing is recorded any more. */
  end(): void {
    this.phase = 'over';
  }

  /** The page, or a pop-up of it, sends something. */
  sent(id: number, { method, url, headers, body: text, resource, from, allowed }: PageRequest): void {
    if (!allowed) {
      this.blocked(method, url);
      return;
    }
    if (this.phase === 'opening' && !BY_SCRIPTS.has(resource)) return;
    const body = text === undefined ? undefined : jsonOr(text);
    this.learn(headers.sessionid);
    this.learn(sessionIn(body));
    const redirectedFrom = from === undefined ? undefined : this.requests.get(from);
    const data = {
      method,
      url,
      headers,
      // A large body stands in the raw text only, which is bounded.
      ...(text !== undefined && text.length <= RAW_LIMIT && { body }),
      resource,
    };
    const common = {
      ...({ interface: 'wellclient', channel: 'http' } as const),
      summary: `${method} ${url}`,
      ...(text !== undefined && { raw: text }),
      ...(this.phase === 'opening' && { claimed: true }),
    };
    const entry = this.record(
      redirectedFrom === undefined
        ? { ...common, origin: 'iut', kind: 'request', data }
        : // To where a redirect leads, the browser goes and not the SDK.
          { ...common, origin: 'browser', kind: 'note', data: { ...data, redirectedFrom } },
    );
    if (!entry) return;
    this.requests.set(id, entry.seq);
    this.open.set(entry.seq, { method, url });
  }

  /** Requests that are under way, by `seq`. */
  get underWay(): ReadonlyMap<number, SentTo> {
    return this.open;
  }

  /** Resolves when a request ends that is under way. */
  requestEnds(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** All of the answer has come, or none will. */
  ended(id: number): void {
    const seq = this.requests.get(id);
    if (seq === undefined || !this.open.delete(seq)) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  answered(id: number, { status, statusText, headers }: PageResponse): void {
    const of = this.requests.get(id);
    if (of === undefined) return;
    const data = { status, statusText, headers };
    this.note({ origin: 'testbed', of, summary: `Answered ${status} ${statusText}`.trim(), data });
  }

  failed(id: number, why: string): void {
    const of = this.requests.get(id);
    if (of !== undefined) this.note({ origin: 'browser', of, summary: `No reply: ${why}`, data: { why } });
    this.ended(id);
  }

  /** Of a WebSocket of the page, or of a pop-up, everything is recorded. */
  framed({ url, from, event, payload, allowed }: Frame): void {
    if (!allowed) {
      if (event === 'opened') this.blocked('WebSocket', url);
      return;
    }
    const summary = `WebSocket ${event}${payload === undefined ? '' : `: ${payload}`}`;
    const raw = payload || undefined;
    const data = { url, event };
    this.note({ origin: from, channel: 'websocket', summary, data, ...(raw && { raw }) });
  }

  private blocked(method: string, url: string, host = hostOf(url)): void {
    this.blockedHosts.add(host);
    this.untold.delete(host);
    this.blocks += 1;
    if (this.blocks > BLOCKED) return;
    const more = this.blocks === BLOCKED ? ' (more of these are not recorded)' : '';
    const summary = `Blocked, because the target file does not allow it: ${method} ${url}${more}`;
    this.note({ origin: 'browser', summary, data: { blocked: url, method } });
  }

  private note(entry: Omit<NewEntryOf<'wellclient', 'note'>, 'interface' | 'kind'>) {
    return this.record({ ...entry, interface: 'wellclient', kind: 'note', claimed: true });
  }

  private record(entry: NewEntryOf<'wellclient', 'request' | 'note'>) {
    if (this.phase === 'over') return undefined;
    const what = entry.channel === 'websocket' ? 'frames' : 'requests';
    this.entries[what] += 1;
    if (this.entries[what] > ENTRIES) {
      this.trace.leaveOut();
      return undefined;
    }
    const recorded = this.trace.record(entry);
    if (what === 'requests' && this.entries.requests === ENTRIES) {
      const summary = `More than ${ENTRIES} requests and replies; the rest are not recorded`;
      // The implementation's to answer for; frames are the server's, too.
      this.trace.record({ origin: 'iut', interface: 'wellclient', kind: 'failure', summary });
    }
    return recorded;
  }

  private learn(session: string | undefined): void {
    if (session) this.mask.learnOneOf('session', session);
  }
}

/**
 * The last answer among the entries that was an error, or the last request that got none, for people; empty where
 * there is neither. Without the port, which is another one each time.
 */
export function lastError(entries: readonly TraceEntry[]): string {
  const last = entries
    .filter((entry) => isKind(entry, 'wellclient', 'note'))
    .findLast(
      ({ of, data = {} }) => of !== undefined && ('status' in data ? data.status >= 400 : 'why' in data),
    );
  const request = entries.find(({ seq }) => seq === last?.of);
  const sent = isKind(request, 'wellclient', 'request', 'note') ? request.data : undefined;
  if (!last?.data || !sent || !('resource' in sent)) return '';
  const { method, url } = sent;
  const what = `${method} ${URL.canParse(url) ? new URL(url).pathname : url}`;
  if ('why' in last.data) return `the last request without an answer was ${what} (${last.data.why})`;
  return 'status' in last.data ? `the last answer that was an error is ${last.data.status}, to ${what}` : '';
}

function jsonOr(text: string): unknown {
  try {
    const read: unknown = JSON.parse(text);
    return isTooDeep(read) ? text : read;
  } catch {
    // A form, say.
    return text;
  }
}

function sessionIn(body: unknown): string | undefined {
  if (body === null || typeof body !== 'object' || !('sessionId' in body)) return undefined;
  return typeof body.sessionId === 'string' ? body.sessionId : undefined;
}
