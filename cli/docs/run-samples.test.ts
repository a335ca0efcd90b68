import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { SAMPLE_RUNS } from '../../reports/site/sample-runs';
import { runSamples } from './run-samples';

// Elsewhere there is no shell for what curl is called by.
const skip = process.platform === 'win32';

it('the sample calls print what the pages say of them; docs --run-samples keeps it', { skip }, async () => {
  assert.deepEqual(await runSamples(), JSON.parse(readFileSync(SAMPLE_RUNS, 'utf8')));
});
