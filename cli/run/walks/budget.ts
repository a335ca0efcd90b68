/** How much is walked again at the end of a run. */

/** Milliseconds, of all together: a walk that has begun is ended. */
export const MOST_TIME = 120_000;
/** Walks for one row, and such as go on behind a fault. */
export const MOST_WALKS = 40;

export class Budget {
  private readonly end = performance.now() + MOST_TIME;

  /** @param goesOn false once the run has been interrupted */
  constructor(private readonly goesOn: () => boolean) {}

  /** Whether there is time for one more. */
  get isOpen(): boolean {
    return this.goesOn() && performance.now() < this.end;
  }
}
