/** When a load is over: at its time, or before it, for a reason. Whoever pauses is woken. */
export class Stop {
  private readonly waking = new Set<() => void>();
  private why: string | undefined;
  private stopped = false;

  /** @param endsAt milliseconds of `performance.now()` */
  constructor(readonly endsAt: number) {}

  /** Why it ended before its time; undefined where it did not, or somebody wanted it so. */
  get reason(): string | undefined {
    return this.why;
  }

  get isOver(): boolean {
    return this.stopped || performance.now() >= this.endsAt;
  }

  /** From now on nobody begins anything but to leave. Only the first reason counts. */
  now(reason?: string): void {
    if (this.stopped) return;
    this.stopped = true;
    this.why = reason;
    for (const wake of [...this.waking]) wake();
  }

  /** Resolves after so many milliseconds, or when the load is over. */
  pause(ms: number): Promise<void> {
    if (this.isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waking.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(ms, this.endsAt - performance.now()));
      this.waking.add(wake);
    });
  }
}
