/** What JUnit XML has of a baseline: a suite of the entries that no longer fit. */
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import { ENGLISH } from '../../fixtures/texts/texts';
import { visibleLine } from '../visible';
import type { BaselineResult, EntryState, JudgedEntry } from './entry';
import { judgedEntryText, toldEntries } from './wording';

/** A failure of a test is told of each of these. */
const WRONG: readonly EntryState[] = ['stale', 'expired', 'unreached'];

/** Entries that no longer fit. */
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
      const message = visibleLine(`${ENGLISH(title)}: ${judgedEntryText(entry)}`);
      const testcase = suite.ele('testcase', {
        classname: 'baseline',
        name: visibleLine(entry.id),
        time: '0.000',
      });
      testcase.ele('failure', { message, type: state }).txt(ENGLISH(note));
    }
  }
}
