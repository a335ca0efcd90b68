/** Finds what stands for placeholders in the texts of several rows, so that one text is left for all of them. */
import type { Columns } from './columns';

interface Filled {
  /** The placeholder. */
  of: string;
  cells: readonly string[];
}

export interface CutOut {
  /** In their order: text that is the same in all rows, and what is filled. */
  parts: (string | Filled)[];
}

/** @returns undefined where the texts do not come to one */
export function cutOut(
  names: readonly string[],
  texts: readonly string[],
  columns: Pick<Columns, 'asTheyAre' | 'cells'>,
): CutOut | undefined {
  const rows = texts.map((text): CutOut['parts'] => [text]);
  for (const choice of choices(names, columns)) {
    const parts = choice.reduce<CutOut['parts'][] | undefined>(cutIn, rows);
    if (parts && alike(parts)) return { parts: parts[0] ?? [] };
  }
  // What one placeholder stands for, rather the last, may also be whatever differs.
  for (const last of names.toReversed())
    for (const choice of choices(
      names.filter((name) => name !== last),
      columns,
    )) {
      const parts = choice.reduce<CutOut['parts'][] | undefined>(cutIn, rows);
      const found = parts && whatDiffers(last, parts);
      if (found) return { parts: found };
    }
  return undefined;
}

/** Each placeholder by its cells as they are, or in Chinese. */
function choices(names: readonly string[], columns: Pick<Columns, 'asTheyAre' | 'cells'>): Filled[][] {
  const [of, ...others] = names;
  if (of === undefined) return [[]];
  return [columns.asTheyAre(of), columns.cells(of)].flatMap((cells) =>
    choices(others, columns).map((rest) => [{ of, cells }, ...rest]),
  );
}

function cutIn(rows: CutOut['parts'][] | undefined, filled: Filled): CutOut['parts'][] | undefined {
  const cut = rows?.map((parts, i) => cutOnce(parts, filled.cells[i] ?? '', filled));
  return cut?.every((parts) => parts !== undefined) ? cut : undefined;
}

/** @returns undefined unless the cell stands there once */
function cutOnce(parts: CutOut['parts'], cell: string, filled: Filled): CutOut['parts'] | undefined {
  const places = parts.flatMap((part) => (typeof part === 'string' ? part.split(cell).slice(1) : []));
  if (cell === '' || places.length !== 1) return undefined;
  return parts.flatMap((part) => {
    if (typeof part !== 'string' || !part.includes(cell)) return [part];
    const [before = '', after = ''] = part.split(cell);
    return [before, filled, after];
  });
}

function alike(rows: readonly CutOut['parts'][]): boolean {
  return new Set(rows.map((parts) => JSON.stringify(parts))).size === 1;
}

/** The parts of all rows where but one of them is alike, of which a beginning and an end may be. */
function whatDiffers(of: string, rows: readonly CutOut['parts'][]): CutOut['parts'] | undefined {
  const [first = []] = rows;
  const differing = first.findIndex((part, i) => rows.some((parts) => !isSame(parts[i], part)));
  const texts = rows.map((parts) => parts[differing]);
  if (rows.some((parts) => parts.length !== first.length) || !texts.every((text) => typeof text === 'string'))
    return undefined;
  const before = commonStart(texts);
  const after = commonStart(texts.map((text) => reversed(text.slice(before))));
  const cells = texts.map((text) => text.slice(before, text.length - after));
  const [text = ''] = texts;
  const found = first.toSpliced(
    differing,
    1,
    ...[text.slice(0, before), { of, cells }, text.slice(text.length - after)],
  );
  const others = rows.map((parts) => parts.toSpliced(differing, 1));
  return alike(others) && !cells.includes('') ? found : undefined;
}

function isSame(one: string | Filled | undefined, other: string | Filled): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function commonStart(texts: readonly string[]): number {
  const [first = ''] = texts;
  let length = 0;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length++;
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
