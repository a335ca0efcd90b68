/** The placeholders of outlines, such as `<call>`: in a step, and in what the step says in one row. */

/** A row of examples, by the headings. */
export type Row = Readonly<Record<string, string>>;

const PLACEHOLDER = /<([^<>]+)>/g;

/** Names, each once. @param row whose headings are names: a text may have such brackets of its own */
export function placeholdersIn(text: string, row: Row = {}): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => Object.hasOwn(row, name));
}

/** The text as it is in that row; what no heading is called stays. */
export function fill(text: string, row: Row): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => row[name] ?? whole);
}

/**
 * What the step has in that place of what it says in the row.
 * @returns undefined where the place begins or ends in the midst of what a placeholder stands for
 */
export function sliceOf(step: string, row: Row, place: { start: number; end: number }): string | undefined {
  const start = placeBefore(step, row, place.start, 'start');
  const end = placeBefore(step, row, place.end, 'end');
  return start === undefined || end === undefined ? undefined : step.slice(start, end);
}

/** @param side of what begins or ends there: it takes a placeholder at its edge along */
function placeBefore(step: string, row: Row, at: number, side: 'start' | 'end'): number | undefined {
  let [inStep, inText] = [0, 0];
  for (const part of step.split(/(<[^<>]+>)/)) {
    const text = fill(part, row);
    const isPlaceholder = /^<.*>$/.test(part) && Object.hasOwn(row, part.slice(1, -1));
    const ends = inText + text.length;
    if (at < ends || (at === ends && side === 'end')) {
      if (!isPlaceholder) return inStep + at - inText;
      if (side === 'start' && at === inText) return inStep;
      return side === 'end' && at === ends ? inStep + part.length : undefined;
    }
    inStep += part.length;
    inText = ends;
  }
  return step.length;
}
