/** One exchange between a client and a target, as somebody saw it go by. */
import type { HeaderList } from '../schemas/trace-data';

/** The body of a message as text, or why nobody can say what it was. */
export type SeenBody = { text: string; notes?: string[] } | { unseen: string };

/** A text message over a WebSocket. */
export interface SeenMessage {
  from: 'client' | 'target';
  /** Milliseconds since 1970. */
  at: number;
  text: string;
}

export interface Exchange {
  /** Where it stands in what was recorded, such as `session.har, entry 17`. */
  place?: string;
  /** Milliseconds since 1970; of an exchange whose time was not kept, that of the one before. */
  at: number;
  /** Milliseconds until the last byte of the answer; undefined where that was not kept. */
  took?: number;
  method: string;
  url: URL;
  headers: HeaderList;
  body: SeenBody;
  /** None where no answer came, or none was kept. */
  answer?: { status: number; headers: HeaderList; body: SeenBody };
  /** Of a connection that became a WebSocket. */
  messages?: SeenMessage[];
}

/** As much of an exchange as its request shows. */
export type Begun = Pick<Exchange, 'at' | 'method' | 'url'>;

/** The value of the first header of that name, in whatever case. */
export function headerOf(headers: HeaderList, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];
}

/** When the answer was complete; where that was not kept, when the request began. */
export function endOf({ at, took = 0 }: Exchange): number {
  return at + took;
}
