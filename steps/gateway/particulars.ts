/** What events bring along, held against the pages of the vendor on these events (erratum GW-37). */
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { LINKAGE } from './events';

/** A member of an event's content, and the type that the event's own page gives it. */
interface Particular {
  member: string;
  type: 'string' | 'number';
}

const PARTICULARS: ReadonlyMap<unknown, Particular> = new Map([
  ['AgentState_SetNotReady_Success', { member: 'reason', type: 'string' }],
  [LINKAGE, { member: 'result', type: 'number' }],
]);

/** What is to be noted of the content of an event, polled or pushed; nothing when it is as its page has it. */
export function oddParticular(
  event: Record<string, unknown>,
): { level: 'ok-note' | 'warn'; text: string } | undefined {
  const particular = PARTICULARS.get(event.eventType);
  if (!particular) return undefined;
  const { member, type } = particular;
  const value = isObject(event.content) ? event.content[member] : undefined;
  if (typeof value === type) return undefined;
  const came = value === undefined ? 'missing' : shown(value);
  return {
    level: typeof value === 'string' || typeof value === 'number' ? 'ok-note' : 'warn',
    text: `${member} of ${event.eventType} is ${came}, not a ${type}`,
  };
}
