/** The kill matrix: which scenario failed which mutant for which requirement, and what that amounts to. */
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import type { Proofs } from '../../reports/proofs';
import type { ScenarioOutcome } from '../trials/outcome';

/**
 * What became of a mutant in one scenario, as far as one requirement is concerned. `killed`: the scenario failed it
 * for that requirement. `by accident`: it failed it for another one. `undecided`: it could not judge.
 */
export const FATES = ['killed', 'by accident', 'undecided', 'survived'] as const;
export type Fate = (typeof FATES)[number];

export interface Cell {
  scenario: string;
  fate: Fate;
  /** What the scenario failed instead, or why it could not judge. */
  remark: string;
}

/** One mutant and one requirement that it breaks. */
export interface MatrixRow {
  requirement: string;
  mutant: string;
  system: string;
  /** Why it conforms all the same; such a mutant has to survive. */
  equivalent?: string;
  /** The best of its cells. */
  fate: Fate;
  /** Whether it is as it has to be. */
  sound: boolean;
  cells: Cell[];
}

/**
 * The rows of one mutant.
 * @param scenarios of a requirement
 * @param outcomes of the scenarios that were run
 */
export function rowsOf(
  mutant: RegisteredMutant,
  scenarios: (requirement: string) => readonly string[],
  outcomes: readonly ScenarioOutcome[],
): MatrixRow[] {
  const byId = new Map(outcomes.map((outcome) => [outcome.scenario, outcome]));
  return mutant.breaks.map((requirement) => {
    const cells = scenarios(requirement).flatMap((scenario) => {
      const outcome = byId.get(scenario);
      return outcome ? [cellOf(requirement, outcome)] : [];
    });
    const fate = FATES.find((each) => cells.some((cell) => cell.fate === each)) ?? 'survived';
    const { name, system, equivalent } = mutant;
    return {
      requirement,
      mutant: name,
      system,
      ...(equivalent === undefined ? {} : { equivalent }),
      fate,
      sound: equivalent === undefined ? fate === 'killed' : cells.length > 0 && fate === 'survived',
      cells,
    };
  });
}

function cellOf(requirement: string, { scenario, verdict, reason, failed }: ScenarioOutcome): Cell {
  if (failed.includes(requirement)) return { scenario, fate: 'killed', remark: '' };
  if (verdict === 'fail') return { scenario, fate: 'by accident', remark: failed.join(', ') || reason };
  if (verdict === 'pass') return { scenario, fate: 'survived', remark: '' };
  return { scenario, fate: 'undecided', remark: `${verdict}: ${reason}` };
}

/** Every requirement with the mutants that were killed for it, and the scenario that did it in the shortest time. */
export function proofsIn(rows: readonly MatrixRow[], duration: (scenario: string) => number): Proofs {
  const proofs: Proofs = {};
  for (const { requirement, mutant, equivalent, cells } of rows) {
    const [quickest] = cells
      .filter(({ fate }) => fate === 'killed')
      .map(({ scenario }) => scenario)
      .sort((a, b) => duration(a) - duration(b) || (a < b ? -1 : 1));
    if (quickest === undefined || equivalent !== undefined) continue;
    proofs[requirement] = { ...proofs[requirement], [mutant]: quickest };
  }
  return sorted(Object.fromEntries(Object.entries(proofs).map(([id, own]) => [id, sorted(own)])));
}

/**
 * The proofs on record after a run: those of the mutants that were run are put in place of older ones, and those of
 * mutants that there are no more go.
 * @param run names of the mutants that were run
 * @param known names of all mutants
 */
export function renewed(
  onRecord: Proofs,
  found: Proofs,
  run: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Proofs {
  const requirements = [...new Set([...Object.keys(onRecord), ...Object.keys(found)])];
  const entries = requirements.map((id): [string, Record<string, string>] => {
    const kept = Object.entries(onRecord[id] ?? {}).filter(([name]) => known.has(name) && !run.has(name));
    return [id, sorted({ ...Object.fromEntries(kept), ...found[id] })];
  });
  return sorted(Object.fromEntries(entries.filter(([, own]) => Object.keys(own).length > 0)));
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
