/** Holds payloads of the calls round a sign-in against what other pages say. */
import { findCall } from '../../schemas/tables';
import type { TraceEntry } from '../../schemas/verdict';
import { noteNeighbour } from '../neighbours';
import type { World } from '../world';

export type NeighbourCall =
  | 'forced-sign-in'
  | 'sign-out'
  | 'poll'
  | 'push'
  | 'heartbeat'
  | 'state'
  | 'set-state'
  | 'renew-guid';

/** Notes, at the requirement that the call serves, where a payload is not as the vendor's other pages say. */
export function judgeNeighbour(
  world: World,
  call: NeighbourCall,
  kind: 'reply' | 'event' | 'result',
  payload: unknown,
  entry: TraceEntry,
): void {
  const requirement = findCall('gateway', call).call.serves ?? '';
  noteNeighbour(world, { interface: 'gateway', call, kind, payload, entry, requirement });
}
