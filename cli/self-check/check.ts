/** What a check of the project is, and what comes of it. */

export interface CheckResult {
  passed: number;
  failed: number;
  /** What a person needs to mend it; empty when all is well. */
  output: string;
}

export interface Check {
  /** As in `npm test -- NAME` and in the printed line. */
  name: string;
  /**
   * Resolves with the counts, and never rejects for what it finds in the project. Nothing found to check is a
   * result of none passed and none failed, which is red.
   */
  run(): Promise<CheckResult>;
}

/**
 * The result of a check that is all or nothing.
 *
 * @param output what the tool said
 */
export function single(ok: boolean, output: string): CheckResult {
  return ok ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output };
}
