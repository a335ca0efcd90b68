/** What is wrong with the Chinese texts: what has none, what belongs to nothing any more, what says another thing. */

import { Phrases } from '../../reports/editions/phrases';
import { typesOf } from '../../reports/editions/sentences';
import type { FeatureTexts } from '../../reports/editions/texts';
import type { ClosedLists } from '../catalogue/page';

const HAN = /\p{Script=Han}/u;
/** What is the same in both languages: holes, placeholders, and what stands between quotation marks. */
const SAME = /\{\w+\}|<[^<>]+>|"[^"]*"/g;

/**
 * @param sentences of the step definitions, as they stand in the code
 * @param lists the closed lists, by their names
 * @returns one line each; none when all is well
 */
export function gapsOfSteps(
  sentences: readonly string[],
  lists: ClosedLists,
  texts: Pick<FeatureTexts, 'sentences' | 'words'>,
): string[] {
  const used = new Set(sentences.flatMap(typesOf));
  const names = [...lists.keys()].filter((name) => used.has(name));
  return [
    ...gapsIn('steps.json', sentences.flatMap(spelledOut), texts.sentences),
    ...Object.entries(texts.sentences).flatMap(([english, chinese]) =>
      same(typesOf(english), typesOf(chinese)) ? [] : [`other parameters: ${english}: ${chinese}`],
    ),
    ...gapsIn('words', names, Object.fromEntries(Object.keys(texts.words).map((name) => [name, '']))),
    ...names.flatMap((name) => gapsOfWords(name, lists.get(name) ?? [], texts.words[name] ?? {})),
  ];
}

/** `the poll/call is` as `the poll is` and `the call is`; `it( is)` as `it` and `it is`. */
export function spelledOut(sentence: string): string[] {
  const [, before, optional, after] = /^(.*?)\(([^)]*)\)(.*)$/.exec(sentence) ?? [];
  if (optional !== undefined)
    return [`${before}${after}`, `${before}${optional}${after}`].flatMap(spelledOut);
  const [choice] = /[^\s/]+(?:\/[^\s/]+)+/.exec(sentence) ?? [];
  if (choice === undefined) return [sentence];
  return choice.split('/').flatMap((each) => spelledOut(sentence.replace(choice, each)));
}

/** Texts that are asked for and are not there, and the other way round. @param where they stand */
export function gapsIn(
  where: string,
  wanted: readonly string[],
  texts: Readonly<Record<string, string>>,
): string[] {
  const forms = new Phrases(texts);
  const used = new Set(wanted.map((text) => (Object.hasOwn(texts, text) ? text : forms.formOf(text))));
  return [
    ...[...new Set(wanted)]
      .filter((text) => !Object.hasOwn(texts, text) && forms.formOf(text) === undefined)
      .map((text) => `${where} has no Chinese text for: ${text}`),
    ...Object.keys(texts)
      .filter((text) => !used.has(text))
      .map((text) => `${where} has a text that nothing needs: ${text}`),
  ];
}

/** Texts that are no Chinese, or have other holes or placeholders. */
export function flaws(where: string, texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts).flatMap(([english, chinese]) =>
    [
      ...(HAN.test(chinese) || !/\w/.test(chinese.replace(SAME, '')) ? [] : ['no Chinese']),
      ...(same(holesIn(english), holesIn(chinese)) ? [] : ['other placeholders']),
    ].map((what) => `${where}: ${english}: ${chinese}: ${what}`),
  );
}

/** Texts that cannot be read back, since another one is the same. */
export function twice(where: string, texts: Readonly<Record<string, string>>): string[] {
  const all = Object.values(texts);
  return all
    .filter((text, i) => all.indexOf(text) !== i)
    .map((text) => `${where} has two texts that are: ${text}`);
}

function gapsOfWords(name: string, phrases: readonly string[], forms: Readonly<Record<string, string>>) {
  const where = `words {${name}}`;
  return [...gapsIn(where, phrases, forms), ...flaws(where, forms), ...twice(where, forms)];
}

/** What is filled, in its order: a placeholder may come in another place, a hole may not change its kind. */
function holesIn(text: string): string[] {
  return text.match(/<[^<>]+>|\{\w+\}/g) ?? [];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}
