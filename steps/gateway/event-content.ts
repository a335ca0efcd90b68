/** What events bring along, held against the pages of the vendor on these events (erratum GW-37). */

import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import type { Mismatch } from '../../schemas/verdict';
import { unwrapped } from '../drivers/gateway/agent-answers';
import { LINKAGE } from './events';

/** A member of an event's content, and the type that the event's own page gives it. */
interface TypedMember {
  member: string;
  type: 'string' | 'number';
  requirement: RequirementId;
}

const TYPED_MEMBERS: ReadonlyMap<unknown, TypedMember> = new Map([
  [
    'AgentState_SetNotReady_Success',
    { member: 'reason', type: 'string', requirement: 'gateway.poll.rule.reason' },
  ],
  [LINKAGE, { member: 'result', type: 'number', requirement: 'gateway.poll.rule.linkage-result' }],
]);

/** What is to be said of the content of an event, polled or pushed; nothing when no page gives it any. */
export function typedMemberOf(
  event: Record<string, unknown>,
):
  | (Mismatch & { requirement: RequirementId; holds: boolean; level: 'ok-note' | 'warn'; about: string })
  | undefined {
  const eventType = unwrapped(event.eventType);
  const found = TYPED_MEMBERS.get(eventType);
  if (!found) return undefined;
  const { member, type, requirement } = found;
  const content = unwrapped(event.content);
  const value = isObject(content) ? content[member] : undefined;
  const level = typeof value === 'string' || typeof value === 'number' ? 'ok-note' : 'warn';
  return {
    requirement,
    holds: typeof value === type,
    level,
    about: `${eventType}.${level}`,
    reason: `${member} of ${eventType} is no ${type}`,
    expected: `a ${type}`,
    actual: value === undefined ? 'missing' : shown(value),
  };
}
