/** Tells which scenarios that did not pass are no news, for reports that have a result for each scenario. */
import type { Results } from '../results';
import { judgedEntryText } from './wording';

/** Scenarios that fail or stopped as the baseline expects, by id; why they are known. */
export function knownScenarios({ scenarios, baseline }: Results): Map<string, string> {
  const known = new Set(baseline.known);
  const found = scenarios.flatMap(({ id, verdict, reason, evidence }): [string, string][] => {
    if (verdict !== 'fail' && verdict !== 'inconc') return [];
    const rows = new Set(
      evidence?.judgements
        .filter((judgement) => judgement.verdict === verdict)
        .map((each) => each.requirement),
    );
    const isKnown =
      known.has(id) || (verdict === 'fail' && rows.size > 0 && [...rows].every((row) => known.has(row)));
    if (!isKnown) return [];
    const entries = baseline.entries.filter(
      (entry) => entry.id === id || [...rows].some((row) => row === entry.id),
    );
    return [[id, entries.length > 0 ? entries.map((entry) => judgedEntryText(entry)).join('; ') : reason]];
  });
  return new Map(found);
}
