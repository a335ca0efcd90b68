/** The five things that can become of a command to the local service, and what is kept of each. */
import type { TraceEntry } from '../../../schemas/verdict';
import type { JsonpFault } from './jsonp';

/**
 * `answered wrongly`: something came, but no page gets a payload from it. `service down`: nobody listens.
 * `blocked by the browser`: the service could be reached, but not from that page. `no answer in time`: the
 * service took the request and did not complete a reply.
 */
export type NoAnswer = 'answered wrongly' | 'service down' | 'blocked by the browser' | 'no answer in time';

/**
 * What the driver makes of an answer. `malformed`: a page got the payload all the same, and what is wrong with the script.
 * `legible`: what can be read of an answer that no page gets anything from.
 */
type Made =
  | { outcome: 'answered'; payload: unknown; malformed?: string }
  | { outcome: NoAnswer; reason: string; legible?: unknown };

/** What became of a command, and where the trace holds it. */
export type ServiceAnswer = { entry: TraceEntry } & Made;

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
  /** What else stands in the script than the call. */
  form?: string;
  /** What is wrong with the script. */
  fault?: JsonpFault;
  /** What is odd about the reply, or what the browser had to say. */
  notes?: string[];
}

/** An outcome before it is in the trace; `raw` is the body as text. */
export type Outcome = { data: AnswerDetails; raw?: string } & Made;
