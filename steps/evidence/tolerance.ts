/** Deviations that the errata tolerate where no schema can say so: a finding, or under --strict a fail. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { Mismatch, TraceEntry } from '../../schemas/verdict';
import type { World } from '../lifecycle/world';

export interface Tolerated {
  requirement: RequirementId;
  erratum: string;
  /** What is different, in one sentence. */
  text: string;
  expected: string;
  actual: string;
}

/** As {@link tolerate}, and under --strict the scenario ends with NonConformance. */
export function tolerateOrStop(world: World, deviation: Tolerated, entry?: TraceEntry): void {
  const before = world.recorder.judgements.length;
  tolerate(world, deviation, entry);
  world.recorder.stopIfBroken(before);
}

/** The requirement holds with a warning that cites the erratum; under --strict it is broken. */
export function tolerate(world: World, deviation: Tolerated, entry?: TraceEntry): void {
  warn(world, deviation, entry);
  if (!world.parameters.strict) world.recorder.pass(deviation.requirement, entry);
}

/** As {@link tolerate}, where nothing shows that the requirement holds: it is broken, or not judged. */
export function warn({ parameters, recorder }: World, deviation: Tolerated, entry?: TraceEntry): void {
  const { requirement, erratum, text, expected, actual } = deviation;
  if (parameters.strict) {
    const mismatch: Mismatch = { reason: `${text} (${erratum})`, expected, actual };
    recorder.broken(requirement, mismatch, entry);
  } else recorder.note({ requirement, erratum, level: 'warn', text, about: text }, entry);
}
