/** Judges what the implementation emitted and no step accounted for: nothing else may happen. */
import type { TraceEntry } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';

/** Breaks the rule that each stray emission goes against, unless the documents leave it open. */
export function judgeUnclaimed(world: World): void {
  const before = world.recorder.judgements.length;
  for (const entry of world.trace.unclaimed()) {
    world.trace.claim(entry);
    const stray = world.system.stray(entry);
    if ('notes' in stray) noteStray(world, stray.notes, entry);
    else {
      const { breaks, reason = 'something else happened' } = stray;
      const mismatch = { reason, expected: 'nothing else', actual: entry.summary };
      for (const requirement of [breaks].flat()) world.recorder.broken(requirement, mismatch, entry);
    }
  }
  world.recorder.stopIfBroken(before);
}

/** What rests on our reading alone is a warning, and a fail under --strict. */
function noteStray(world: World, finding: Parameters<World['recorder']['note']>[0], entry: TraceEntry): void {
  const { requirement, erratum, level, text } = finding;
  if (level !== 'warn' || !world.parameters.strict) {
    world.recorder.note(finding, entry);
    return;
  }
  const reason = erratum ? `${text} (${erratum})` : text;
  world.recorder.broken(requirement, { reason, expected: 'nothing else', actual: entry.summary }, entry);
}

/** Accounts for everything that came so far. */
export function claimAll(world: World): void {
  world.trace.claim(...world.trace.unclaimed());
}
