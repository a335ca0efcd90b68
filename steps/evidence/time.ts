/** The time that a scenario lives by: the real one, or that of a recording, which costs nothing. */

export interface Time {
  /** Milliseconds since an arbitrary start. */
  now(): number;
  /** Runs `run` once, so many milliseconds from now; gives a way to call it off. */
  after(ms: number, run: () => void): () => void;
}

export const REAL_TIME: Time = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

let current = REAL_TIME;

/** From now on scenarios of this process live by that time. */
export function liveBy(time: Time): void {
  current = time;
}

/** Milliseconds since an arbitrary start. */
export function now(): number {
  return current.now();
}

/** Runs `run` once, so many milliseconds from now; gives a way to call it off. */
export function after(ms: number, run: () => void): () => void {
  return current.after(ms, run);
}

/** Resolves once so many milliseconds have gone by. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => {
    current.after(ms, resolve);
  });
}
