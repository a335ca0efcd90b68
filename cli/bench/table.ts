/** Puts what was measured into a small table and a ratio. Medians, so that one slow moment does not count. */
import { tableLines } from '../../reports/table';
import { durationText } from '../../reports/wording';
import type { Repetition } from './measured';

/**
 * @param name of the subject.
 * @param repetitions at least one.
 * @returns lines.
 */
export function tableOf(name: string, repetitions: Repetition[]): string[] {
  const of = (figure: (repetition: Repetition) => number) => median(repetitions.map(figure));
  const suite = of(({ suite: { time } }) => time);
  const scenarioTime = of((repetition) => repetition.suite.scenarioTime);
  const scenarios = of((repetition) => repetition.suite.scenarios);
  const exchanges = of((repetition) => sum(repetition.suite.exchanges));
  const bare = of((repetition) => sum(repetition.bare.time));

  const rows: (string | number)[][] = [];
  const suiteRow = (title: string, time: number) =>
    rows.push([
      title,
      durationText(time),
      scenarios,
      exchanges,
      each(time, scenarios),
      each(time, exchanges),
    ]);
  const bareRow = (title: string, time: number, count: number) =>
    rows.push([title, durationText(time), '', count, '', each(time, count)]);
  suiteRow('suite', suite);
  suiteRow('  its scenarios alone', scenarioTime);
  bareRow('bare loop', bare, exchanges);
  for (const kind of Object.keys(repetitions[0]?.suite.exchanges ?? {})) {
    bareRow(
      `  ${kind}`,
      of((repetition) => repetition.bare.time[kind] ?? 0),
      of((repetition) => repetition.suite.exchanges[kind] ?? 0),
    );
  }
  return [
    `${name}; ${repetitions.length === 1 ? 'measured once' : `median of ${repetitions.length}`}`,
    ...tableLines(['', 'time', 'scenarios', 'exchanges', 'ms/scenario', 'ms/exchange'], 1, rows),
    `suite : bare loop = ${ratio(suite, bare)}, its scenarios alone ${ratio(scenarioTime, bare)}`,
    ...warnings(repetitions),
  ];
}

/** The middle one, or the mean of the two in the middle. NaN for none. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** `38 : 1`; one decimal below ten; a dash where there is nothing to compare with. */
export function ratio(suite: number, bare: number): string {
  if (bare === 0) return '–';
  const times = suite / bare;
  return `${times < 10 ? times.toFixed(1) : Math.round(times)} : 1`;
}

/** A suite that was not conformant left something out, or waited in vain. */
function warnings(repetitions: Repetition[]): string[] {
  const codes = [...new Set(repetitions.map(({ suite }) => suite.code))].filter((code) => code !== 0);
  return codes.map(
    (code) =>
      `Compare with care: the suite ended with exit code ${code}. softphone-conformance run says why.`,
  );
}

function each(time: number, count: number): string {
  return count === 0 ? '–' : (time / count).toFixed(2);
}

function sum(values: Record<string, number>): number {
  return Object.values(values).reduce((total, value) => total + value, 0);
}
