/** Who reads a page: the language, and what a row says in it. */

import english from '../../fixtures/texts/en.json';
import { type Language, say, type TextKey, type Told } from '../../fixtures/texts/texts';
import type { Outcome } from '../results';
import type { Feature } from './feature';
import type { Guide } from './guide';
import type { Row } from './rows';

export const HAN = /\p{Script=Han}/u;
/** What a row says in brackets in the document's language. */
const IN_BRACKETS = /\(([^()]*\p{Script=Han}[^()]*)\)/u;
/** What stands for the words of a document where requests alone show the row. */
const OF_REQUESTS = 'wire';
/** Of pages in English. */
const ENGLISH = /[A-Za-z]+ [a-z]+ [a-z]+/;
const PREFIX = 'site.';

export interface Reader {
  language: Language;
  /** Those features that there are in the language. */
  features: readonly Feature[];
  /** In all languages. */
  guides: readonly Guide[];
  /** The texts of the site by their keys, without `site.`, for templates. */
  t: Readonly<Record<string, string>>;
  /** Between the parts of a list, and of a heading. */
  between: { parts: string; heading: string };
}

export function readerOf(language: Language, features: readonly Feature[], guides: readonly Guide[]): Reader {
  const keys = (Object.keys(english) as TextKey[]).filter((key) => key.startsWith(PREFIX));
  return {
    language,
    ...{ features, guides },
    between: language === 'en' ? { parts: '; ', heading: ', ' } : { parts: '；', heading: '，' },
    t: Object.fromEntries(keys.map((key) => [key.slice(PREFIX.length), say(language, key)])),
  };
}

/** What is told, in the reader's language. */
export function tellTo({ language }: Reader, { key, values }: Told): string {
  return say(language, key, values);
}

/** An outcome, in the reader's language. */
export function outcomeText({ language }: Reader, outcome: Outcome): string {
  return say(language, `site.outcome.${outcome}`);
}

/**
 * The text and what the document itself says: who reads Chinese needs the latter alone. '' where nothing is said in the
 * reader's language.
 */
export function wordsOf(
  { language }: Reader,
  { text, original }: Pick<Row, 'text' | 'original'>,
): { text: string; quoted: string } {
  if (language === 'zh-CN') return { text: literalWords({ text, original }), quoted: '' };
  return { text, quoted: HAN.test(original) ? original : '' };
}

/** What the document says, for who reads Chinese; '' where it says nothing in that language. */
export function literalWords({ text, original }: Pick<Row, 'text' | 'original'>): string {
  const literal = original === OF_REQUESTS || ENGLISH.test(original) ? '' : original;
  return HAN.test(original) ? original : (IN_BRACKETS.exec(text)?.[1] ?? literal);
}
