import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type TestEvent, UnitTestTally } from './unit-test-tally';

const ROOT = path.resolve('project');
const FILE = path.join(ROOT, 'line.test.ts');

function event(fields: Partial<TestEvent> = {}): TestEvent {
  return { name: 'rings', file: FILE, details: {}, ...fields };
}

/** As node:test wraps what a test threw. */
function failure(failureType: string, cause: unknown): TestEvent['details'] {
  return { error: Object.assign(new Error('wrapped', { cause }), { failureType }) };
}

/** What a tally comes to after what is done to it. */
function tallied(tell: (tally: UnitTestTally) => void) {
  const tally = new UnitTestTally(ROOT);
  tell(tally);
  return tally.result();
}

describe('UnitTestTally', () => {
  it('counts tests, not the suites around them', () => {
    const result = tallied((tally) => {
      tally.passed(event());
      tally.passed(event({ name: 'hangs up' }));
      tally.passed(event({ name: 'line', details: { type: 'suite' } }));
    });
    assert.deepEqual(result, { passed: 2, failed: 0, output: '' });
  });

  it('counts a failure once, however deep it is nested, and says what was thrown', () => {
    const result = tallied((tally) => {
      tally.failed(event({ details: failure('testCodeFailure', new Error('idle, not ringing')) }));
      tally.failed(event({ name: 'line', details: failure('subtestsFailed', '1 subtest failed') }));
    });
    assert.equal(result.failed, 1);
    assert.match(result.output, /^line\.test\.ts: rings\n {2}Error: idle, not ringing/);
  });

  it('takes a test that is skipped or to do for a failure', () => {
    const result = tallied((tally) => {
      tally.passed(event({ skip: true }));
      tally.passed(event({ skip: 'no browser here' }));
      tally.passed(event({ todo: true }));
    });
    assert.deepEqual([result.passed, result.failed], [0, 3]);
    assert.match(result.output, /nothing was checked/);
  });

  it('shows whatever was thrown, such as an object without a prototype', () => {
    const thrown = Object.assign(Object.create(null), { actual: 1 });
    const error = Object.assign(new Error('test failed', { cause: thrown }), {
      failureType: 'testCodeFailure',
    });
    const result = tallied((tally) => tally.failed(event({ details: { error } })));
    assert.match(result.output, /actual: 1/);
  });

  it('takes a file without a test for a failure', () => {
    const result = tallied((tally) => tally.passed(event({ name: FILE })));
    assert.deepEqual(result, {
      passed: 0,
      failed: 1,
      output: 'line.test.ts\n  there is no test in this file',
    });
  });

  it('shows what a file that broke off wrote to standard error', () => {
    const result = tallied((tally) => {
      tally.said(FILE, 'SyntaxError: ');
      tally.said(FILE, 'unexpected token\n');
      tally.failed(event({ name: FILE, details: failure('testCodeFailure', 'test failed') }));
    });
    assert.equal(result.output, 'line.test.ts\n  SyntaxError: unexpected token');
  });
});
