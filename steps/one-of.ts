/** Parameter types whose values are a few phrases. */
import { defineParameterType } from '@cucumber/cucumber';

/** What may stand in the hole of a phrase. */
const HOLES: Record<string, string> = {
  '{int}': String.raw`\d+`,
  '{word}': String.raw`\w+`,
  '{text}': '[^"]*',
  '{json}': '.+',
};
const HOLE = /\{(?:int|word|text|json)\}/;

/**
 * Lets steps say `{name}` for any of the phrases; the step gets what stands beside it.
 *
 * @param words what each phrase means
 */
export function oneOf<T>(name: string, words: Record<string, T>): void {
  define(name, Object.keys(words), (phrase) => words[phrase]);
}

/**
 * The same for phrases of which some have one hole: `{int}`, `{word}`, `{text}` (what stands between quotation marks)
 * or `{json}`. What such a phrase means depends on what stands in it.
 *
 * @param forms what each phrase means, given what stands in its hole; nothing does in one that has none
 */
export function oneOfForms<T>(name: string, forms: Record<string, (filled: string) => T>): void {
  const known = Object.entries(forms).map(([form, mean]) => ({
    whole: new RegExp(`^${patternOf(form)}$`),
    mean,
  }));
  define(name, Object.keys(forms), (text) => {
    for (const { whole, mean } of known) {
      const found = whole.exec(text);
      if (found) return mean(found.groups?.hole ?? '');
    }
    throw new Error(`no ${name} is written as: ${text}`);
  });
}

function define<T>(name: string, phrases: string[], transformer: (text: string) => T): void {
  // Longest first, so that a phrase is never taken for another that it begins with.
  const sorted = phrases.toSorted((a, b) => b.length - a.length);
  defineParameterType({
    name,
    regexp: sorted.map((phrase) => new RegExp(patternOf(phrase, '?:'))),
    transformer,
  });
}

/** @param group how what stands in a hole is grouped; cucumber would take a group for a parameter of its own */
function patternOf(phrase: string, group = '?<hole>'): string {
  const [before = '', after] = phrase.split(HOLE);
  const hole = HOLE.exec(phrase)?.[0];
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return hole === undefined
    ? escaped(phrase)
    : `${escaped(before)}(${group}${HOLES[hole]})${escaped(after ?? '')}`;
}
