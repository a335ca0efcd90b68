import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { derivedFrom } from '../../reports/certificate/refused-each';
import { EDITION, ROW, sample, sampleContents, signedAnew } from '../../reports/certificate/sample-archive';
import { sampleResult } from '../../reports/sample-result';
import { runsFrom } from './runs';

const folder = mkdtempSync(join(tmpdir(), 'runs-'));
after(() => rmSync(folder, { recursive: true }));

it('reads folders and certificates, under the names that they are given', async () => {
  const run = join(folder, 'a=b');
  mkdirSync(run);
  writeFileSync(join(run, 'conformance.json'), JSON.stringify(sampleResult({ [ROW]: 'fail' })));
  const archive = join(folder, 'mine.zip');
  const bytes = await signedAnew(sampleContents(sample()));
  writeFileSync(archive, bytes);
  const verifier = { edition: EDITION, deriveAgain: async () => derivedFrom(sample().result) };
  const runs = await runsFrom([run, `Mine=${run}`, `Theirs=${archive}`], verifier);
  assert.deepEqual(
    runs.map(({ name, rows, signedBy }) => [name, rows.get(ROW)?.verdict, signedBy?.length]),
    [
      ['Phone 1.0', 'fail', undefined],
      ['Mine', 'fail', undefined],
      ['Theirs', 'pass', 64],
    ],
  );
  assert.deepEqual([...(runs[2]?.traces.sizes.keys() ?? [])], ['gateway/sign-in: An agent signs in']);

  bytes.writeUInt8(bytes.readUInt8(500) ^ 1, 500);
  writeFileSync(archive, bytes);
  await assert.rejects(runsFrom([archive], verifier), /mine\.zip: this certificate does not verify: .*/);
  writeFileSync(archive, 'PK');
  await assert.rejects(runsFrom([archive], verifier), /mine\.zip: this archive: no zip that can be read/);
  await assert.rejects(runsFrom(['Nobody=nowhere'], verifier), /nowhere: the result cannot be read/);
});
