/** Judges what the implementation emitted and no step accounted for: nothing else may happen. */
import type { World } from './world';

/** Breaks the rule that each stray emission goes against, unless the documents leave it open. */
export function judgeUnclaimed(world: World): void {
  const before = world.recorder.judgements.length;
  for (const entry of world.trace.unclaimed()) {
    world.trace.claim(entry);
    const stray = world.system.stray(entry);
    if ('notes' in stray) world.recorder.note(stray.notes, entry);
    else {
      const mismatch = { reason: 'something else happened', expected: 'nothing else', actual: entry.summary };
      for (const requirement of [stray.breaks].flat()) world.recorder.broken(requirement, mismatch, entry);
    }
  }
  world.recorder.stopIfBroken(before);
}

/** Accounts for everything that came so far. */
export function claimAll(world: World): void {
  world.trace.claim(...world.trace.unclaimed());
}
