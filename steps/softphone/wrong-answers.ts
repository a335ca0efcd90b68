/** Finds the row that a reply broke which is no answer at all: late, refused by the browser, or no JSONP. */
import { findRequirement } from '../../schemas/load';
import type { NonConformance } from '../../schemas/verdict';
import type { ServiceAnswer } from '../drivers/local-service';
import { isRefusedAsScript } from '../drivers/raw-outcome';
import type { Recorder } from '../recorder';

type WrongAnswer = Exclude<ServiceAnswer, { outcome: 'answered' }>;

interface Details {
  status?: number;
  headers?: [name: string, value: string][];
  callback?: string | null;
}

/** Puts the broken rule and the row that never came on record; gives the error that ends the scenario. */
export function wrongAnswer(
  recorder: Recorder,
  call: string,
  rows: string[],
  answer: WrongAnswer,
): NonConformance {
  const base = `local-service.${call}`;
  const [rule, ...more] = brokenRules(answer);
  const mismatch = { reason: answer.reason, actual: answer.entry.summary };
  if (rows[0] !== undefined) {
    const row = `${base}.result.${rows[0]}`;
    recorder.broken(row, { ...mismatch, expected: findRequirement(row).place.row }, answer.entry);
  }
  for (const each of more) {
    const row = `${base}.${each}`;
    recorder.broken(row, { ...mismatch, expected: findRequirement(row).text }, answer.entry);
  }
  return recorder.failed(
    `${base}.${rule}`,
    { ...mismatch, expected: findRequirement(`${base}.${rule}`).text },
    answer.entry,
  );
}

/** At least one; a reply that calls no function, or another, breaks two rows. */
function brokenRules({ outcome, entry }: WrongAnswer): [string, ...string[]] {
  if (outcome === 'no answer in time') return ['rule.response-time'];
  const { status, headers = [], callback } = (entry.data ?? {}) as Details;
  if (status === undefined && entry.channel === 'raw') return ['rule.http-request'];
  if (status !== undefined && (status < 200 || status > 299)) return ['rule.http-request'];
  if (isRefusedAsScript(headers)) return ['rule.jsonp'];
  const reply = entry.raw ?? '';
  const called = /^\uFEFF?\s*(?:\/\*\*\/)?\s*([\w$.]+)\s*\(/.exec(reply)?.[1];
  if (called === undefined || called !== callback) return ['parameter.jsonpcallback', 'rule.jsonp'];
  return isWholeCall(reply) ? ['rule.json-reply'] : ['rule.jsonp'];
}

function isWholeCall(reply: string): boolean {
  const rest = reply.trimEnd();
  return (rest.endsWith(';') ? rest.slice(0, -1).trimEnd() : rest).endsWith(')');
}
