/** Walks again what failed in walks only, and finds how little of it is needed. */
import type { RequirementResult } from '../../../reports/results';
import type { WalkedAgain } from '../../../reports/walks/failed-walk';
import { loadModels } from '../../../schemas/models/load-model';
import type { Model } from '../../../schemas/models/model';
import { type WalkStep, walkOf } from '../../../schemas/models/walk';
import type { JudgedId } from '../../../schemas/requirement-id';
import { type Budget, MOST_WALKS } from './budget';
import { shorten } from './shorten';
import type { Walker } from './walker';

/** So often a walk is walked again until it fails as before. */
const TRIES = 3;

/** @returns nothing for a row that no walk is told by, and where there is no time left */
export async function shortened(
  { requirement, walks }: RequirementResult,
  walker: Walker,
  budget: Budget,
): Promise<WalkedAgain | undefined> {
  const { told } = walks ?? {};
  const model = loadModels().find(({ system }) => system === told?.model);
  if (!told || !model || !budget.isOpen) return undefined;
  const names = told.actions.map(({ call }) => call);
  const steps = walkOf(model, names);
  if (typeof steps === 'string' || steps.length === 0) return undefined;
  const base = { scenario: told.scenario, requirement: requirement.id };
  const seen = await seenAgain(requirement.id, model, steps, walker, budget);
  if (seen.failed < 2) return { ...base, actions: names, seen };
  let left = MOST_WALKS;
  const actions = await shorten(
    names,
    (some) => typeof walkOf(model, some) !== 'string',
    async (some) => {
      const shorter = walkOf(model, some);
      if (typeof shorter === 'string' || left === 0 || !budget.isOpen) return false;
      left -= 1;
      return (await walker.failedBy(model, shorter)).has(requirement.id);
    },
  );
  return { ...base, actions, seen };
}

/** Walks it until it fails the row once more. */
async function seenAgain(
  row: JudgedId,
  model: Model,
  steps: readonly WalkStep[],
  walker: Walker,
  budget: Budget,
): Promise<WalkedAgain['seen']> {
  // The scenario of the run was the first.
  let walks = 1;
  while (walks <= TRIES && budget.isOpen) {
    walks += 1;
    const failed = walks === 2 ? await walker.failedBy(model, steps) : await walker.failedNow(model, steps);
    if (failed.has(row)) return { failed: 2, walks };
  }
  return { failed: 1, walks };
}
