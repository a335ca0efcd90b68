/** Draws the verdicts of many runs over time, as one page that needs nothing else. */
import { join } from 'node:path';
import { type Language, say, type TextKey } from '../../fixtures/texts/texts';
import { compareResults, isSameEdition } from '../compare/changes';
import { htmlDocument } from '../html/document';
import type { ResultFile } from '../result-file';
import { OUTCOMES } from '../results';
import { visibleLine } from '../visible';
import { targetText } from '../wording';
import { chartOf, countOf, SIZE } from './columns';

const HTML = join(__dirname, '..', 'html');
/** Characters of a digest that tell editions apart. */
const DIGEST = 8;
/** Where the columns stand. */
const BOTTOM = SIZE.height - SIZE.bottom;
/** Half the width of an edition's name. */
const EDGE = 100;
/** Regressions of a run that are named. */
const NAMED = 20;

/** @param runs those with a time in its order, see {@link inOrder} */
export function trendPage(runs: readonly ResultFile[], language: Language): string {
  const text = (key: TextKey, values?: Record<string, string | number>) => say(language, key, values);
  const { columns, grid } = chartOf(runs);
  const rows = runs.map((run, i) => rowOf(run, runs[i - 1], i + 1));
  const title = text('trend.title', { runs: runs.length });
  return htmlDocument(
    { file: join(HTML, 'trend.hbs'), style: join(HTML, 'trend.css') },
    {
      ...{ lang: language, title, kind: text('trend.kind'), size: SIZE, grid },
      ...{ bottom: BOTTOM, numberAt: BOTTOM + 18, dayAt: BOTTOM + 34 },
      described: text('trend.described', { runs: runs.length, rows: Math.max(0, ...runs.map(lengthOf)) }),
      columns: columns.map((column, i) => ({
        ...column,
        number: i + 1,
        day: rows[i]?.day ?? '',
        failed: rows[i]?.failed || '',
        failedAt: column.top - 5,
        editionName: column.edition === undefined ? '' : (rows[i]?.edition ?? ''),
        edition: column.edition ?? 0,
        anchor: anchorAt(column.edition ?? 0),
        parts: column.parts.map((part) => ({ ...part, told: `${i + 1}: ${part.outcome} ${part.count}` })),
      })),
      outcomes: OUTCOMES.map((outcome) => ({ outcome, meaning: text(`trend.${outcome}`) })),
      editions: text('trend.editions'),
      head: (['run', 'began', 'target', 'edition', 'verdict'] as const).map((name) => text(`trend.${name}`)),
      worse: text('trend.worse'),
      other: text('trend.other'),
      rows,
    },
  );
}

/** Of a text above a line, so that it stays within the drawing. */
function anchorAt(x: number): string {
  if (x < EDGE) return 'start';
  return x > SIZE.width - EDGE ? 'end' : 'middle';
}

/** By the time when they began; as they were given where one does not say it. */
export function inOrder(runs: readonly ResultFile[]): ResultFile[] {
  if (runs.some(({ startedAt }) => startedAt === undefined)) return [...runs];
  return runs.toSorted((a, b) => Date.parse(a.startedAt ?? '') - Date.parse(b.startedAt ?? ''));
}

function rowOf(run: ResultFile, before: ResultFile | undefined, number: number) {
  const { target, suite, verdict, startedAt = '' } = run;
  const worse = before ? compareResults(before, run).regressions.map(({ id }) => id) : [];
  return {
    ...{ number, verdict, failed: countOf(run, 'fail') },
    day: visibleLine(startedAt).slice(5, 10),
    began: visibleLine(startedAt).slice(0, 16).replace('T', ' '),
    target: visibleLine(targetText(target)),
    edition: visibleLine(
      `${suite.version} ${suite.tables.slice(0, DIGEST)} ${suite.features.slice(0, DIGEST)}`,
    ),
    isOther: before !== undefined && !isSameEdition(before, run),
    counts: OUTCOMES.map((outcome) => ({ outcome, count: countOf(run, outcome) })),
    worse: worse.slice(0, NAMED).map(visibleLine),
    more: Math.max(0, worse.length - NAMED),
  };
}

function lengthOf({ requirements }: ResultFile): number {
  return requirements.length;
}
