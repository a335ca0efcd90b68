/** Checks the properties of the fuzzing, each as often as there is time for in every test. */
import { randomInt } from 'node:crypto';
import type { Property } from '../fuzz/property';
import { failuresOf, failureText } from '../fuzz/run-properties';
import type { Check } from './check';

/** @param properties loaded only when the check runs */
export function fuzz(properties: () => readonly Property[]): Check {
  return {
    name: 'fuzz',
    run: async () => {
      const seed = randomInt(2 ** 31);
      const all = properties();
      const failures = await failuresOf(all, { seed, runs: ({ runs }) => runs });
      return {
        passed: all.length - failures.length,
        failed: failures.length,
        // What it rests on is told when all is well, too: chance is not the same twice.
        output: [`seed ${seed}`, ...failures.map(failureText)].join('\n'),
      };
    },
  };
}
