/** Puts on record which scenario failed which mutant for which requirement: those under conditions in a file of their own. */
import { writeFileSync } from 'node:fs';
import { conditionalMutants, registeredMutants } from '../../fixtures/mutants/registry';
import { CONDITIONAL_PROOFS_FILE, loadProofs, PROOFS_FILE, proofsText } from '../../reports/proofs';
import { registeredClients } from './client-mutants';
import { type MatrixRow, proofsIn, renewed } from './matrix';

const RECORDS = [
  { file: PROOFS_FILE, mutants: () => [...registeredMutants(), ...registeredClients()] },
  { file: CONDITIONAL_PROOFS_FILE, mutants: conditionalMutants },
];

/**
 * @param rows of the run
 * @param ran names of the mutants that were run
 * @param duration of a scenario in milliseconds: of several the quickest is kept
 * @returns the files that were written
 */
export function keepProofs(
  rows: readonly MatrixRow[],
  ran: ReadonlySet<string>,
  duration: (scenario: string) => number,
): string[] {
  return RECORDS.flatMap(({ file, mutants }) => {
    const known = new Set(mutants().map(({ name }) => name));
    if (![...ran].some((name) => known.has(name))) return [];
    const own = rows.filter(({ mutant, sound }) => sound && known.has(mutant));
    writeFileSync(file, proofsText(renewed(loadProofs(file), proofsIn(own, duration), ran, known)));
    return [file];
  });
}
