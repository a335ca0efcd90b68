/** What is wrong with the vocabulary of the features: sentences without a meaning, without a use, or too many of them. */

import type { Uses } from './count-uses';
import type { Entry } from './definition';

/** More than that, and nobody who writes a scenario knows them all: a new one has to be worth an old one. */
export const MOST_DEFINITIONS = 120;

/** @returns one line each, in the order of the definitions; none when all is well */
export function complaints({ entries, misunderstood }: Uses, most = MOST_DEFINITIONS): string[] {
  const all = [...misunderstood, ...entries.flatMap(wrongWith)];
  if (entries.length > most) all.push(`there are ${entries.length} definitions, and ${most} are allowed`);
  return all;
}

function wrongWith({ file, line, sentence, meaning, onlyUse, scenarios }: Entry): string[] {
  const wrong: string[] = [];
  if (meaning === '') wrong.push('no doc comment above it says what it means');
  if (scenarios === 0) wrong.push('no scenario uses it');
  if (scenarios === 1 && onlyUse === undefined)
    wrong.push('it is used in one scenario only, and its comment has no "Used once: REASON"');
  if (scenarios > 1 && onlyUse !== undefined)
    wrong.push(`its comment says "Used once", and ${scenarios} scenarios use it`);
  return wrong.map((what) => `${file}:${line} ${sentence}: ${what}`);
}
