/**
 * Says of each row what walks did to it. What fails alone is not failed again by walks, and of many walks that fail a row
 * one is told: the one with the fewest actions before it.
 */
import { walkOf } from '../../schemas/models/walk';
import type { AnyJudgement, ScenarioResult } from '../results';
import type { FailedWalk, RowInWalks, WalkedAgain } from './failed-walk';
import { actionOf, upTo, type Walked, walkedBy } from './steps-of-walks';

type Judged = AnyJudgement & { scenario: string };

/** What is left of the judgements of a row, and what walks did to it; no `walks` where none failed it. */
export interface Told {
  judgements: Judged[];
  walks?: RowInWalks;
}

export class WalksOfRun {
  private readonly steps: ReadonlyMap<string, readonly string[]>;
  private readonly walked = new Map<string, Walked | undefined>();

  /** @param again what was walked again at the end of the run */
  constructor(
    scenarios: readonly ScenarioResult[],
    private readonly again: readonly WalkedAgain[],
  ) {
    this.steps = new Map(scenarios.flatMap(({ id, walk }) => (walk ? [[id, walk]] : [])));
  }

  /** @param own all judgements of one row */
  told(own: readonly Judged[]): Told {
    const fails = own.filter(({ verdict, scenario }) => verdict === 'fail' && this.steps.has(scenario));
    if (fails.length === 0) return { judgements: [...own] };
    const others = own.filter((each) => !fails.includes(each));
    const alone = others.filter(({ scenario }) => !this.steps.has(scenario)).map(({ verdict }) => verdict);
    const walks = new Set(fails.map(({ scenario }) => scenario)).size;
    if (alone.includes('fail')) return { judgements: others, walks: { alone: 'fails', more: walks } };
    const [first] = fails
      .map((fail) => ({ fail, length: this.lengthTo(fail) }))
      .sort((a, b) => a.length - b.length);
    if (!first) return { judgements: [...own] };
    return {
      judgements: [first.fail, ...others],
      walks: {
        alone: alone.includes('pass') ? 'holds' : 'unknown',
        more: walks - 1,
        told: this.failedWalk(first.fail),
      },
    };
  }

  private failedWalk({ scenario, requirement, step }: Judged): FailedWalk {
    const walked = this.walkedIn(scenario);
    const { model } = walked ?? {};
    const met = walked ? upTo(walked, step?.number) : [];
    const again = this.again.find((each) => each.scenario === scenario && each.requirement === requirement);
    const shorter = model && again ? walkOf(model, again.actions) : met;
    return {
      scenario,
      model: model?.system ?? '',
      background: model?.background ?? [],
      actions: (typeof shorter === 'string' ? met : shorter).map(actionOf),
      met: met.length,
      ...(again && { seen: again.seen }),
      rows: [requirement],
    };
  }

  private lengthTo({ scenario, step }: Judged): number {
    const walked = this.walkedIn(scenario);
    return walked ? upTo(walked, step?.number).length : Number.MAX_SAFE_INTEGER;
  }

  private walkedIn(scenario: string): Walked | undefined {
    if (!this.walked.has(scenario)) this.walked.set(scenario, walkedBy(this.steps.get(scenario) ?? []));
    return this.walked.get(scenario);
  }
}

/** Each walk that is told once, with all rows that it is told for. */
export function failedWalks(rows: readonly (RowInWalks | undefined)[]): FailedWalk[] {
  const walks = new Map<string, FailedWalk>();
  for (const walk of rows.flatMap((row) => row?.told ?? [])) {
    const key = JSON.stringify([walk.scenario, walk.actions.map(({ call }) => call)]);
    const known = walks.get(key);
    if (known) known.rows.push(...walk.rows);
    else walks.set(key, { ...walk, rows: [...walk.rows] });
  }
  return [...walks.values()];
}
