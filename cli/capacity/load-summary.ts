/** Sums up what the processes of a load have measured. */
import type { Histogram } from 'hdr-histogram-js';
import type { CallTimes, LoadedInterface, LoadSummary } from '../../reports/load/summary';
import type { LoadResult } from './load';
import { merged, PARTS, percentile } from './measures';
import type { SizedOptions } from './options';
import type { Used } from './simulator';

const MICROSECONDS = 1e6;
const SECOND = 1_000;

export function loadSummary(
  results: readonly LoadResult[],
  system: LoadedInterface,
  { amount, ramp, hold, profile, engine }: SizedOptions,
  simulator?: Used,
): LoadSummary {
  const { calls, overTime, errors } = merged(results.map(({ measured }) => measured));
  const times = [...calls].map(([call, histogram]) => timesOf(call, histogram));
  const length = (ramp + hold) / PARTS / SECOND;
  const sum = (name: 'events' | 'lost') => overTime.reduce((all, part) => all + part[name], 0);
  const exchanges = times.filter(({ call }) => call !== 'event').reduce((all, { count }) => all + count, 0);
  const most = (told: (result: LoadResult) => number) => Math.max(0, ...results.map(told));
  return {
    ...{ interface: system, agents: amount, ramp, hold, profile, engine },
    ...{ workers: results.length, exchanges, errors },
    signIns: results.reduce((all, { came }) => all + came, 0),
    events: { came: sum('events'), lost: sum('lost') },
    calls: times,
    overTime: overTime.map(({ calls: own, ...part }, i) => ({
      from: Math.round(i * length * 10) / 10,
      ...part,
      ...(own.totalCount > 0 && { p50: rounded(percentile(own, 50)), p99: rounded(percentile(own, 99)) }),
    })),
    tester: {
      arrivalsLate: Math.round(most(({ arrivalsLate }) => arrivalsLate)),
      late: Math.round(most(({ worst }) => worst)),
      processor: rounded(results.reduce((all, { processor }) => all + processor, 0) / MICROSECONDS),
      memory: results.reduce((all, { memory }) => all + memory, 0),
    },
    ...(simulator && {
      simulator: { processor: rounded(simulator.processor / MICROSECONDS), memory: simulator.memory },
    }),
  };
}

function timesOf(call: string, histogram: Histogram): CallTimes {
  const below = (percent: number) => rounded(percentile(histogram, percent));
  return {
    call,
    count: histogram.totalCount,
    p50: below(50),
    p90: below(90),
    p99: below(99),
    max: below(100),
  };
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
