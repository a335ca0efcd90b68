/** What a kill matrix amounts to: counts, and what is not as it has to be. */
import { durationText, plural } from '../../reports/wording';
import { excesses, MUCH, type Spread, spreadOf, withoutReason } from './bounds';
import type { Hiding } from './hiding';
import { FATES, type Fate, type MatrixRow } from './matrix';

export interface Summary {
  mutants: number;
  /** Equivalent ones among them. */
  equivalent: number;
  requirements: number;
  scenarios: number;
  /** Pairs of mutant and requirement, by fate, without the equivalent mutants. */
  fates: Record<Fate, number>;
  /** Cells of the matrix: one mutant in one scenario for one requirement. */
  cells: number;
  /** Pairs that are not as they have to be. */
  unsound: Pick<MatrixRow, 'mutant' | 'requirement' | 'fate' | 'equivalent'>[];
  /** Requirements that no mutant was killed for. */
  unproved: string[];
  /** Rows that a mutant hides though it does not break them; none where that was not measured. */
  hidden?: Spread;
  /** The same of those alone beside which no reason stands. */
  hiddenWithoutReason?: Spread;
  /** Mutants that hide more than a few rows, and those with a reason, with the reason. */
  hideMuch: { mutant: string; rows: number; because: string }[];
  /** What hides more than it may, one sentence each. */
  excesses: string[];
  /** Milliseconds. */
  duration: number;
}

/** What was asked of the run. */
export interface Asked {
  /** Requirements that need a mutant, by id. */
  asked: readonly string[];
  /** Whether all mutants of all interfaces were to be run. */
  whole: boolean;
}

/** @param hiding what each mutant hides; empty where that was not measured */
export function summary(
  rows: readonly MatrixRow[],
  hiding: readonly Hiding[],
  { asked, whole }: Asked,
  duration: number,
): Summary {
  const meant = rows.filter(({ equivalent }) => equivalent === undefined);
  const proved = new Set(meant.filter(({ sound }) => sound).map(({ requirement }) => requirement));
  const distinct = (values: string[]) => new Set(values).size;
  return {
    mutants: distinct(rows.map(({ mutant }) => mutant)),
    equivalent: distinct(rows.filter((row) => !meant.includes(row)).map(({ mutant }) => mutant)),
    requirements: distinct(rows.map(({ requirement }) => requirement)),
    scenarios: distinct(rows.flatMap(({ cells }) => cells.map(({ scenario }) => scenario))),
    fates: Object.fromEntries(
      FATES.map((fate) => [fate, meant.filter((row) => row.fate === fate).length]),
    ) as Record<Fate, number>,
    cells: rows.reduce((sum, { cells }) => sum + cells.length, 0),
    unsound: rows
      .filter(({ sound }) => !sound)
      .map(({ mutant, requirement, fate, equivalent }) => ({
        mutant,
        requirement,
        fate,
        ...(equivalent === undefined ? {} : { equivalent }),
      })),
    unproved: asked.filter((id) => !proved.has(id)),
    ...(hiding.length > 0
      ? { hidden: spreadOf(hiding), hiddenWithoutReason: spreadOf(withoutReason(hiding)) }
      : {}),
    hideMuch: hiding
      .filter(({ rows, because }) => rows.length > MUCH || because !== undefined)
      .map((each) => ({ mutant: each.mutant, rows: each.rows.length, because: each.because ?? '' })),
    excesses: excesses(hiding, whole),
    duration,
  };
}

/** For a terminal, what is wrong last. */
export function summaryText(result: Summary): string[] {
  const { fates, hidden, hiddenWithoutReason: plain } = result;
  return [
    `${plural(result.mutants, 'mutant')} (${result.equivalent} equivalent), ${plural(result.requirements, 'requirement')}, ${plural(result.scenarios, 'scenario')}, ${result.cells} cells in ${durationText(result.duration)}`,
    `pairs of mutant and requirement: ${FATES.map((fate) => `${fates[fate]} ${fate}`).join(', ')}`,
    ...(hidden === undefined
      ? []
      : [`rows that a mutant hides though it does not break them: ${spreadText(hidden)}`]),
    ...(plain === undefined ? [] : [`the same without those that have a reason: ${spreadText(plain)}`]),
    ...result.hideMuch.map(
      ({ mutant, rows, because }) => `${rows} hidden: ${mutant}: ${because || 'no reason is given'}`,
    ),
    ...result.unsound.map(
      ({ mutant, requirement, fate, equivalent }) =>
        `${equivalent === undefined ? fate : 'not equivalent'}: ${mutant} (${requirement})`,
    ),
    ...result.unproved.map((id) => `no mutant was killed for it: ${id}`),
    ...result.excesses,
  ];
}

function spreadText({ median, percentile95, most }: Spread): string {
  return `median ${median}, 95th percentile ${percentile95}, most ${most}`;
}
