import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { loadBaseline } from './load-baseline';

const folder = mkdtempSync(join(tmpdir(), 'baseline-'));
after(() => rmSync(folder, { recursive: true }));

function load(text: string) {
  const file = join(folder, 'baseline.yaml');
  writeFileSync(file, text);
  return loadBaseline(file, {
    requirements: ['plugin.checkin.a', 'plugin.checkin.b'],
    scenarios: ['plugin/check-in: Wrong password'],
  });
}

it('gives what is known, by requirement or by scenario', () => {
  const text = `knownFailures:
  - { requirement: plugin.checkin.a, reason: ticket 7 }
  - scenario: "plugin/check-in: Wrong password"
    verdict: inconc
    reason: no such account yet
    issue: https://issues.example/7
    owner: Li
    expires: 2026-12-31
`;
  assert.deepEqual(load(text), [
    { id: 'plugin.checkin.a', by: 'requirement', verdict: 'fail', reason: 'ticket 7' },
    {
      id: 'plugin/check-in: Wrong password',
      by: 'scenario',
      verdict: 'inconc',
      reason: 'no such account yet',
      issue: 'https://issues.example/7',
      owner: 'Li',
      expires: '2026-12-31',
    },
  ]);
});

it('says by line and column what is wrong', () => {
  const wrong: [entries: string, message: RegExp][] = [
    [
      '  - { requirement: plugin.chekin.a, reason: x }\n  - requirement: plugin.checkin.b\n',
      /baseline\.yaml:3:5: knownFailures\.1 lacks the member "reason"$/,
    ],
    [
      '  - { requirement: plugin.chekin.a, reason: x }\n',
      /:2:20: no requirement is called "plugin\.chekin\.a"; did you mean "plugin\.checkin\.a"\?$/,
    ],
    [
      '  - { scenario: "plugin/check-in: Wrong pasword", reason: x }\n',
      /:2:17: no scenario is called "plugin\/check-in: Wrong pasword"; did you mean/,
    ],
    ['  - { reason: x }\n', /:2:5: the entry names no requirement and no scenario$/],
    [
      '  - { requirement: plugin.checkin.a, scenario: "plugin/check-in: Wrong password", reason: x }\n',
      /:2:5: an entry is of a requirement or of a scenario, not of both$/,
    ],
    [
      '  - { requirement: plugin.checkin.a, reason: x, verdict: pass }\n',
      /:2:58: knownFailures\.0\.verdict: expected one of fail, inconc; found "pass"$/,
    ],
    [
      '  - { requirement: plugin.checkin.a, reason: x, expires: soon }\n',
      /:2:58: knownFailures\.0\.expires: expected a day such as 2026-12-31; found "soon"$/,
    ],
    [
      '  - { requirement: plugin.checkin.a, reason: x, expires: 2026-02-30 }\n',
      /:2:58: there is no day 2026-02-30$/,
    ],
    [
      '  - { requirement: plugin.checkin.a, reason: x }\n  - { requirement: plugin.checkin.a, reason: y }\n',
      /:3:20: plugin\.checkin\.a stands here twice$/,
    ],
  ];
  for (const [entries, message] of wrong) assert.throws(() => load(`knownFailures:\n${entries}`), message);
});
