import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { it } from 'node:test';
import { progressOn } from './progress';
import type { Envelope } from './record';

it('writes a plain line for every tenth of the run', () => {
  const log = new PassThrough({ encoding: 'utf8' });
  const progress = progressOn(log as unknown as NodeJS.WriteStream, 20, true);
  for (let i = 0; i < 20; i += 1) {
    const testCaseStartedId = String(i);
    if (i === 3) {
      const testStepFinished = { testCaseStartedId, testStepResult: { status: 'FAILED' } };
      progress.receive({ testStepFinished } as unknown as Envelope);
    }
    progress.receive({ testCaseFinished: { testCaseStartedId } } as unknown as Envelope);
  }
  progress.stop();
  const lines = String(log.read()).trimEnd().split('\n');
  assert.equal(lines[0], 'running 20 scenarios');
  assert.deepEqual(lines.slice(1, 3), ['2/20 scenarios, 0 not passed', '4/20 scenarios, 1 not passed']);
  assert.equal(lines.length, 11);
});
