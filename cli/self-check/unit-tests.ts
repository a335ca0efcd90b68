/** Runs all unit tests of the project, each file in a process of its own, and counts them. */

import os from 'node:os';
import { run } from 'node:test';
import type { Check } from './check';
import { projectFiles } from './project-files';
import { UnitTestTally } from './unit-test-tally';

/** ms for one file; a test that waits for something has a shorter deadline of its own */
const FILE_LIMIT = 10 * 60_000;

/** @param root the project's folder. This process has to be started with `-r ts-node/register`, which tests inherit. */
export function unitTests(root: string): Check {
  return {
    name: 'unit',
    run: async () => {
      const files = projectFiles(root, /\.test\.(ts|cjs|mjs)$/);
      const tally = new UnitTestTally(root);
      if (files.length === 0) return tally.result();
      const stream = run({ files, concurrency: os.availableParallelism(), timeout: FILE_LIMIT });
      stream.on('test:pass', (test) => tally.passed(test));
      stream.on('test:fail', (test) => tally.failed(test));
      stream.on('test:stderr', ({ file, message }) => tally.said(file, message));
      // The stream ends only if it is read.
      for await (const _event of stream);
      return tally.result();
    },
  };
}
