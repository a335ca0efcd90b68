import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { SAMPLE_RUNS, type SampleRuns } from '../../reports/site/sample-runs';
import { hasJdk, runSamples } from './run-samples';

// Elsewhere there is no shell for what curl is called by.
const skip = process.platform === 'win32';

it('the sample calls print what the pages say of them; docs --run-samples keeps it', { skip }, async () => {
  const known: SampleRuns = JSON.parse(readFileSync(SAMPLE_RUNS, 'utf8'));
  const java = await hasJdk();
  if (!java) for (const call of Object.values(known)) delete call.java;
  assert.deepEqual(await runSamples(['javascript', 'curl', ...(java ? (['java'] as const) : [])]), known);
});
