/** Finds the rows that a reply broke by the way it came: late, refused by browsers, or as another script than JSONP. */
import { findRequirement, requirementId } from '../../schemas/load';
import type { JsonpFault } from '../../schemas/trace-data';
import { Inconclusive } from '../../schemas/verdict';
import type { ServiceAnswer } from '../drivers/local-service/local-service';
import { isRefusedAsScript } from '../drivers/local-service/raw-outcome';
import type { Recorder } from '../evidence/recorder';

/** The rows of a script that is no JSONP, by what is wrong with it. */
const ROWS_OF: Readonly<Record<JsonpFault, readonly string[]>> = {
  callback: ['parameter.jsonpcallback', 'rule.jsonp'],
  call: ['rule.jsonp'],
  argument: ['rule.json-reply'],
  unread: ['rule.jsonp'],
};

/** Milliseconds that the samples of the document wait for an answer (`time: 5000`). */
export const DOCUMENTED_PATIENCE = 5000;

/**
 * Puts the rows that the way of an answer broke on record: none, when it came as the document has it. Throws Inconclusive
 * for a script that would have to be run to be judged, unless a page got nothing from it, and for an answer that was not
 * waited for as long as the document does.
 *
 * @param patience milliseconds that the answer was waited for: `timers.reply` of the target file
 */
export function judgeWay(recorder: Recorder, call: string, answer: ServiceAnswer, patience: number): void {
  const reason = answer.outcome === 'answered' ? answer.malformed : answer.reason;
  if (reason === undefined) return;
  if (isUnread(answer)) throw new Inconclusive(`${reason}: ${answer.entry.raw ?? answer.entry.summary}`);
  if (answer.outcome === 'no answer in time' && patience < DOCUMENTED_PATIENCE) {
    throw new Inconclusive(`${reason}, and the document waits for ${DOCUMENTED_PATIENCE} ms`);
  }
  for (const row of brokenRows(answer)) {
    const requirement = requirementId(`local-service.${call}.${row}`);
    const expected = findRequirement(requirement).text;
    recorder.broken(requirement, { reason, expected, actual: answer.entry.summary }, answer.entry);
  }
}

function isUnread({ outcome, entry }: ServiceAnswer): boolean {
  const { fault } = entry.data;
  return fault === 'unread' && (outcome === 'answered' || entry.channel === 'raw');
}

function brokenRows({ outcome, entry }: ServiceAnswer): readonly string[] {
  if (outcome === 'no answer in time') return ['rule.response-time'];
  const { status, headers = [], fault } = entry.data;
  if (status === undefined && entry.channel === 'raw') return ['rule.http-request'];
  if (status !== undefined && (status < 200 || status > 299)) return ['rule.http-request'];
  // What no browser takes for a script may be no call of the function either.
  if (isRefusedAsScript(headers) && fault !== 'callback') return ['rule.jsonp'];
  return ROWS_OF[fault ?? 'call'];
}
