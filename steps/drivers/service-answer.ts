/** The five things that can become of a command to the local service, and what is kept of each. */
import type { TraceEntry } from '../../schemas/verdict';

/**
 * `answered wrongly`: something came, but no page gets a payload from it. `service down`: nobody listens.
 * `blocked by the browser`: the service could be reached, but not from that page. `no answer in time`: the
 * service took the request and did not complete a reply.
 */
export type NoAnswer = 'answered wrongly' | 'service down' | 'blocked by the browser' | 'no answer in time';

/** What became of a command, and where the trace holds it. */
export type ServiceAnswer = { entry: TraceEntry } & (
  | { outcome: 'answered'; payload: unknown }
  | { outcome: NoAnswer; reason: string }
);

/** What the trace keeps as `data` of an answer, and of a failure as far as it is known. */
export interface AnswerDetails {
  payload?: unknown;
  /** Milliseconds from the request to its outcome. */
  elapsed?: number;
  /** Page only: the address as it went out, with what jQuery put into it. */
  url?: string;
  /** Name of the callback as it was sent; null: none was. */
  callback?: string | null;
  status?: number;
  /** In the order of the wire, repeated ones too; raw: in its spelling. */
  headers?: [name: string, value: string][];
  /** false: an object literal that a page can run, but not JSON. */
  strictJson?: boolean;
  /** What is odd about the reply, or what the browser had to say. */
  notes?: string[];
}

/** An outcome before it is in the trace; `raw` is the body as text. */
export type Outcome = { data: AnswerDetails; raw?: string } & (
  | { outcome: 'answered'; payload: unknown }
  | { outcome: NoAnswer; reason: string }
);
