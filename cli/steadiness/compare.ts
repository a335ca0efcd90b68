/** Holds runs of the same scenarios against each other: what a scenario came to must not depend on the run. */
import { grantOf, type ScenarioOutcome } from '../trials/outcome';

/** A scenario that did not come to the same each time. */
export interface Unsteady {
  scenario: string;
  /** Each thing that it came to, with the numbers of the runs; the most frequent first. */
  came: { what: string; runs: number[] }[];
}

/**
 * @param runs outcomes of each run, in any order
 * @returns scenarios that differ between runs, or are missing from one
 */
export function unsteady(runs: readonly (readonly ScenarioOutcome[])[]): Unsteady[] {
  const scenarios = [...new Set(runs.flatMap((run) => run.map(({ scenario }) => scenario)))].sort();
  const maps = runs.map((run) => new Map(run.map((outcome) => [outcome.scenario, outcome])));
  return scenarios.flatMap((scenario) => {
    const came = new Map<string, number[]>();
    maps.forEach((map, i) => {
      const what = told(map.get(scenario));
      came.set(what, [...(came.get(what) ?? []), i + 1]);
    });
    if (came.size === 1) return [];
    const byFrequency = [...came].sort(([, a], [, b]) => b.length - a.length);
    return [{ scenario, came: byFrequency.map(([what, own]) => ({ what, runs: own })) }];
  });
}

/**
 * Findings that only some of the runs had. They are no verdicts: where two things happen at once, the documents leave
 * open which is first.
 */
export function passingFindings(runs: readonly (readonly ScenarioOutcome[])[]): string[] {
  const sets = runs.map((run) => new Set(run.flatMap(({ findings }) => findings.map(grantOf))));
  const all = new Set(sets.flatMap((set) => [...set]));
  return [...all].filter((finding) => !sets.every((set) => set.has(finding))).sort();
}

/** The verdict and what it rests on; not the time that it took, nor what was judged on the way. */
function told(outcome: ScenarioOutcome | undefined): string {
  if (!outcome) return 'was not run';
  const { verdict, reason, failed } = outcome;
  return [verdict, reason, `failed: ${[...failed].sort().join(', ')}`].join('; ');
}
