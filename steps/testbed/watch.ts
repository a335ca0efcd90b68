/**
 * Looks at a target again and again, since effects follow their reply: until what is expected shows, or for as long as
 * nothing may change.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../fixtures/simulators/clock';
import type { Timers } from '../../fixtures/targets/target';
import type { TraceEntry } from '../../schemas/verdict';
import { withinTimer } from '../drivers/timer';

/** Milliseconds between two looks. */
const LOOK_EVERY = 200;
/** Milliseconds of a simulated clock for which nothing may change: as the timer is by default, for they cost nothing. */
const SIMULATED_QUIET = 1_000;

/** The time that a target lives by. */
export interface OwnTime {
  now(): number;
  pass(ms: number): Promise<void>;
  /** How long nothing may change, in that time. */
  quiet(timers: Timers): number;
}

export const REAL_TIME: OwnTime = {
  now: () => performance.now(),
  pass: (ms) => pause(ms),
  quiet: ({ quiet }) => quiet,
};

/** The time of a simulated target, which goes on as it is looked at. */
export function simulatedTime(clock: Pick<Clock, 'now'> & { elapse(ms: number): void }): OwnTime {
  return {
    now: () => clock.now(),
    pass: async (ms) => clock.elapse(ms),
    quiet: ({ quiet }) => simulatedQuiet(quiet),
  };
}

/** How long nothing may change in simulated time, by how long that is in real time. */
export function simulatedQuiet(quiet: number): number {
  return Math.max(quiet, SIMULATED_QUIET);
}

/** Whether nobody has to wait for more behind an entry of the trace. */
export type EndOfQuiet = (entry: TraceEntry) => boolean;

export interface LastLook<Seen> {
  /** What the last look showed. */
  last: Seen;
  holds: boolean;
  /** The wait that was in vain, and the timer that ended it; such as `within 10000 ms (ixit.timers.effect)`. */
  within?: string;
}

/** Looks until it holds, or the time for an effect is over. */
export async function untilItHolds<Seen>(
  time: OwnTime,
  timers: Timers,
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<LastLook<Seen>> {
  const seen = await lookUntil(time, timers.effect, look, holds);
  return seen.holds ? seen : { ...seen, within: withinTimer(timers.effect, 'timers.effect') };
}

/** Says, whenever it is asked, whether the time for an effect that begins now is still running. */
export function effectMayFollow(time: OwnTime, { effect }: Timers): () => boolean {
  const ends = time.now() + effect;
  return () => time.now() < ends;
}

/** Looks until it does not hold any more, or has held for as long as nothing may change. */
export async function whileItHolds<Seen>(
  time: OwnTime,
  timers: Timers,
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<LastLook<Seen>> {
  const { last, holds: ended } = await lookUntil(time, time.quiet(timers), look, (seen) => !holds(seen));
  return { last, holds: !ended };
}

async function lookUntil<Seen>(
  time: OwnTime,
  ms: number,
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<LastLook<Seen>> {
  const ends = time.now() + ms;
  for (;;) {
    // A look takes time: what it shows may be older than the moment in which it is there.
    const isLast = time.now() >= ends;
    const last = await look();
    const seen = { last, holds: holds(last) };
    if (seen.holds || isLast) return seen;
    await time.pass(Math.min(LOOK_EVERY, Math.max(0, ends - time.now())));
  }
}
