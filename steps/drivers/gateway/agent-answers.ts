/** What an agent's client reads from the gateway's answers, and from its own sign-in. */
import { isObject } from '../../../schemas/json-object';
import type { TraceEntry } from '../../../schemas/verdict';
import { readJsonObject } from '../http/json-object';
import type { GatewayAnswer } from './gateway';
import { guidsIn } from './guid';

/** What codes look like on all pages of the vendor. */
const CODE = /^(0|\d{3}-\d{3})$/;

export interface PolledEvent {
  /** Empty when the gateway gives none that is text. */
  eventType: string;
  /** Number of the agent, as it came. */
  workNo: unknown;
  /** The answer that holds the event. */
  entry: TraceEntry;
}

/** The result code, as text: a gateway may give it as a number, against the document. None where it is neither. */
export function codeOf(answer: GatewayAnswer): string | undefined {
  const retcode = answer.outcome === 'answered' ? unwrapped(answer.payload.retcode) : undefined;
  return typeof retcode === 'string' || typeof retcode === 'number' ? String(retcode) : undefined;
}

/**
 * Whether the gateway says yes or no: by a code of the form that all pages give codes, or by the event that a poll
 * brings, which was carried out whatever its code.
 */
export function isLegible(answer: GatewayAnswer): boolean {
  return CODE.test(codeOf(answer) ?? '') || anyEventIn(answer) !== undefined;
}

/** Whether the gateway says no; an answer that says nothing may have been a yes. */
export function isRefused(answer: GatewayAnswer): boolean {
  return isLegible(answer) && codeOf(answer) !== '0' && anyEventIn(answer) === undefined;
}

/** Members of the result that only a sign-in has which succeeded. */
const OF_SUCCESS = ['workno', 'loginTime'];

/**
 * Whether the answer is a sign-in's that has succeeded in all but its code, which is of no form that codes have: it
 * hands out a Guid, and says as whom and since when.
 */
export function isGranted(answer: GatewayAnswer): boolean {
  if (isLegible(answer) || answer.outcome !== 'answered' || guidsIn(answer.headers).length === 0)
    return false;
  const result = unwrapped(answer.payload.result);
  return isObject(result) && OF_SUCCESS.every((name) => name in result);
}

const UNHEARD: GatewayAnswer['outcome'][] = ['gateway down', 'untrusted certificate', 'no secure connection'];

/** Whether the request never came to the gateway. */
export function isUnheard({ outcome }: GatewayAnswer): boolean {
  return UNHEARD.includes(outcome);
}

/** Whether the body of a sign-in asks for push: only both parameters together do. */
export function asksForPush(body: string | Buffer | undefined): boolean {
  const read = readJsonObject({ headers: [], body: Buffer.from(body ?? '') });
  return 'payload' in read && Boolean(read.payload.callBackUri) && Boolean(read.payload.serviceToken);
}

/** Events that have nothing to do with sign-in, state or linkage: news, notes, windows and queues. */
const BYSTANDERS = new Set([
  'AgentOther_Bulletin',
  'AgentOther_Note',
  'AgentEvent_ControlWindow_Notify',
  'AgentEvent_Orders_Notify',
  'AgentOther_All_Agent_Busy',
]);

/** Whether an event is one that may come to any agent at any time, so that it is passed over. */
export function isBystander({ eventType }: Pick<PolledEvent, 'eventType'>): boolean {
  return BYSTANDERS.has(eventType);
}

/** The event that an answer to a poll holds, but for those that are passed over. */
export function eventIn(answer: GatewayAnswer): PolledEvent | undefined {
  const event = anyEventIn(answer);
  return event && !isBystander(event) ? event : undefined;
}

/** The event that an answer to a poll holds and that is passed over. */
export function bystanderIn(answer: GatewayAnswer): PolledEvent | undefined {
  const event = anyEventIn(answer);
  return event && isBystander(event) ? event : undefined;
}

function anyEventIn(answer: GatewayAnswer): PolledEvent | undefined {
  const event = answer.outcome === 'answered' ? readEvent(answer.payload.event) : undefined;
  return event && { ...event, entry: answer.entry };
}

/** What an event says, polled or pushed, as far as it can be read. */
export function readEvent(came: unknown): Pick<PolledEvent, 'eventType' | 'workNo'> | undefined {
  const event = unwrapped(came);
  if (!isObject(event)) return undefined;
  const eventType = unwrapped(event.eventType);
  return { eventType: typeof eventType === 'string' ? eventType : '', workNo: unwrapped(event.workNo) };
}

/** A list of one is read as the one in it: that it is a list has been judged where it stands. */
export function unwrapped(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
