/** Reads from the steps of a scenario which actions of a model it walked. */
import { loadModels } from '../../schemas/models/load-model';
import type { Model } from '../../schemas/models/model';
import { retraced } from '../../schemas/models/retrace';
import { bare } from '../../schemas/models/sentences';
import type { WalkStep } from '../../schemas/models/walk';
import type { WalkedAction } from './failed-walk';

/** A walk through a model. */
export interface Walked {
  model: Model;
  steps: WalkStep[];
}

/** @param texts of the steps; undefined for what is no walk through any model */
export function walkedBy(texts: readonly string[]): Walked | undefined {
  for (const model of loadModels()) {
    const steps = retraced(model, texts);
    if (steps) return { model, steps };
  }
  return undefined;
}

/**
 * What had been walked when a step had ended.
 * @param step its number, counted from 1 with the background; none: the last
 */
export function upTo({ model, steps }: Walked, step = Number.POSITIVE_INFINITY): WalkStep[] {
  let last = model.background.length;
  const walked: WalkStep[] = [];
  for (const each of steps) {
    if (step <= last) break;
    walked.push(each);
    last += each.sentences.length;
  }
  return walked;
}

export function actionOf({ call, action, sentences }: WalkStep): WalkedAction {
  const does = sentences.slice(0, action.do?.length ?? 1).map(bare);
  return { call, does: does.join(', '), sentences };
}
