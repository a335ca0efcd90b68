/** Whether the tester itself keeps time: what is late because of it is held against nobody. */

/** Milliseconds between two looks. */
const LOOK = 100;
/** Looks that were late are remembered so long, in milliseconds; no wait is longer. */
const MEMORY = 600_000;

export class Timekeeper {
  /** The latest that it was, in milliseconds. */
  worst = 0;
  private readonly late: { at: number; by: number }[] = [];
  private readonly timer: NodeJS.Timeout;
  private due = performance.now() + LOOK;

  /** @param allowed milliseconds by which it may be late and be trusted */
  constructor(private readonly allowed: number) {
    this.timer = setInterval(() => this.look(), LOOK);
  }

  /** @param since milliseconds since 1970 */
  isTrusted(since: number): boolean {
    // One that is on its way may not have been seen yet.
    return performance.now() - this.due <= this.allowed && !this.late.some(({ at }) => at >= since);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const by = performance.now() - this.due;
    this.due = performance.now() + LOOK;
    this.worst = Math.max(this.worst, by);
    const now = performance.timeOrigin + performance.now();
    if (by > this.allowed) this.late.push({ at: now, by });
    while (this.late[0] && now - this.late[0].at > MEMORY) this.late.shift();
  }
}
