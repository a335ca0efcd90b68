/** Holds payloads round the sign-in against other pages: with a verdict where the ICS claims them, else with findings. */

import { isObject } from '../../schemas/json-object';
import { requirementId } from '../../schemas/load';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import { findCall } from '../../schemas/tables';
import type { TraceEntry } from '../../schemas/verdict';
import { judge } from '../evidence/judging';
import { noteNeighbour } from '../evidence/neighbours';
import type { World } from '../lifecycle/world';
import { judgeClaimed, PAGES } from './claims';
import { typedMemberOf } from './event-content';

export type NeighbourCall =
  | 'forced-sign-in'
  | 'sign-out'
  | 'poll'
  | 'push'
  | 'heartbeat'
  | 'state'
  | 'set-state'
  | 'renew-guid';

/**
 * Judges a payload of a call that other pages describe. Where the ICS does not claim them, it is noted at the
 * requirement that the call serves where it is not as they say.
 *
 * @param erratum that speaks of such a payload, where there is one
 */
export function judgeNeighbour(
  world: World,
  call: NeighbourCall,
  kind: 'reply' | 'event' | 'result',
  payload: unknown,
  entry: TraceEntry,
  erratum?: string,
): void {
  const { claim, replies } = findCall('gateway', call).call;
  const question = { interface: 'gateway', call, kind, entry } as const;
  if (claim === undefined || !world.target.ics.claims.includes(claim))
    noteNeighbour(world, { ...question, payload, requirement: serves(call), erratum: erratum ?? PAGES });
  else if (isObject(payload)) judge(world.recorder, { ...question, payload }, world.checking);
  else {
    const [first] = replies.find((reply) => reply.kind === kind)?.members ?? [];
    const mismatch = {
      reason: `the ${kind} is no object`,
      expected: 'a JSON object',
      actual: shown(payload),
    };
    world.recorder.broken(requirementId(`gateway.${call}.${kind}.member.${first?.name}`), mismatch, entry);
  }
}

/** The same for one event, polled or pushed, and for what it brings along. */
export function judgeEvent(world: World, event: unknown, entry: TraceEntry): void {
  judgeNeighbour(world, 'poll', 'event', event, entry);
  const found = isObject(event) ? typedMemberOf(event) : undefined;
  if (!found) return;
  const { requirement, holds, level, about, ...mismatch } = found;
  const noted = { requirement: serves('poll'), erratum: 'GW-37', level, about };
  judgeClaimed(world, requirement, holds, mismatch, entry, noted);
}

function serves(call: NeighbourCall): RequirementId {
  return requirementId(findCall('gateway', call).call.serves ?? '');
}
