/** What the benchmark has measured. Times are milliseconds. */

/** One run of the suite on a subject. */
export interface SuiteRun {
  /** Exit code of the command. */
  code: number;
  /** From the start of the process to its end. */
  time: number;
  /** From the start of the first scenario to the end of the last. */
  scenarioTime: number;
  scenarios: number;
  /** By kind. */
  exchanges: Record<string, number>;
}

/** One run of the bare loop. */
export interface BareRun {
  /** By kind. */
  time: Record<string, number>;
}

/** One after the other: the suite, and a bare loop that makes as many exchanges. */
export interface Repetition {
  suite: SuiteRun;
  bare: BareRun;
}
