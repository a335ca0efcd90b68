/** A look at the softphone from outside that may be of use, and without which a scenario goes on. */
import { Inconclusive } from '../../schemas/verdict';
import type { Observed, Sight } from '../testbed/testbed';
import type { World } from '../world';

/** What a look shows; `undefined` when nobody can look, or the target does not tell. */
export async function glance(
  world: World,
  question: string,
  holds: (state: Observed) => boolean,
): Promise<Sight | undefined> {
  try {
    return await world.softphone.testbed.sees(question, holds);
  } catch (error) {
    if (error instanceof Inconclusive) return undefined;
    throw error;
  }
}
