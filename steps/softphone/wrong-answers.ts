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
  const rule = brokenRule(answer);
  const mismatch = { reason: answer.reason, actual: answer.entry.summary };
  if (rows[0] !== undefined) {
    const row = `${base}.result.${rows[0]}`;
    recorder.broken(row, { ...mismatch, expected: findRequirement(row).place.row }, answer.entry);
  }
  return recorder.failed(
    `${base}.${rule}`,
    { ...mismatch, expected: findRequirement(`${base}.${rule}`).text },
    answer.entry,
  );
}

function brokenRule({ outcome, entry }: WrongAnswer): string {
  if (outcome === 'no answer in time') return 'rule.response-time';
  const { status, headers = [], callback } = (entry.data ?? {}) as Details;
  if (status !== undefined && (status < 200 || status > 299)) return 'rule.http-request';
  if (isRefusedAsScript(headers)) return 'rule.jsonp';
  const called = /^\uFEFF?\s*(?:\/\*\*\/)?\s*([\w$.]+)\s*\(/.exec(entry.raw ?? '')?.[1];
  if (called === undefined) return 'rule.jsonp';
  return called === callback ? 'rule.json-reply' : 'parameter.jsonpcallback';
}
