/** Holds payloads of the calls round a sign-in against what other pages say. */
import { isObject } from '../../schemas/json-object';
import { findCall } from '../../schemas/tables';
import type { TraceEntry } from '../../schemas/verdict';
import { noteNeighbour } from '../neighbours';
import type { World } from '../world';
import { oddParticular } from './particulars';

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
 * Notes, at the requirement that the call serves, where a payload is not as the vendor's other pages say.
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
  const requirement = serves(call);
  noteNeighbour(world, { interface: 'gateway', call, kind, payload, entry, requirement, erratum });
}

/** The same for one event, polled or pushed, and for what it brings along. */
export function judgeEvent(world: World, event: unknown, entry: TraceEntry): void {
  judgeNeighbour(world, 'poll', 'event', event, entry);
  if (!isObject(event)) return;
  const odd = oddParticular(event);
  if (!odd) return;
  const about = `${event.eventType}.${odd.level}`;
  world.recorder.note({ requirement: serves('poll'), erratum: 'GW-37', about, ...odd }, entry);
}

function serves(call: NeighbourCall): string {
  return findCall('gateway', call).call.serves ?? '';
}
