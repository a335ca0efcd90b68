/** What JUnit XML has of a baseline: which scenarios are known, and a suite of the entries that no longer fit. */
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { Results } from '../results';
import { visibleLine } from '../visible';
import type { BaselineResult, EntryState, JudgedEntry } from './entry';
import { judgedEntryText, toldEntries } from './wording';

/** A failure of a test is told of each of these. */
const WRONG: readonly EntryState[] = ['stale', 'expired', 'unreached'];

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
    return [[id, entries.length > 0 ? entries.map(judgedEntryText).join('; ') : reason]];
  });
  return new Map(found);
}

/** How many entries no longer fit. */
export function wrongEntries(baseline: BaselineResult): JudgedEntry[] {
  return baseline.entries.filter(({ state }) => WRONG.includes(state));
}

/** Adds the suite `baseline`, with a failed case for each entry that no longer fits; none where all fit. */
export function addBaselineSuite(root: XMLBuilder, baseline: BaselineResult): void {
  const wrong = wrongEntries(baseline);
  if (wrong.length === 0) return;
  const suite = root.ele('testsuite', {
    name: 'baseline',
    tests: wrong.length,
    failures: wrong.length,
    errors: 0,
    skipped: 0,
  });
  for (const { state, title, note, entries } of toldEntries(baseline)) {
    if (!WRONG.includes(state)) continue;
    for (const entry of entries) {
      const message = visibleLine(`${title}: ${judgedEntryText(entry)}`);
      const testcase = suite.ele('testcase', {
        classname: 'baseline',
        name: visibleLine(entry.id),
        time: '0.000',
      });
      testcase.ele('failure', { message, type: state }).txt(note);
    }
  }
}
