/** Chooses among things with names: by patterns, or those that it is the turn of on a day. */
import { byLot } from '../../fixtures/by-lot';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { didYouMean } from '../../fixtures/targets/did-you-mean';
import { literally } from '../../schemas/literally';

/**
 * @param patterns names, in which `*` stands for anything; none for all
 * @param kind in words, such as `mutant`
 * @throws ConfigurationError for a pattern that fits none
 */
export function named<Thing extends { name: string }>(
  all: readonly Thing[],
  patterns: readonly string[],
  kind: string,
): Thing[] {
  const names = all.map(({ name }) => name);
  const idle = patterns.find((pattern) => !names.some((name) => fits(pattern, name)));
  if (idle !== undefined) {
    throw new ConfigurationError(`no ${kind} is called "${idle}"${didYouMean(idle, names)}`);
  }
  return all.filter(({ name }) => patterns.length === 0 || patterns.some((pattern) => fits(pattern, name)));
}

/**
 * Other ones each day, the same ones all day.
 * @param day such as `2026-11-21`
 * @throws ConfigurationError for what is no day
 */
export function ofDay<Thing extends { name: string }>(
  all: readonly Thing[],
  day: string,
  count: number,
): Thing[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(day))
    throw new ConfigurationError(`--date ${day}: expected a day such as 2026-11-21.`);
  return drawn(all, day, count);
}

/** As many of them as are asked for, by lot: the same ones for the same seed. */
export function drawn<Thing extends { name: string }>(
  all: readonly Thing[],
  seed: string,
  count: number,
): Thing[] {
  return byLot(all, ({ name }) => `${seed} ${name}`).slice(0, count);
}

function fits(pattern: string, name: string): boolean {
  const parts = pattern.split('*').map(literally);
  return new RegExp(`^${parts.join('.*')}$`).test(name);
}
