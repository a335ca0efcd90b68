/** Phrases with holes, in which something stands that differs from step to step. */
import { literally } from './literally';

/** What may stand in the hole of a phrase. */
const HOLES: Readonly<Record<string, string>> = {
  '{int}': String.raw`\d+`,
  '{word}': String.raw`\w+`,
  '{text}': '[^"]*',
  '{json}': '.+',
};

/** Each hole of a phrase. */
export const HOLE = /\{(?:int|word|text|json)\}/g;

/**
 * The source of a pattern that fits the phrase, whatever stands in its holes.
 * @param inHole what takes the place of a hole, given what may stand there: that in a group, of whatever kind
 */
export function phrasePattern(phrase: string, inHole: (permitted: string) => string): string {
  const holes = phrase.match(HOLE) ?? [];
  const [first = '', ...others] = phrase.split(HOLE).map(literally);
  return others.reduce((pattern, text, i) => pattern + inHole(HOLES[holes[i] ?? ''] ?? '') + text, first);
}
