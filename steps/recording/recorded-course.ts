/**
 * What came of the target in a recorded scenario, in its order: each thing comes once all has been asked that had been
 * asked before it, at its own time, as soon as the scenario does nothing but wait. Time goes by only so.
 */
import { someTurns } from '../../fixtures/simulators/own-time';
import type { Time } from '../evidence/time';

/** What comes: an answer, an event, the end of a situation's bringing about. */
export interface Coming {
  /** Milliseconds since the scenario began. */
  at: number;
  /** What has to have been asked before. */
  after: readonly Asked[];
  /** Lets it come. */
  come(): void;
}

/** What the scenario asked in the recording. */
export interface Asked {
  at: number;
  /** It has been asked, or never will be. */
  made: boolean;
}

interface Timer {
  due: number;
  run: () => void;
}

export class RecordedCourse implements Time {
  private comings: Coming[] = [];
  private time = 0;
  private readonly timers = new Set<Timer>();
  private waiting = 0;
  private working = 0;
  private callOff: (() => void) | undefined;

  /** What is to come, in its order. */
  expect(comings: Coming[]): void {
    this.comings = comings;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { due: this.time + ms, run };
    this.timers.add(timer);
    this.stir();
    return () => this.timers.delete(timer);
  }

  /** The scenario asks something that it asked in the recording. */
  ask(asked: Asked): void {
    asked.made = true;
    this.reach(asked.at);
    this.stir();
  }

  /** Time goes on, but never back. */
  reach(at: number): void {
    this.time = Math.max(this.time, at);
  }

  /** Something is waited for. Gives what is to be called when it has come. */
  wait(): () => void {
    this.waiting += 1;
    this.stir();
    return () => {
      this.waiting -= 1;
    };
  }

  /** A step begins. Gives what is to be called when it is over. */
  work(): () => void {
    this.working += 1;
    this.stir();
    return () => {
      this.working -= 1;
    };
  }

  /** Nothing more comes. */
  end(): void {
    this.comings = [];
    this.timers.clear();
    this.callOff?.();
  }

  private stir(): void {
    this.callOff?.();
    this.callOff = someTurns(() => this.goOn());
  }

  private goOn(): void {
    if (this.waiting === 0 && this.timers.size === 0) return;
    const [next] = this.comings;
    const [timer] = [...this.timers].sort((a, b) => a.due - b.due);
    const mayCome = next?.after.every(({ made }) => made) ?? false;
    if (next && mayCome && (!timer || next.at <= timer.due)) {
      this.comings.shift();
      this.reach(next.at);
      next.come();
    } else if (timer) {
      this.timers.delete(timer);
      this.reach(timer.due);
      timer.run();
    } else if (next && this.working > 0) {
      // The step does nothing but wait, so that nobody asks what came next in the recording: the suite is another one.
      for (const asked of next.after) asked.made = true;
    } else return;
    this.stir();
  }
}
