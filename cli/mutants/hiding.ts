/** What is known of the rows that a mutant takes from sight though it does not break them. */

/** A row that a mutant does not break, and that a report about it would not call `pass`. */
export interface HiddenRow {
  requirement: string;
  /** `failed`: the mutant is failed for it all the same. `inconclusive`: no scenario came to judge it. */
  as: 'failed' | 'inconclusive';
  /** That failed it, or that would have judged it. */
  scenario: string;
  reason: string;
}

/** What one mutant hides. */
export interface Hiding {
  mutant: string;
  system: string;
  /** Rows that were asked for: that hold on the conforming target and that it does not break. */
  asked: number;
  rows: HiddenRow[];
  /** How the harness went wrong on it, each way once: a target may be as broken as it likes. */
  faults: string[];
  /** How many it may hide; none where only the bounds of all mutants together count. */
  bound?: number;
  /** Why it hides more, where somebody has said so. */
  because?: string;
}
