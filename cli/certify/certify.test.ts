/** A recorded run, through the commands: what is refused of it, and that its recording gives its verdicts again. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { resultDifferences } from '../../reports/certificate/compare';
import type { Contents } from '../../reports/certificate/contents';
import { resultOf } from '../../reports/certificate/inside';
import { sample, sampleContents, signedAnew } from '../../reports/certificate/sample-archive';
import { sha256 } from '../../reports/digest';
import { readIndex } from '../../reports/recording/folder';
import { readResult } from '../../reports/result-file';
import { commandInProcess } from '../command-in-process';
import { commandProcess } from '../run/command-process';
import { scenarioIn } from '../run/real-command';
import { deriveAgain } from './derive-again';

const SCENARIO = scenarioIn('features/gateway/sign-in.feature', 'Scenario: What the answer carries');
const TARGET = `target: { name: Gateway, vendor: Example Ltd., version: "1" }
ics: { interfaces: [gateway] }
ixit: { simulated: {} }
`;

describe('a recorded run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certify-'));
  const run = join(folder, 'run');
  const recording = join(run, 'recording');
  const key = join(folder, 'vendor.key');
  const archive = join(folder, 'archive.zip');

  const recorded = () =>
    new Map(
      ['recording.json', ...readIndex(recording).scenarios.map(({ file }) => file)].map((file) => [
        file,
        readFileSync(join(recording, file)),
      ]),
    );
  const differences = (derived: Contents) => resultDifferences(readResult(run), resultOf(derived));

  before(async () => {
    const target = join(folder, 'target.yaml');
    writeFileSync(target, TARGET);
    const options = ['--target', target, '--out', run, '--record', recording];
    const { code, output } = await commandProcess(['run', ...options, SCENARIO]);
    assert.equal(code, 0, output);
    assert.equal((await commandInProcess('keygen', key)).code, 0);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('has keys of its own, which are not written over', async () => {
    if (process.platform !== 'win32') assert.equal(statSync(key).mode & 0o777, 0o600);
    const again = await commandInProcess('keygen', key);
    assert.equal(again.code, 3);
    assert.match(again.stderr, /vendor\.key is there already/);
    // Nor is one put beside that of another pair.
    const other = join(folder, 'other.key');
    writeFileSync(`${other}.pub`, '');
    assert.equal((await commandInProcess('keygen', other)).code, 3);
    assert.ok(!existsSync(other));
  });

  it('of a part of the suite is refused', async () => {
    const { code, stdout } = await commandInProcess('certify', run, '--key', key, '--out', archive);
    assert.equal(code, 1);
    assert.match(stdout, /^refused .*\n(.*\n)* {2}partial selection/);
  });

  it('is refused without its recording', async () => {
    const nowhere = ['--recording', join(folder, 'none'), '--out', archive];
    const { code, stdout } = await commandInProcess('certify', run, '--key', key, ...nowhere);
    assert.equal(code, 1);
    assert.match(stdout, /^ {2}no recording of the run$/m);
  });

  it('is signed with a private key only', async () => {
    const { code, stderr } = await commandInProcess('certify', run, '--key', `${key}.pub`, '--out', archive);
    assert.equal(code, 3);
    assert.match(stderr, /this is no private key/);
  });

  it('has a recording that gives the same verdicts, and others where a reply was changed', async () => {
    const files = recorded();
    assert.deepEqual(differences(await deriveAgain(files)), []);
    const [file = ''] = [...files.keys()].filter((name) => name.endsWith('.jsonl'));
    const text = readFileSync(join(recording, file), 'utf8');
    const changed = text.replace('\\"workno\\":\\"291\\"', '\\"workno\\":\\"29?\\"');
    assert.notEqual(changed, text);
    files.set(file, Buffer.from(changed));
    files.set(
      'recording.json',
      Buffer.from(String(files.get('recording.json')).replace(sha256(text), sha256(changed))),
    );
    assert.match(
      differences(await deriveAgain(files)).join('\n'),
      /conformance\.json has pass, and the recording gives fail: .*/,
    );
  });

  it('is verified by the edition that it names, and nothing else is an archive', async () => {
    writeFileSync(archive, await signedAnew(sampleContents(sample())));
    const other = await commandInProcess('verify', archive);
    assert.equal(other.code, 3);
    assert.match(
      other.stderr,
      /another edition of the suite: tables: the archive has ab12, and this suite [0-9a-f]{64}; features: /,
    );
    writeFileSync(archive, 'PK');
    const none = await commandInProcess('verify', archive, '--key', `${key}.pub`);
    assert.equal(none.code, 3);
    assert.match(none.stderr, /^error: this archive: no zip that can be read: .*\n$/);
    const secret = await commandInProcess('verify', archive, '--key', key);
    assert.match(secret.stderr, /this is a private key, which only its owner may have/);
  });
});
