/** Puts what was measured into a small table and a ratio. Medians, so that one slow moment does not count. */
import { tableLines } from '../../reports/terminal-table';
import { durationText } from '../../reports/wording';
import type { Measured, Repetition } from './measured';
import { ACTIVITIES } from './shares';

/**
 * What one subject costs, kind by kind.
 *
 * @param name of the subject.
 * @param repetitions at least one.
 * @returns lines.
 */
export function tableOf(name: string, { repetitions }: Pick<Measured, 'repetitions'>): string[] {
  const { suite, scenarioTime, scenarios, exchanges, bare, of } = figuresOf(repetitions);

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

/**
 * All subjects beside each other: how long, and what the process of the suite spends its time on.
 *
 * @returns lines.
 */
export function overview(subjects: readonly { short: string; measured: Measured }[]): string[] {
  const columns = subjects.map(({ measured }) => ({
    ...figuresOf(measured.repetitions),
    shares: measured.shares,
  }));
  type Column = (typeof columns)[number];
  const row = (title: string, cell: (column: Column) => string | number) => [title, ...columns.map(cell)];
  return [
    'All subjects, and what the process of the suite spends its time on:',
    ...tableLines(['', ...subjects.map(({ short }) => short)], 1, [
      row('suite', ({ suite }) => durationText(suite)),
      row('suite, by workers', ({ shared }) => durationText(shared)),
      row('to its first scenario', ({ firstAfter }) => durationText(firstAfter)),
      row('scenarios', ({ scenarios }) => scenarios),
      row('median scenario', ({ medianScenario }) => durationText(medianScenario)),
      row('suite : bare loop', ({ suite, bare }) => ratio(suite, bare)),
      row('scenarios : bare loop', ({ scenarioTime, bare }) => ratio(scenarioTime, bare)),
      ...ACTIVITIES.map((activity) =>
        row(activity, ({ shares }) => `${Math.round(100 * shares[activity])} %`),
      ),
    ]),
  ];
}

/** Medians of the repetitions. Times are milliseconds. */
function figuresOf(repetitions: readonly Repetition[]) {
  const of = (figure: (repetition: Repetition) => number) => median(repetitions.map(figure));
  return {
    of,
    suite: of((repetition) => repetition.suite.time),
    shared: of((repetition) => repetition.shared),
    scenarioTime: of((repetition) => repetition.suite.scenarioTime),
    scenarios: of((repetition) => repetition.suite.scenarios.length),
    medianScenario: of((repetition) => median(repetition.suite.scenarios)),
    firstAfter: of((repetition) => repetition.suite.firstAfter),
    exchanges: of((repetition) => sum(repetition.suite.exchanges)),
    bare: of((repetition) => sum(repetition.bare.time)),
  };
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
