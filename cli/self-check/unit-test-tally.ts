/** Counts what node:test reports. A test that checks nothing, because it is skipped or still to do, has failed. */

import path from 'node:path';
import { inspect } from 'node:util';
import type { CheckResult } from './check';

/** The part of node:test's events that is of interest here. */
export interface TestEvent {
  name: string;
  file?: string | undefined;
  skip?: string | boolean | undefined;
  todo?: string | boolean | undefined;
  details: { type?: string | undefined; error?: Error | undefined };
}

export class UnitTestTally {
  private readonly failures: string[] = [];
  private readonly errorOutput = new Map<string, string>();
  private passes = 0;

  /** @param root the folder that file names are shown relative to */
  constructor(private readonly root: string) {}

  passed(test: TestEvent): void {
    if (test.details.type === 'suite') return;
    // node:test reports a file as a test of its own when it has no other.
    if (isFile(test)) this.fail(test, 'there is no test in this file');
    else if (test.skip !== undefined && test.skip !== false) this.fail(test, 'skipped: nothing was checked');
    else if (test.todo !== undefined && test.todo !== false) this.fail(test, 'to do: nothing was checked');
    else this.passes += 1;
  }

  failed(test: TestEvent): void {
    const { error } = test.details;
    // A test or suite that failed because of one within it: that one is counted.
    if (kindOf(error) === 'subtestsFailed') return;
    if (isFile(test)) this.fail(test, this.errorOutput.get(test.name) ?? reasonOf(error));
    else this.fail(test, reasonOf(error));
  }

  /** Takes down what a file wrote to standard error, for when it ends without having run its tests. */
  said(file: string, text: string): void {
    this.errorOutput.set(file, (this.errorOutput.get(file) ?? '') + text);
  }

  result(): CheckResult {
    return { passed: this.passes, failed: this.failures.length, output: this.failures.join('\n\n') };
  }

  private fail(test: TestEvent, reason: string): void {
    const file = path.relative(this.root, test.file ?? '');
    const where = isFile(test) ? file : `${file}: ${test.name}`;
    this.failures.push(`${where}\n${reason.trimEnd().replace(/^/gm, '  ')}`);
  }
}

function isFile(test: TestEvent): boolean {
  return test.name === test.file;
}

/** node:test wraps what a test threw in an error of its own, which says what kind of failure it is. */
function kindOf(error: Error | undefined): unknown {
  return error && 'failureType' in error ? error.failureType : undefined;
}

function reasonOf(error: Error | undefined): string {
  const cause = error?.cause ?? error;
  if (cause instanceof Error) return cause.stack ?? cause.message;
  // An object from another process may have no way to become a text.
  return typeof cause === 'string' ? cause : inspect(cause);
}
