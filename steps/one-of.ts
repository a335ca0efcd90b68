/** Parameter types whose values are a few phrases. */
import { defineParameterType } from '@cucumber/cucumber';

/**
 * Lets steps say `{name}` for any of the phrases; the step gets what stands beside it.
 *
 * @param words what each phrase means
 */
export function oneOf<T>(name: string, words: Record<string, T>): void {
  // Longest first, so that a phrase is never taken for another that it begins with.
  const phrases = Object.keys(words).sort((a, b) => b.length - a.length);
  defineParameterType({
    name,
    regexp: phrases.map((phrase) => new RegExp(phrase)),
    transformer: (phrase: string) => words[phrase],
  });
}
