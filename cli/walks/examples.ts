/**
 * Gives each step of walks its values: of the combinations that an action has, one after the other. The last of its
 * tables changes fastest.
 */

import { byLot } from '../../fixtures/by-lot';
import { combinationsOf, type Sentence } from '../../schemas/models/model';
import type { Transition } from '../../schemas/models/reachable';
import { sentencesOf } from '../../schemas/models/sentences';

/** Values for the steps of all walks of a model, in the order of the walks. */
export class ExamplesInTurn {
  private readonly taken = new Map<string, number>();

  /** @param seed with another one, another combination is the first */
  constructor(private readonly seed: string) {}

  /** The sentences of a transition with the values that are next there. */
  next(transition: Transition): Sentence[] {
    const { id, action } = transition;
    const times = this.taken.get(id) ?? 0;
    this.taken.set(id, times + 1);
    const all = combinationsOf(action);
    const [first = 0] = byLot([...all.keys()], (i) => `${this.seed} ${id} ${i}`);
    return sentencesOf(transition, all[(first + times) % all.length]);
  }

  /** How many combinations the steps so far have had in that state. */
  had({ id, action }: Transition): number {
    return Math.min(this.taken.get(id) ?? 0, combinationsOf(action).length);
  }
}
