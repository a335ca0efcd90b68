/** A walk as the steps of a scenario. */
import type { Example, Sentence } from './model';
import type { Transition } from './reachable';

/**
 * The sentences of a transition: what is done, and what is looked at.
 * @param example values for what stands as `<name>`; none: the placeholders stay
 */
export function sentencesOf({ action, entry }: Transition, example: Example = {}): Sentence[] {
  return [...(action.do ?? []), ...(entry.look ?? [])].map((sentence) =>
    sentence.replace(/<([a-z-]+)>/g, (placeholder, name: string) => example[name] ?? placeholder),
  );
}

/** The sentence without its keyword, as reports show a step. */
export function bare(sentence: Sentence): string {
  return sentence.slice(sentence.indexOf(' ') + 1);
}

/** How many sentences the transitions have between them. */
export function lengthOf(transitions: readonly Transition[]): number {
  return transitions.reduce((sum, each) => sum + sentencesOf(each).length, 0);
}

/** The sentences as lines: a keyword that comes again is `And`. */
export function stepLines(sentences: readonly Sentence[]): string[] {
  return sentences.map((sentence, i) => {
    const [keyword = '', ...words] = sentence.split(' ');
    const again = sentences[i - 1]?.startsWith(`${keyword} `);
    return [again ? 'And' : keyword, ...words].join(' ');
  });
}
