/** What the benchmark has measured. Times are milliseconds. */
import type { Activity } from './shares';

/** One run of the suite on a subject. */
export interface SuiteRun {
  /** Exit code of the command. */
  code: number;
  /** From the start of the process to its end. */
  time: number;
  /** From the start of the process to the start of the first scenario. */
  firstAfter: number;
  /** From the start of the first scenario to the end of the last. */
  scenarioTime: number;
  /** Of each scenario. */
  scenarios: number[];
  /** By kind. */
  exchanges: Record<string, number>;
}

/** One run of the bare loop. */
export interface BareRun {
  /** By kind. */
  time: Record<string, number>;
}

/** One after the other: the suite in one process, once more with workers, and a bare loop that makes as many exchanges. */
export interface Repetition {
  suite: SuiteRun;
  /** Time of the suite with a worker for each core. */
  shared: number;
  bare: BareRun;
}

/** All that is known of a subject. */
export interface Measured {
  repetitions: Repetition[];
  /** Parts of the whole, 0 to 1, in a run of the suite beside the others: taking samples costs time. */
  shares: Record<Activity, number>;
}
