/** Sentences about two results that text and Markdown share. */
import { shortened, visibleLine } from '../visible';
import { plural, targetText } from '../wording';
import { type Change, type Comparison, type Difference, isSameEdition } from './changes';

/** `pass to fail`, `fail, gone`, `new: pass`. */
export function changeText({ before, after }: Change): string {
  if (before === undefined) return `new: ${after}`;
  return after === undefined ? `${before}, gone` : `${before} to ${after}`;
}

/** One line that says it all. */
export function outcomeText({ before, after, regressions, news, same }: Comparison): string {
  const what = regressions.length === 0 ? 'No regression' : plural(regressions.length, 'regression');
  const other = isSameEdition(before, after) ? '' : ' The editions of the suite differ.';
  const changed = news.length === 1 ? '1 other change' : `${news.length} other changes`;
  return `${what}, ${changed}; ${plural(same, 'requirement')} as before.${other}`;
}

const DIFFERENT: Readonly<Record<Difference['kind'], string>> = {
  edition:
    'Different editions of the suite: a row that became another may be judged in another way, and the target be the same.',
  target: 'Different targets: what changed may lie in which target was judged.',
  selection: 'Different selections: what is gone, or new, may not have been asked for.',
};

/** What makes the two hard to compare, each with what it means; empty where nothing does. */
export function differenceTexts(differences: readonly Difference[]): { text: string; of: Difference[] }[] {
  return Object.entries(DIFFERENT).flatMap(([kind, text]) => {
    const own = differences.filter((difference) => difference.kind === kind);
    return own.length === 0 ? [] : [{ text, of: own }];
  });
}

/** `Phone 1.0, Acme (fail, 2026-11-28 08:00 UTC)`. */
export function headingText({ target, verdict, startedAt }: Comparison['before']): string {
  const when = startedAt === undefined ? '' : `, ${startedAt.slice(0, 16).replace('T', ' ')} UTC`;
  return `${targetText(target)} (${verdict}${when})`;
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
