/** What the terminal tells of a load, before the verdicts. */
import type { Say } from '../../fixtures/texts/texts';
import { tableLines } from '../terminal-table';
import type { LoadSummary } from './summary';
import { WORDS } from './words';

/** Lines, in the language of who reads them. */
export function loadLines(load: LoadSummary, say: Say): string[] {
  const { events, errors } = load;
  const words = WORDS[load.interface];
  const causes = Object.entries(errors).map(([cause, times]) => `${cause} ${times}`);
  return [
    '',
    ...tableLines(say('load.times').split('|'), 1, callRows(load)),
    say(words.throughput, { exchanges: load.exchanges, rate: rateOf(load), signIns: load.signIns }),
    say(words.events, events),
    causes.length === 0 ? say('load.noErrors') : say('load.errors', { causes: causes.join(', ') }),
    testerText(load, say),
    ...limitLines(load, say),
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

/** Of a search for the limit; none of another load. */
export function limitLines({ limit, interface: name }: LoadSummary, say: Say): string[] {
  if (!limit) return [];
  const { highest, tried } = limit;
  return [
    say(WORDS[name].limit, { highest }),
    ...tried.map(({ agents, verdict, broken }) => `  ${agents}: ${[verdict, ...broken].join(' ')}`),
  ];
}
