/** The five things that can become of a command to the local service, and what is kept of each. */
import type { AnswerDetails } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';

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
export type ServiceAnswer = { entry: EntryOf<'local-service', 'response' | 'failure'> } & Made;

/** An outcome before it is in the trace; `raw` is the body as text. */
export type Outcome = { data: AnswerDetails; raw?: string } & Made;
