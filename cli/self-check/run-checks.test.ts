import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coloursFor } from '../../reports/colours';
import { type Check, type CheckResult, single } from './check';
import { runChecks } from './run-checks';

/** Runs checks that come to these results, one lane each. */
async function outcome(...results: (CheckResult | Error)[]) {
  const lines: string[] = [];
  const lanes = results.map((result): Check[] => [
    { name: 'lint', run: async () => (result instanceof Error ? Promise.reject(result) : result) },
  ]);
  const sums = await runChecks(lanes, (line) => lines.push(line), coloursFor({}, {}));
  return { ...sums, text: lines.join('\n') };
}

describe('runChecks', () => {
  it('adds up, and prints a line with the time for each', async () => {
    const { passed, failed, text } = await outcome(single(true, ''), {
      passed: 40,
      failed: 2,
      output: 'two tests',
    });
    assert.deepEqual({ passed, failed }, { passed: 41, failed: 2 });
    assert.match(text, /ok +lint +1 +\d\.\d s/);
    assert.match(text, /FAILED lint +2 of 42 +\d\.\d s\n {7}two tests/);
  });

  it('is red for a check that found nothing to check', async () => {
    const { passed, failed, text } = await outcome({ passed: 0, failed: 0, output: '' });
    assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
    assert.match(text, /there was nothing to check/);
  });

  it('is red for a check that breaks, and runs the others', async () => {
    const { passed, failed, text } = await outcome(new Error('no such tool'), single(true, ''));
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
    assert.match(text, /no such tool/);
  });
});
