/** Judges what the implementation emitted and no step accounted for: nothing else may happen. */
import type { TraceEntry } from '../schemas/verdict';
import type { World } from './world';

/**
 * Breaks the rule that each stray emission goes against. A call-back after check-out is documented nowhere and
 * forbidden nowhere (erratum UP-18), so it is only noted.
 */
export function judgeUnclaimed(world: World): void {
  const before = world.recorder.judgements.length;
  for (const entry of world.trace.unclaimed()) {
    world.trace.claim(entry);
    if (afterCheckOut(world, entry)) {
      const text = `a call-back came for a check-out: ${entry.summary}`;
      const requirement = 'plugin.checkout.parameter.sCallback';
      world.recorder.note({ requirement, erratum: 'UP-18', level: 'info', text }, entry);
      continue;
    }
    const mismatch = { reason: 'something else happened', expected: 'nothing else', actual: entry.summary };
    world.recorder.broken(ruleOf(world, entry), mismatch, entry);
  }
  world.recorder.stopIfBroken(before);
}

function afterCheckOut(world: World, entry: TraceEntry): boolean {
  const call = world.trace.entries.find(({ seq }) => seq === entry.of);
  const data = call?.data as { arguments?: { value?: unknown }[] } | undefined;
  return (
    entry.kind === 'callback' &&
    (data?.arguments ?? []).some(({ value }) => String(value).includes('"checkout"'))
  );
}

function ruleOf(world: World, entry: TraceEntry): string {
  if (entry.kind === 'callback') return 'plugin.checkin.rule.outcome-callback';
  if (entry.interface === 'plugin') return `plugin.${world.pluginCall?.name ?? 'checkin'}.rule.return-json`;
  return `local-service.${world.command?.name ?? 'dial_out'}.rule.json-reply`;
}
