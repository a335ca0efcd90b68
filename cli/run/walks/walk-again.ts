/**
 * What is left to do when walks have failed: what a fault kept from being walked is walked from a fresh start, and what
 * failed is shortened by walking it again. Bounded, and on the target of the run.
 */
import type { RunRecord } from '../../../reports/record';
import type { Results } from '../../../reports/results';
import { Budget, MOST_WALKS } from './budget';
import { Rests } from './rests';
import { shortened } from './shorten-failed';
import type { Walker } from './walker';

/**
 * @param record gets what comes of it
 * @param results what the record comes to so far
 * @param begins is told of how many rows, before they are walked again
 */
export async function walkAgain(
  record: RunRecord,
  results: () => Results,
  walker: Walker,
  begins: (rows: number) => void,
): Promise<void> {
  const budget = new Budget(() => !record.interrupted && record.faults.length === 0);
  try {
    await walkRests(record, walker, () => budget.isOpen);
    await shortenFailed(record, results, walker, budget, begins);
  } finally {
    await walker.end();
  }
}

async function shortenFailed(
  record: RunRecord,
  results: () => Results,
  walker: Walker,
  budget: Budget,
  begins: (rows: number) => void,
): Promise<void> {
  const rows = results().requirements.filter(({ walks }) => walks?.told);
  if (rows.length === 0) return;
  begins(rows.length);
  for (const row of rows) {
    const again = await shortened(row, walker, budget);
    if (again) record.walkedAgain.push(again);
  }
}

/** A rest may be stopped by the next fault, and leave a rest itself. @param isOpen whether there is time for another */
export async function walkRests(
  record: RunRecord,
  walker: Pick<Walker, 'walk'>,
  isOpen: () => boolean,
): Promise<void> {
  const rests = new Rests();
  const open = rests.of(record.scenarios);
  for (let walked = 0; walked < MOST_WALKS && isOpen(); walked += 1) {
    const rest = open.shift();
    if (!rest) return;
    const scenarios = await walker.walk(rest.model, rest);
    record.adopt(scenarios);
    open.push(...rests.of(scenarios));
  }
}
