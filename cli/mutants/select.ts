/** Which mutants are meant: by name, by interface, or as the sample of a day. */
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import { drawn, named, ofDay } from '../trials/choice';

/** Mutants that the tests of a day take from each system: all together for about half a minute. */
const SAMPLE = 30;
/** And of those under conditions. */
export const CONDITIONAL_SAMPLE = 8;

/**
 * Mutants by name and interface.
 * @param names in which `*` stands for anything; none for all
 * @param only interface whose requirements they break
 * @throws ConfigurationError for a name that no mutant has
 */
export function selected<Mutant extends { name: string; breaks: readonly string[] }>(
  all: readonly Mutant[],
  names: readonly string[],
  only?: string,
): Mutant[] {
  return named(all, names, 'mutant').filter(
    ({ breaks }) => only === undefined || breaks.some((id) => isOf(id, only)),
  );
}

/** Whether a row is of the interface, of either side. */
export function isOf(id: string, interfaceName: string): boolean {
  return id.startsWith(`${interfaceName}.`) || id.startsWith(`client.${interfaceName}.`);
}

/**
 * The sample of a day: some of each system.
 * @param day such as `2026-11-21`
 * @param count of each system
 * @throws ConfigurationError for what is no day
 */
export function sampleOf(all: readonly RegisteredMutant[], day: string, count = SAMPLE): RegisteredMutant[] {
  const meant = all.filter(({ equivalent }) => equivalent === undefined);
  return [...new Set(meant.map(({ system }) => system))].flatMap((system) =>
    ofDay(
      meant.filter((mutant) => mutant.system === system),
      day,
      count,
    ),
  );
}

/**
 * By lot, as many of each system: of mutants under conditions there are thousands.
 * @param seed the same for the same ones
 * @param count of all together, or fewer where there are no more
 */
export function drawnOf(all: readonly RegisteredMutant[], seed: string, count: number): RegisteredMutant[] {
  const systems = [...new Set(all.map(({ system }) => system))].sort();
  return systems.flatMap((system, i) => {
    const own = Math.floor((count + i) / systems.length);
    return drawn(
      all.filter((mutant) => mutant.system === system),
      seed,
      own,
    );
  });
}
