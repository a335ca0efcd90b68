/** Steps of an outline in Chinese: what they say in each row is translated, and what differs between rows stays out of them. */
import type { Columns } from './columns';
import { cutOut } from './cut-out';
import { fill, placeholdersIn, type Row, sliceOf } from './placeholders';
import type { Reading, Sentences } from './sentences';

/** The step with the edition's placeholders. @throws Error for a step that the catalogue does not have in some row */
export function outlineStep(step: string, columns: Columns, sentences: Sentences): string {
  const { rows } = columns;
  if (columns.placeholdersIn(step).length === 0) return sentences.translate(step, 'english');
  const readings = rows.map((row) => sentences.read(fill(step, row), 'english'));
  const slices = slicesOf(step, rows, readings);
  if (!slices) {
    const texts = rows.map((row) => sentences.translate(fill(step, row), 'english'));
    return spreadOut(step, texts, columns);
  }
  const [{ sentence, parameters } = { sentence: '', parameters: [] }] = readings;
  const words = slices.map((slice, i) => {
    const type = parameters[i]?.type ?? '';
    const inRows = readings.map((each) => sentences.word(type, each.parameters[i]?.text ?? '', 'english'));
    return wordFor(slice, sentences.wordIfAny(type, slice), inRows, columns);
  });
  return sentences.write(sentence, 'chinese', words);
}

/** What the step has for each parameter; none where the rows are sentences of different definitions. */
function slicesOf(step: string, rows: readonly Row[], readings: readonly Reading[]): string[] | undefined {
  const sentences = new Set(readings.map(({ sentence }) => sentence));
  if (sentences.size > 1) return undefined;
  // An empty cell has no place that could be found again.
  const full = rows.findIndex((row) => placeholdersIn(step, row).every((name) => row[name] !== ''));
  const example = Math.max(full, 0);
  const slices = readings[example]?.parameters.map((each) => sliceOf(step, rows[example] ?? {}, each)) ?? [];
  const found = slices.filter((slice) => slice !== undefined);
  return found.length === slices.length ? found : undefined;
}

/**
 * @param slice what the step has for a parameter
 * @param whole what that is in Chinese, if it can be said without a row
 * @param inRows what it is in each row
 */
function wordFor(
  slice: string,
  whole: string | undefined,
  inRows: readonly string[],
  columns: Columns,
): string {
  const { rows } = columns;
  // What is the same in both languages stands in the holes of a phrase, or in a parameter that is no phrase.
  if (whole === undefined || !rows.every((row, i) => fill(whole, row) === inRows[i]))
    return spreadOut(slice, inRows, columns);
  return columns
    .placeholdersIn(slice)
    .reduce(
      (text, name) => text.replaceAll(`<${name}>`, () => columns.placeholder(name, columns.asTheyAre(name))),
      whole,
    );
}

/** @param texts that `slice` comes to in each row @returns the one text for all rows, with the edition's placeholders */
function spreadOut(slice: string, texts: readonly string[], columns: Columns): string {
  const names = columns.placeholdersIn(slice);
  const [name = ''] = names;
  const cut = slice === `<${name}>` ? undefined : cutOut(names, texts, columns);
  if (!cut) return columns.placeholder(name, texts);
  return cut.parts
    .map((part) => (typeof part === 'string' ? part : columns.placeholder(part.of, part.cells)))
    .join('');
}
