/** Holds payloads of the calls round a sign-in against what other pages say; a deviation is a finding, never a fail. */
import { judgePayload } from '../../schemas/check';
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import { findCall } from '../../schemas/tables';
import type { TraceEntry } from '../../schemas/verdict';
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

/** Notes at the requirement that the call serves where a payload is not as the vendor's other pages say. */
export function judgeNeighbour(
  world: World,
  call: NeighbourCall,
  kind: 'reply' | 'event' | 'result',
  payload: unknown,
  entry: TraceEntry,
): void {
  const requirement = findCall('gateway', call).call.serves ?? '';
  const note = (what: string, text: string, erratum = '', level: 'warn' | 'ok-note' | 'info' = 'warn') =>
    world.recorder.note({ requirement, erratum, level, text, about: `${call}.${kind}.${what}` }, entry);
  if (!isObject(payload)) {
    note('object', `${call}: the ${kind} is no JSON object: ${shown(payload)}`);
    return;
  }
  // --strict makes fails of deviations from the document, and this is another one.
  const judged = judgePayload('gateway', call, kind, payload, { ...world.checking, strict: false });
  world.recorder.schemas.add(judged.schema);
  for (const { member, expected, actual } of judged.problems)
    note(
      member,
      `${call}: ${shown(member)} is not as other pages of the vendor say: expected ${expected}, came ${actual}`,
    );
  for (const { text, erratum, level } of judged.deviations) note(text, `${call}: ${text}`, erratum, level);
}
