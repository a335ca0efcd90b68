/** What is told of the traffic of a page with a wellClient, in plain values. */
import type { Attempt } from './fence';

/** What a page sends by its scripts while it loads; the rest is the page itself. */
export const BY_SCRIPTS: ReadonlySet<string> = new Set(['xhr', 'fetch', 'ping', 'eventsource']);

export interface PageRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** As the browser calls it, such as `xhr`. */
  resource: string;
  /** Of where a redirect leads: the number of the request that was redirected. */
  from?: number;
  /** Whether the fence lets it out. */
  allowed: boolean;
}

export interface PageResponse {
  status: number;
  statusText: string;
  headers: Record<string, string>;
}

/** Something about a WebSocket. */
export interface Frame {
  url: string;
  from: 'iut' | 'testbed';
  event: 'opened' | 'sent' | 'received' | 'failed' | 'closed';
  payload?: string;
  allowed: boolean;
}

/** `id`: each request of a page has a number of its own. */
export interface TrafficEvents {
  sent(id: number, request: PageRequest): void;
  answered(id: number, response: PageResponse): void;
  failed(id: number, why: string): void;
  /** All of the answer has come. */
  ended(id: number): void;
  framed(frame: Frame): void;
  /** The fence kept the page from something, of which the browser may not tell. */
  kept(attempt: Attempt): void;
}
