/** Draws values over time as lines, in the units of the drawing. Pure. */

export const SIZE = { width: 960, height: 220, left: 60, right: 12, top: 14, bottom: 28 } as const;
const LINES_ACROSS = 4;
/** Labels of seconds, of which each is whole. */
const LABELS = 6;

/** Points `from` (seconds) and value; undefined where there is none. */
export type Series = readonly { from: number; value: number | undefined }[];

export interface Plot {
  /** Points of each series, as `polyline` has them. */
  lines: string[];
  grid: { y: number; value: number }[];
  labels: { x: number; text: string }[];
}

export function plotOf(all: readonly Series[], length: number): Plot {
  const most = Math.max(1, ...all.flatMap((series) => series.map(({ value = 0 }) => value)));
  const step = niceStep(most / LINES_ACROSS);
  const every = Math.max(1, niceStep(length / LABELS));
  const highest = Math.ceil(most / step) * step;
  const room = { x: SIZE.width - SIZE.left - SIZE.right, y: SIZE.height - SIZE.top - SIZE.bottom };
  const x = (from: number) => round(SIZE.left + (from / length) * room.x);
  const y = (value: number) => round(SIZE.top + room.y * (1 - value / highest));
  return {
    lines: all.map((series) =>
      series.flatMap(({ from, value }) => (value === undefined ? [] : `${x(from)},${y(value)}`)).join(' '),
    ),
    grid: Array.from({ length: Math.round(highest / step) + 1 }, (_, i) => ({
      y: y(i * step),
      value: round(i * step),
    })),
    labels: Array.from({ length: Math.floor(length / every) + 1 }, (_, i) => ({
      x: x(i * every),
      text: `${i * every} s`,
    })),
  };
}

/** 1, 2 or 5 with noughts, as great as that at least. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((each) => each * power).find((step) => step >= least) ?? least;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
