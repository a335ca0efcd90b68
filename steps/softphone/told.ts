/** What the answer to a command says, whatever came of how it says it. Judges nothing. */
import { isObject, textOf } from '../../schemas/json-object';
import { loadTables } from '../../schemas/tables';
import type { ServiceAnswer } from '../drivers/local-service/local-service';

export const SUCCESS = 'success';

/** What became of a command by its own answer; `unclear`: in no words of the document. */
export type Told = 'done' | 'refused' | 'unclear';

/** Which result an answer gives, as the errata read it; empty when no object can be read of it. */
export function resultOf(answer: ServiceAnswer): string {
  const payload = legiblePayload(answer);
  // With blanks round it or in capitals it is granted (erratum US-01).
  return isObject(payload) ? textOf(payload.result).trim().toLowerCase() : '';
}

/** What an answer tells of the command, in the words of any command's table (erratum US-07). */
export function toldBy(answer: ServiceAnswer): Told {
  const result = resultOf(answer);
  if (result === SUCCESS) return 'done';
  const known = loadTables()
    .filter((table) => table.interface === 'local-service')
    .flatMap(({ calls }) => calls.flatMap(({ replies }) => replies.flatMap(({ rows }) => rows)));
  return known.some(({ id }) => id === result) ? 'refused' : 'unclear';
}

/** The payload, though the way in which it came may be wrong. */
export function legiblePayload(answer: ServiceAnswer): unknown {
  return answer.outcome === 'answered' ? answer.payload : answer.legible;
}
