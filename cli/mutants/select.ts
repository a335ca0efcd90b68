/** Which mutants are meant: by name, by interface, or as the sample of a day. */
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import { named, ofDay } from '../trials/choice';

/** Mutants that the tests of a day take from each system: all together for about half a minute. */
const SAMPLE = 30;

/**
 * Mutants by name and interface.
 * @param names in which `*` stands for anything; none for all
 * @param only interface whose requirements they break
 * @throws ConfigurationError for a name that no mutant has
 */
export function selected(
  all: readonly RegisteredMutant[],
  names: readonly string[],
  only?: string,
): RegisteredMutant[] {
  return named(all, names, 'mutant').filter(
    ({ breaks }) => only === undefined || breaks.some((id) => id.startsWith(`${only}.`)),
  );
}

/**
 * The sample of a day: some of each system.
 * @param day such as `2026-11-21`
 * @throws ConfigurationError for what is no day
 */
export function sampleOf(all: readonly RegisteredMutant[], day: string): RegisteredMutant[] {
  const meant = all.filter(({ equivalent }) => equivalent === undefined);
  return [...new Set(meant.map(({ system }) => system))].flatMap((system) =>
    ofDay(
      meant.filter((mutant) => mutant.system === system),
      day,
      SAMPLE,
    ),
  );
}
