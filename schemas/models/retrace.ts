/** Finds the way through a model that a scenario went by the texts of its steps. */
import type { Model } from './model';
import { after, isOpen, type Situation, startOf, transitionsOf } from './reachable';
import { bare } from './sentences';
import { stepsOf, type WalkStep } from './walk';

/**
 * What was done and looked at, one action after another from the start. Where two ways read the same, either is what was
 * done.
 *
 * @param texts of the steps, those of the background first, without keywords
 * @returns undefined for steps that are no walk through this model
 */
export function retraced(model: Model, texts: readonly string[]): WalkStep[] | undefined {
  const begun = model.background.length;
  if (!model.background.every((sentence, i) => bare(sentence) === texts[i])) return undefined;
  return new Retracing(transitionsOf(model).flatMap(stepsOf), texts).from(begun, startOf(model));
}

class Retracing {
  /** Positions, each with the situation, from which nothing leads to the end. */
  private readonly dead = new Set<string>();

  constructor(
    private readonly steps: readonly WalkStep[],
    private readonly texts: readonly string[],
  ) {}

  from(position: number, situation: Situation): WalkStep[] | undefined {
    if (position === this.texts.length) return [];
    const key = JSON.stringify([position, situation]);
    if (this.dead.has(key)) return undefined;
    for (const each of this.steps) {
      if (!isOpen(each, situation) || !this.stands(each.sentences, position)) continue;
      const rest = this.from(position + each.sentences.length, after(each, situation));
      if (rest) return [each, ...rest];
    }
    this.dead.add(key);
    return undefined;
  }

  private stands(sentences: readonly string[], position: number): boolean {
    return sentences.length > 0 && sentences.every((each, i) => bare(each) === this.texts[position + i]);
  }
}
