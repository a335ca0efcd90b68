/** Checks properties one after the other, and says of each that failed how to see it again. */
import { PROVISIONED_CTI } from '../../fixtures/simulators/cti/provisioned';
import { PROVISIONED_GATEWAY } from '../../fixtures/simulators/gateway/provisioned';
import { PROVISIONED } from '../../fixtures/simulators/softphone/provisioned';
import { Masker } from '../../fixtures/targets/secrets';
import { visible } from '../../reports/visible';
import type { Counterexample, Property } from './property';

export interface PropertiesOptions {
  seed: number;
  path?: string;
  /** How often each one runs. */
  runs: (property: Property) => number;
  /** Gets word of each run that is over. */
  ran?: () => void;
}

/** Every property is checked, whatever becomes of those before it. */
export async function failuresOf(
  properties: readonly Property[],
  options: PropertiesOptions,
): Promise<Counterexample[]> {
  const { seed, path, ran } = options;
  const failures: Counterexample[] = [];
  for (const property of properties) {
    const failure = await property.check({ seed, runs: options.runs(property), path, ran });
    if (failure) failures.push(failure);
  }
  return failures;
}

/** Characters that are shown of a value or an error. */
const LONGEST = 4_000;

/** What went wrong and the command that repeats it, for people; passwords are masked. */
export function failureText({ property, seed, path, value, error, shrinks }: Counterexample): string {
  const text = [
    `${property} does not hold: seed ${seed}, path ${path}`,
    `  counterexample, after ${shrinks} shrinks: ${value.slice(0, LONGEST)}`,
    `  ${error.slice(0, LONGEST).replaceAll('\n', '\n  ')}`,
    `  again: npx softphone-conformance fuzz ${property} --seed ${seed} --path ${path}`,
  ].join('\n');
  return visible(MASKER.text(text));
}

const MASKER = new Masker(
  [
    ...Object.values(PROVISIONED.accounts),
    ...Object.values(PROVISIONED_GATEWAY.agents),
    ...PROVISIONED_GATEWAY.crowd,
    ...Object.values(PROVISIONED_CTI.agents),
  ].map(({ password }) => password),
);
