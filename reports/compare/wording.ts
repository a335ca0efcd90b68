/** Sentences about two results that text and Markdown share. */
import { ENGLISH, type Say, type TextKey } from '../../fixtures/texts/texts';
import type { Outcome } from '../results';
import { shortened, visibleLine } from '../visible';
import { targetText } from '../wording';
import { type Change, type Comparison, type Difference, isSameEdition } from './changes';

/** `pass to fail`, `fail, gone`, `new: pass`. */
export function changeText({ before, after }: Change, say: Say = ENGLISH): string {
  const word = (outcome: Outcome) => say(`site.outcome.${outcome}`);
  if (before === undefined) return after === undefined ? '' : say('diff.isNew', { after: word(after) });
  if (after === undefined) return say('diff.isGone', { before: word(before) });
  return say('diff.changed', { before: word(before), after: word(after) });
}

/** One line that says it all. */
export function outcomeText(
  { before, after, regressions, news, same }: Comparison,
  say: Say = ENGLISH,
): string {
  const numbers = { regressions: regressions.length, news: news.length, same };
  const other = isSameEdition(before, after) ? '' : say('diff.otherEdition');
  return say('diff.outcome', numbers) + other;
}

const DIFFERENT: Readonly<Record<Difference['kind'], TextKey>> = {
  edition: 'diff.edition',
  target: 'diff.target',
  selection: 'diff.selection',
};

/** What makes the two hard to compare, each with what it means; empty where nothing does. */
export function differenceTexts(
  differences: readonly Difference[],
  say: Say = ENGLISH,
): { text: string; of: Difference[] }[] {
  return Object.entries(DIFFERENT).flatMap(([kind, text]) => {
    const own = differences.filter((difference) => difference.kind === kind);
    return own.length === 0 ? [] : [{ text: say(text), of: own }];
  });
}

/** `Phone 1.0, Acme (fail, 2026-11-28 08:00 UTC)`. */
export function headingText(
  { target, verdict, startedAt }: Comparison['before'],
  say: Say = ENGLISH,
): string {
  const when = startedAt === undefined ? '' : `, ${startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return `${targetText(target)} (${say(`site.outcome.${verdict}`)}${when})`;
}

/** So many characters of what an implementation said. */
const SHOWN = 400;

/** All of its texts as lines in which nothing acts, none longer than a person reads. */
export function shownTexts<T>(value: T): T {
  if (typeof value === 'string') return shortened(visibleLine(value), SHOWN) as T;
  if (Array.isArray(value)) return value.map(shownTexts) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shownTexts(item)])) as T;
}
