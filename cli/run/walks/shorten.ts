/** Finds a shorter walk that still fails, by walking shorter ones. */
import { asyncProperty, check, pre, subarray } from 'fast-check';

/**
 * @param actions a walk that fails, by the names of its actions
 * @param isWalk whether the model has such a walk
 * @param fails walks it; it is not asked twice for the same
 * @returns actions of it in their order that still fail, of which no part that was tried does
 */
export async function shorten(
  actions: readonly string[],
  isWalk: (some: readonly string[]) => boolean,
  fails: (some: readonly string[]) => Promise<boolean>,
): Promise<string[]> {
  const whole = [...actions];
  let shortest = whole;
  const seen = new Map<string, boolean>([[whole.join('\n'), true]]);
  const holds = asyncProperty(subarray(whole), async (some) => {
    pre(some.length > 0 && isWalk(some));
    const key = some.join('\n');
    const failed = seen.get(key) ?? (await fails(some));
    seen.set(key, failed);
    if (failed && some.length < shortest.length) shortest = some;
    return !failed;
  });
  // The walk itself is the only example; all else is what the library makes shorter of it.
  await check(holds, { examples: [[whole]], numRuns: 1, seed: 1 });
  return shortest;
}
