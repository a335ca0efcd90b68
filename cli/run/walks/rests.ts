/** What a walk that a fault has stopped did not come to: it goes on from a fresh start behind it. */
import type { ScenarioRecord } from '../../../reports/record';
import { upTo, type Walked, walkedBy } from '../../../reports/walks/steps-of-walks';
import type { Model } from '../../../schemas/models/model';
import { after, startOf, type Transition, transitionsOf } from '../../../schemas/models/reachable';
import { stepsOf, type WalkStep, wayTo } from '../../../schemas/models/walk';
import type { NamedWalk } from './walk-file';

export interface Rest extends NamedWalk {
  model: Model;
}

export class Rests {
  /** Transitions that were walked, and each two that followed each other. */
  private readonly walked = new Set<string>();

  /**
   * The rests of these walks, as far as nothing else that was walked has them in it.
   * @param scenarios those that ended; what is no walk does not matter
   */
  of(scenarios: readonly ScenarioRecord[]): Rest[] {
    const walks = scenarios.flatMap((scenario) => {
      const walked = scenario.isWalk ? walkedBy(scenario.steps) : undefined;
      return walked ? [{ scenario, walked, reached: reachedBy(scenario, walked) }] : [];
    });
    for (const { reached } of walks) this.take(reached);
    return walks.flatMap(({ scenario, walked, reached }) => {
      const found = restOf(walked, reached);
      if (!found || partsOf(found.rest).every((part) => this.walked.has(part))) return [];
      const steps = [...found.way, ...found.rest];
      this.take(steps);
      return [{ model: walked.model, name: `${scenario.name}, behind action ${reached.length}`, steps }];
    });
  }

  private take(steps: readonly WalkStep[]): void {
    for (const part of partsOf(steps)) this.walked.add(part);
  }
}

/** What was walked until the scenario ended; all of it where nothing stopped it. */
function reachedBy({ evidence, steps, troubles }: ScenarioRecord, walked: Walked): WalkStep[] {
  const { stopped, judgements = [] } = evidence ?? {};
  const isBroken = judgements.some(({ verdict }) => verdict === 'fail');
  if (!stopped || !isBroken) return walked.steps;
  const judged = Math.max(1, ...judgements.map(({ step }) => step?.number ?? 1));
  const at = steps.indexOf(troubles[0]?.step ?? '', judged - 1) + 1;
  return upTo(walked, at > 0 ? at : judged);
}

/** A way to where the fault would have left the target, but by another action than that, and what was to come then. */
function restOf(
  { model, steps }: Walked,
  reached: readonly WalkStep[],
): { way: WalkStep[]; rest: WalkStep[] } | undefined {
  const tags = new Set(steps.flatMap(({ action }) => action.tags ?? []));
  const broken = reached.at(-1)?.id;
  const open = transitionsOf(model).filter(
    ({ id, action }) => id !== broken && (action.tags ?? []).every((tag) => tag !== '@slow' && tags.has(tag)),
  );
  let situation = reached.reduce((here, each) => after(each, here), startOf(model));
  const rest = steps.slice(reached.length);
  for (const [i, each] of rest.entries()) {
    const way = wayTo(model, situation, open);
    if (way) return { way: way.flatMap((own) => stepsOf(own).slice(0, 1)), rest: rest.slice(i) };
    situation = after(each, situation);
  }
  return undefined;
}

function partsOf(steps: readonly Transition[]): string[] {
  return steps.flatMap(({ id }, i) => [id, ...steps.slice(i + 1, i + 2).map((next) => `${id} > ${next.id}`)]);
}
