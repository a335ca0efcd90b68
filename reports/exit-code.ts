/** Turns results into the exit code of the run. */
import { countedOf } from './cannot';
import type { Results } from './results';

export const EXIT = {
  conformant: 0,
  nonConformant: 1,
  /** Inconclusive or incomplete. */
  incomplete: 2,
  badConfiguration: 3,
  harnessFault: 4,
  staleBaseline: 5,
} as const;

/** Where several hold, the first of 4, 1, 5, 2 (3 is over before there are results). */
export function exitCode(results: Results): number {
  const { requirements, scenarios, faults, gaps, baseline } = results;
  const counted = [...requirements, ...countedOf(scenarios)];
  const has = (verdict: string) => counted.some((result) => result.verdict === verdict);
  if (faults.length > 0 || has('error')) return EXIT.harnessFault;
  if (newFailures(results).length > 0) return EXIT.nonConformant;
  if (baseline.stale.length + baseline.expired.length > 0) return EXIT.staleBaseline;
  const unjudged = requirements.some(({ verdict }) => verdict === 'none') || baseline.unreached.length > 0;
  return gaps.length > 0 || unjudged || newlyOpen(results).length > 0 ? EXIT.incomplete : EXIT.conformant;
}

/** What is inconclusive without the baseline knowing of it: ids of requirements and scenarios. */
export function newlyOpen({ requirements, scenarios, baseline }: Results): string[] {
  const open = [
    ...requirements.map(({ requirement, verdict }) => ({ id: requirement.id as string, verdict })),
    ...countedOf(scenarios),
  ];
  return open
    .filter(({ id, verdict }) => verdict === 'inconc' && !baseline.known.includes(id))
    .map(({ id }) => id);
}

/** What fails without the baseline knowing of it: requirement ids, and scenarios that failed for no requirement. */
export function newFailures({ requirements, scenarios, baseline }: Results): string[] {
  const failing = requirements
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ requirement }) => requirement.id);
  const unexplained = scenarios.filter(
    ({ verdict, evidence }) =>
      verdict === 'fail' && !evidence?.judgements.some((judgement) => judgement.verdict === 'fail'),
  );
  const all = [...failing, ...unexplained.map(({ id }) => id)];
  return all.filter((id) => !baseline.known.includes(id));
}
