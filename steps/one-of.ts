/** Parameter types whose values are a few phrases: a step that has any other is undefined. */
import { defineParameterType } from '@cucumber/cucumber';
import { phrasePattern } from '../schemas/holes';

/** By the name of each type: its phrases, as they stand in the code. */
export const CLOSED_LISTS = new Map<string, readonly string[]>();

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
  define(name, Object.keys(forms), (text) => meaningOf(text, forms));
}

function define<T>(name: string, phrases: string[], transformer: (text: string) => T): void {
  CLOSED_LISTS.set(name, phrases);
  defineParameterType({ name, regexp: patternsOf(phrases), transformer });
}

/** Patterns of the phrases, without groups, which cucumber would take for parameters of their own. */
export function patternsOf(phrases: string[]): RegExp[] {
  // Longest first, so that a phrase is never taken for another that it begins with.
  return phrases.toSorted((a, b) => b.length - a.length).map((phrase) => new RegExp(patternOf(phrase, '?:')));
}

/** What the form means that the text is written in. @throws Error when it is written in none */
export function meaningOf<T>(text: string, forms: Record<string, (filled: string) => T>): T {
  for (const [form, mean] of Object.entries(forms)) {
    const found = new RegExp(`^${patternOf(form, '?<hole>')}$`).exec(text);
    if (found) return mean(found.groups?.hole ?? '');
  }
  throw new Error(`none of the phrases is written as: ${text}`);
}

/** @param group how what stands in the hole is grouped */
function patternOf(phrase: string, group: string): string {
  return phrasePattern(phrase, (permitted) => `(${group}${permitted})`);
}
