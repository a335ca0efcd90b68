/** The scenarios that are not about the rows of a mutant, and may show it all the same. */
import type { SystemName } from '../../fixtures/systems';
import { CONFORMING, portions, refuseUnlessPassed } from '../trials/conforming';
import type { Places } from '../trials/places';
import type { WorkerPool } from '../trials/worker-pool';
import { systemOf } from './cover';

/** Scenarios of the conforming run that one process takes at a time. */
export const PORTION = 20;

/** All scenarios of systems: those that no mutant has asked for before pass on the conforming target first. */
export class Elsewhere {
  private readonly sound = new Map<SystemName, Promise<string[]>>();

  /** @param durations of those that have passed there, to which the others are added */
  constructor(
    private readonly trials: { pool: WorkerPool; places: Places },
    private readonly durations: Map<string, number>,
  ) {}

  /** @throws HarnessFault when one does not pass */
  of(system: SystemName): Promise<string[]> {
    const known = this.sound.get(system) ?? this.passed(scenariosIn(system, this.trials.places));
    this.sound.set(system, known);
    return known;
  }

  private async passed(scenarios: string[]): Promise<string[]> {
    const { pool, places } = this.trials;
    const rest = scenarios.filter((id) => !this.durations.has(id));
    const parts = portions(rest, PORTION).map((part) => pool.run(CONFORMING, places.paths(part)));
    const outcomes = (await Promise.all(parts)).flat();
    refuseUnlessPassed(outcomes);
    for (const { scenario, duration } of outcomes) this.durations.set(scenario, duration);
    return scenarios;
  }
}

export function scenariosIn(system: SystemName, places: Places): string[] {
  return places.scenarios.filter((id) => systemOf(id) === system);
}
