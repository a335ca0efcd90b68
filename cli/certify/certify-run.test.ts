/** A run is certified, or refused, by what its recording gives; what a recording gives is said by the test. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, it } from 'node:test';
import { jsonOf } from '../../reports/certificate/contents';
import { derivedFrom, verified } from '../../reports/certificate/refused-each';
import { EDITION, sample, TRACE, vendor } from '../../reports/certificate/sample-archive';
import type { ResultFile } from '../../reports/result-file';
import { type Certifying, certifyRun } from './certify-run';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'certify-run-'));
  const { result, index, trace } = sample();
  write('conformance.json', jsonOf({ ...result, duration: 4711 }));
  write('recording/recording.json', jsonOf(index));
  write(`recording/${TRACE}`, Buffer.from(trace));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(place: string, bytes: Buffer): void {
  mkdirSync(dirname(join(folder, place)), { recursive: true });
  writeFileSync(join(folder, place), bytes);
}

/** @param given what the recording gives */
function certify(more: Partial<Certifying> = {}, given: Partial<ResultFile> = {}) {
  const deriveAgain = async () => derivedFrom(sample({ duration: 1, ...given }).result);
  const recording = join(folder, 'recording');
  return certifyRun({ folder, recording, key: vendor, edition: EDITION, ofSuite: [], deriveAgain, ...more });
}

it('a run is certified as it was, with the time that it took', async () => {
  const certified = await certify();
  assert.ok('bytes' in certified, JSON.stringify(certified));
  assert.match(String(certified.contents.get('conformance.json')), /"duration": 4711/);
  assert.deepEqual((await verified(certified.bytes, sample({ duration: 1 }).result)).refused, []);
  const again = await certify();
  assert.ok('bytes' in again && again.bytes.equals(certified.bytes));
});

it('a run is refused of which the recording gives another verdict', async () => {
  const requirements = sample().result.requirements.map((row) => ({ ...row, verdict: 'fail' as const }));
  assert.deepEqual(await certify({}, { requirements }), {
    refused: ['gateway.sign-in.reply.0: conformance.json has pass, and the recording gives fail'],
  });
});

it('a run is refused in a suite with changes, and by another edition, and all reasons are told', async () => {
  write(`recording/${TRACE}`, Buffer.from('{}\n'));
  assert.deepEqual(
    await certify({ ofSuite: ['the suite has 1 change'], edition: { ...EDITION, tables: 'ab13' } }),
    {
      refused: [
        'the suite has 1 change',
        'the run was judged by another edition of the suite (tables)',
        `not as it was recorded: ${TRACE}`,
      ],
    },
  );
});
