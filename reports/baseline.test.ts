import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { loadBaseline } from './baseline';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
after(() => rmSync(folder, { recursive: true }));

function load(text: string) {
  const file = join(folder, 'baseline.yaml');
  writeFileSync(file, text);
  return loadBaseline(file, ['plugin.checkin.a', 'plugin.checkin.b']);
}

it('gives the reason of each known failure', () => {
  const known = load('knownFailures:\n  - { requirement: plugin.checkin.a, reason: ticket 7 }\n');
  assert.deepEqual([...known], [['plugin.checkin.a', 'ticket 7']]);
});

it('says by line what is wrong', () => {
  assert.throws(
    () =>
      load(
        'knownFailures:\n  - { requirement: plugin.chekin.a, reason: x }\n  - requirement: plugin.checkin.b\n',
      ),
    /baseline\.yaml:3:5: knownFailures\.1 lacks the member "reason"$/,
  );
  assert.throws(
    () => load('knownFailures:\n  - { requirement: plugin.chekin.a, reason: x }\n'),
    /baseline\.yaml:2:20: no requirement is called "plugin\.chekin\.a"; did you mean "plugin\.checkin\.a"\?$/,
  );
  const entry = '  - { requirement: plugin.checkin.a, reason: x }\n';
  assert.throws(
    () => load(`knownFailures:\n${entry}${entry}`),
    /baseline\.yaml:3:20: plugin\.checkin\.a stands here twice/,
  );
});
