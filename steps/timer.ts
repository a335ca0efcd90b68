/** Tells of a wait that is over, and which timer of the target file has ended it. */

/** @param timer such as `timers.reply`, or `gateway.timers.pollWait` */
export function within(ms: number, timer: string): string {
  return `within ${Math.round(ms)} ms (ixit.${timer})`;
}

/** What did not show in time, and the timer that ended the wait for it, where one did. */
export function notInTime(reason: string, waited: { within?: string }): string {
  return waited.within ? `${reason} ${waited.within}` : reason;
}
