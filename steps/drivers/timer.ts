/** How long a wait may take, and of one that is over, which timer of the target file has ended it. */
import type { Timers } from '../../fixtures/targets/target';

const SECOND = 1000;

/** How long an answer is waited for. */
export interface Patience {
  /** Milliseconds. */
  deadline: number;
  /** What of the target file has set them, such as `timers.reply`. */
  timer: string;
}

/** For a poll that a gateway answers at once, or holds although it should refuse it. */
export function shortly(timers: Pick<Timers, 'quiet'>): Patience {
  return { deadline: timers.quiet + SECOND, timer: 'timers.quiet, and a second' };
}

/** @param timer such as `timers.reply`, or `timers.reply + ixit.gateway.timers.pollWait` */
export function withinTimer(ms: number, timer?: string): string {
  return `within ${Math.round(ms)} ms${timer === undefined ? '' : ` (ixit.${timer})`}`;
}

/** What did not show in time, and the timer that ended the wait for it, where one did. */
export function notInTime(reason: string, waited: { within?: string }): string {
  return waited.within ? `${reason} ${waited.within}` : reason;
}
