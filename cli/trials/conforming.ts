/** The simulators' own conforming target: what does not pass there proves nothing about another target. */
import { HarnessFault } from '../run/harness-fault';
import type { ScenarioOutcome } from './outcome';
import type { Trial } from './trial';

export const CONFORMING: Trial = { name: 'Conforming', misbehaviours: [] };

/** Scenarios that did not pass though they apply, each with its verdict and reason. */
export function notPassed(outcomes: readonly ScenarioOutcome[]): string[] {
  return outcomes
    .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'inapplicable')
    .map(({ scenario, verdict, reason }) => `${scenario}: ${verdict}: ${reason}`);
}

/** @param outcomes on the conforming target. @throws HarnessFault when one did not pass */
export function refuseUnlessPassed(outcomes: readonly ScenarioOutcome[]): void {
  const red = notPassed(outcomes);
  if (red.length === 0) return;
  throw new HarnessFault(
    'The conforming target does not pass, so that other targets would prove nothing:',
    ...red,
  );
}

/** Parts of the scenarios, for one process each at a time. */
export function portions(scenarios: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(scenarios.length / size) }, (_, i) =>
    scenarios.slice(i * size, (i + 1) * size),
  );
}
