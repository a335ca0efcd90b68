/** What an agent's client reads from the gateway's answers, and from its own sign-in. */
import { isObject, textOf } from '../../schemas/json-object';
import type { TraceEntry } from '../../schemas/verdict';
import type { GatewayAnswer } from './gateway';
import { readJsonObject } from './json-object';

export interface PolledEvent {
  /** Empty when the gateway gives none that is text. */
  eventType: string;
  /** Number of the agent, as it came. */
  workNo: unknown;
  /** The answer that holds the event. */
  entry: TraceEntry;
}

/** The result code as text: a gateway may give it as a number, against the document. */
export function codeOf(answer: GatewayAnswer): string | undefined {
  if (answer.outcome !== 'answered' || answer.payload.retcode === undefined) return undefined;
  return textOf(answer.payload.retcode);
}

/** Whether the gateway says no; an answer that says nothing may have been a yes. */
export function isRefused(answer: GatewayAnswer): boolean {
  const code = codeOf(answer);
  return code !== undefined && code !== '0';
}

/** Whether the request never came to the gateway. */
export function isUnheard({ outcome }: GatewayAnswer): boolean {
  return outcome === 'gateway down' || outcome === 'untrusted certificate';
}

/** Whether the body of a sign-in asks for push: only both parameters together do. */
export function asksForPush(body: string | Buffer | undefined): boolean {
  const read = readJsonObject({ headers: [], body: Buffer.from(body ?? '') });
  return 'payload' in read && Boolean(read.payload.callBackUri) && Boolean(read.payload.serviceToken);
}

/** The event that an answer to a poll holds. */
export function eventIn(answer: GatewayAnswer): PolledEvent | undefined {
  const event: unknown = answer.outcome === 'answered' ? answer.payload.event : undefined;
  if (!isObject(event)) return undefined;
  const { eventType, workNo } = event;
  return { eventType: typeof eventType === 'string' ? eventType : '', workNo, entry: answer.entry };
}
