/** Holds payloads round the documented calls against what other pages say; a deviation is a finding, never a fail. */

import type { InterfaceName } from '../../schemas/catalogue';
import { judgePayload } from '../../schemas/check';
import { isObject } from '../../schemas/json-object';
import { shown } from '../../schemas/problem';
import type { RequirementId } from '../../schemas/requirement-id';
import type { TraceEntry } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';

export interface NeighbourPayload {
  interface: InterfaceName;
  /** Name in a table whose basis is other pages. */
  call: string;
  kind: 'reply' | 'event' | 'result';
  payload: unknown;
  /** Where it came. */
  entry: TraceEntry | undefined;
  /** Requirement at which a deviation is noted. */
  requirement: RequirementId;
  /** Erratum that speaks of such deviations, where there is one. */
  erratum?: string;
}

/** Notes where a payload is not as the vendor's other pages say. */
export function noteNeighbour(world: World, question: NeighbourPayload): void {
  const { call, kind, payload, entry, requirement } = question;
  const note = (what: string, text: string, erratum = question.erratum ?? '', level: Level = 'warn') =>
    world.recorder.note({ requirement, erratum, level, text, about: `${call}.${kind}.${what}` }, entry);
  if (!isObject(payload)) {
    note('object', `${call}: the ${kind} is no JSON object: ${shown(payload)}`);
    return;
  }
  // --strict makes fails of deviations from the document, and this is another one.
  const { options } = world.checking;
  const checking = { strict: false, options: { ...options, unclaimed: true } };
  const judged = judgePayload(question.interface, call, kind, payload, checking);
  world.recorder.schemas.add(judged.schema);
  for (const { member, expected, actual } of judged.problems)
    note(
      member,
      `${call}: ${shown(member)} is not as other pages of the vendor say: expected ${expected}, came ${actual}`,
    );
  for (const { text, erratum, level } of judged.deviations) note(text, `${call}: ${text}`, erratum, level);
}

type Level = 'warn' | 'ok-note' | 'info';
