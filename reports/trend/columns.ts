/** Lays the verdicts of many runs out as columns side by side, in the units of the drawing. Pure. */
import { isSameEdition } from '../compare/changes';
import type { ResultFile } from '../result-file';
import type { Outcome } from '../results';

export const SIZE = { width: 960, height: 340, left: 48, right: 12, top: 34, bottom: 46 } as const;
/** A column is no wider, however few there are. */
const WIDEST = 64;
/** Numbers below the columns need so much room each. */
const LABEL = 42;
/** From the bottom up. */
export const STACKED: readonly Outcome[] = ['pass', 'inapplicable', 'inconc', 'none', 'error', 'fail'];

export interface Column {
  /** Of its middle. */
  x: number;
  left: number;
  width: number;
  /** Its number and day stand below it. */
  isLabelled: boolean;
  parts: { outcome: Outcome; count: number; y: number; height: number }[];
  /** Where its top is. */
  top: number;
  /** Where a line tells it from the run before, of another edition of the suite; none where the edition is the same. */
  edition?: number;
}

export interface Chart {
  columns: Column[];
  /** Lines across, each with the number of requirements. */
  grid: { y: number; count: number }[];
}

export function chartOf(runs: readonly ResultFile[]): Chart {
  const most = Math.max(1, ...runs.map(({ requirements }) => requirements.length));
  const step = stepOf(most);
  const highest = Math.ceil(most / step) * step;
  const plot = SIZE.height - SIZE.top - SIZE.bottom;
  const y = (count: number) => round(SIZE.height - SIZE.bottom - (count / highest) * plot);
  const room = (SIZE.width - SIZE.left - SIZE.right) / Math.max(1, runs.length);
  const every = Math.ceil(LABEL / room);
  const columns = runs.map((run, i): Column => {
    const width = round(Math.min(WIDEST, room * 0.7));
    const x = round(SIZE.left + room * (i + 0.5));
    const parts = partsOf(run, y);
    const before = runs[i - 1];
    return {
      ...{ x, left: round(x - width / 2), width, isLabelled: i % every === 0, parts },
      top: y(run.requirements.length),
      ...(before && !isSameEdition(before, run) && { edition: round(SIZE.left + room * i) }),
    };
  });
  const lines = Array.from({ length: highest / step + 1 }, (_, i) => i * step);
  return { columns, grid: lines.map((count) => ({ y: y(count), count })) };
}

export function countOf({ requirements }: ResultFile, outcome: Outcome): number {
  return requirements.filter(({ verdict }) => verdict === outcome).length;
}

function partsOf(run: ResultFile, y: (count: number) => number): Column['parts'] {
  let below = 0;
  return STACKED.flatMap((outcome) => {
    const count = countOf(run, outcome);
    if (count === 0) return [];
    const bottom = y(below);
    below += count;
    return [{ outcome, count, y: y(below), height: round(bottom - y(below)) }];
  });
}

/** 1, 2 or 5 with noughts behind it, so that there are five lines at most. */
function stepOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5 || 1));
  return [1, 2, 5, 10].map((each) => Math.max(1, each * power)).find((step) => most / step <= 5) ?? most;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
