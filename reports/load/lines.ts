/** What the terminal tells of a load, before the verdicts. */
import type { Say } from '../../fixtures/texts/texts';
import { tableLines } from '../terminal-table';
import type { LoadSummary } from './summary';

/** Lines, in the language of who reads them. */
export function loadLines(load: LoadSummary, say: Say): string[] {
  const { events, errors, limit } = load;
  const causes = Object.entries(errors).map(([cause, times]) => `${cause} ${times}`);
  return [
    '',
    ...tableLines(say('load.times').split('|'), 1, callRows(load)),
    say('load.throughput', { exchanges: load.exchanges, rate: rateOf(load), signIns: load.signIns }),
    say('load.events', events),
    causes.length === 0 ? say('load.noErrors') : say('load.errors', { causes: causes.join(', ') }),
    testerText(load, say),
    ...(limit ? limitLines(limit, say) : []),
  ];
}

/** A row for each call: how often, and how long in milliseconds. */
export function callRows({ calls }: LoadSummary): (string | number)[][] {
  return calls.map(({ call, count, p50, p90, p99, max }) => [call, count, p50, p90, p99, max]);
}

/** Exchanges a second. */
export function rateOf({ exchanges, ramp, hold }: LoadSummary): number {
  return Math.round((exchanges * 10_000) / (ramp + hold)) / 10;
}

export function testerText({ tester, workers, engine }: LoadSummary, say: Say): string {
  const { processor, memory, late, arrivalsLate } = tester;
  const mega = Math.round(memory / 1e6);
  return say('load.tester', { processor, memory: mega, late, arrivalsLate, workers, engine });
}

export function limitLines({ highest, tried }: NonNullable<LoadSummary['limit']>, say: Say): string[] {
  return [
    say('load.limit', { highest }),
    ...tried.map(({ agents, verdict, broken }) => `  ${agents}: ${[verdict, ...broken].join(' ')}`),
  ];
}
