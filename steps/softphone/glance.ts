/** A look at the softphone from outside that may be of use, and without which a scenario goes on. */
import { Inconclusive } from '../../schemas/verdict';
import type { Observed, Sight } from '../testbed/testbed';
import type { World } from '../world';

/**
 * What a look shows; `undefined` when nobody can look, or the target does not tell.
 * @param holds gives `undefined` for a state that does not tell
 */
export async function glance(
  world: World,
  question: string,
  holds: (state: Observed) => boolean | undefined,
): Promise<Sight | undefined> {
  try {
    const sight = await world.softphone.testbed.sees(question, (state) => holds(state) !== false);
    return sight.state && holds(sight.state) === undefined ? undefined : sight;
  } catch (error) {
    if (error instanceof Inconclusive) return undefined;
    throw error;
  }
}
