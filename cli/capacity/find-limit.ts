/** Searches for the most agents with whom every row holds, up to a bound that the user gives. */

import type { Tried } from '../../reports/load/summary';
import type { Results } from '../../reports/results';

/** The first load is so small a part of the bound. */
const FIRST = 1 / 8;
/** It is found when the highest that holds and the lowest that does not are so near each other. */
const NEAR = 0.1;

/** One load. `isEnded`: somebody wants no further one. */
export type Make = (agents: number) => Promise<{ results: Results; isEnded: boolean }>;

/**
 * Twice as many each time until rows do not hold, then half way between.
 * @returns results of the highest load at which all rows held; of the lowest where none did
 */
export async function findLimit(bound: number, make: Make): Promise<Results> {
  const tried: Tried[] = [];
  let best: { agents: number; results: Results } | undefined;
  let first: Results | undefined;
  let worst = Number.POSITIVE_INFINITY;
  for (let agents = Math.max(1, Math.round(bound * FIRST)); ; ) {
    const { results, isEnded } = await make(agents);
    first ??= results;
    const holds = results.verdict === 'pass';
    const broken = results.requirements.filter(({ verdict }) => verdict === 'fail');
    tried.push({ agents, verdict: results.verdict, broken: broken.map(({ requirement }) => requirement.id) });
    if (holds && agents > (best?.agents ?? 0)) best = { agents, results };
    else if (!holds) worst = Math.min(worst, agents);
    const next = nextOf(best?.agents ?? 0, worst, bound);
    if (isEnded || next === undefined) break;
    agents = next;
  }
  const { results, agents: highest } = best ?? { results: first, agents: 0 };
  if (!results?.load) throw new Error('no load was made');
  return { ...results, load: { ...results.load, limit: { highest, tried } } };
}

function nextOf(best: number, worst: number, bound: number): number | undefined {
  if (worst === Number.POSITIVE_INFINITY) return best >= bound ? undefined : Math.min(bound, best * 2);
  const between = Math.round((best + worst) / 2);
  return worst - best <= Math.max(1, worst * NEAR) || between <= best || between >= worst
    ? undefined
    : between;
}
