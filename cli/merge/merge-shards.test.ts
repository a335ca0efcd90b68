/** What keeps folders from being one whole run is named, and the run is incomplete; what is no shard is refused. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sampleRequirement } from '../../reports/sample';
import type { ShardHead } from '../../reports/shards/shard';
import { SHARD_FILE } from '../../reports/shards/shard-file';
import { feature, InlineProject, OTHER, PASSES } from '../run/inline-project';
import { type MergeOptions, mergeShards } from './merge-shards';

const FEATURE = 'features/local-service/dial-out.feature';
const ID = 'local-service/dial-out';
const catalogue = {
  requirements: [PASSES, OTHER].map((id) => sampleRequirement(id)),
  neighbours: [],
  errata: [],
  schemas: [],
  tablesDigest: '',
};
const scenarios = { Dials: `${PASSES} holds`, Answers: `${OTHER} holds`, Redials: `${PASSES} holds` };
const project = new InlineProject({ [FEATURE]: feature(scenarios) });
after(() => project.remove());

before(async () => {
  for (const part of ['1/2', '2/2']) await run(part, `good-${part[0]}`);
});

function run(shard: string, out: string) {
  return project.run({ shard, out }, { catalogue });
}

/** @param out default: a new folder */
async function merge(folders: string[], more: Partial<MergeOptions> = {}) {
  const terminal = new PassThrough({ encoding: 'utf8' }) as PassThrough & NodeJS.WriteStream;
  const code = await mergeShards(
    { folders, out: 'merged', ...more },
    { root: project.root, catalogue, purposes: {}, proofs: {} },
    { cwd: project.root, env: { CI: 'true' }, stdout: terminal, stderr: terminal },
  );
  const report = JSON.parse(readFileSync(join(project.root, 'merged', 'conformance.json'), 'utf8'));
  const gaps = (report.selection.gaps as string[]).map((gap) => gap.replaceAll(`${project.root}/`, ''));
  return { code, gaps, report, output: String(terminal.read() ?? '') };
}

/** A copy of a shard with another first line. @returns its folder */
function changed(name: string, from: string, change: (head: ShardHead) => Partial<ShardHead>): string {
  const [head = '', ...rest] = gunzipSync(readFileSync(join(project.root, from, SHARD_FILE)))
    .toString('utf8')
    .split('\n');
  const own = JSON.parse(head) as ShardHead;
  project.write({ [`${name}/none`]: '' });
  const lines = [JSON.stringify({ ...own, ...change(own) }), ...rest];
  writeFileSync(join(project.root, name, SHARD_FILE), gzipSync(lines.join('\n')));
  return name;
}

it('the shards of a whole run are the whole', async () => {
  const { code, gaps, report, output } = await merge(['good-1', 'good-2']);
  assert.deepEqual([code, gaps, report.selection.whole, report.selection.shard], [0, [], true, '']);
  assert.match(output, /Conformant\. All 2 requirements that apply were judged, and all hold\.\n$/);
});

it('a failure that a baseline knows is not red, and one that is gone is stale', async () => {
  project.write({ 'known.yaml': `knownFailures: [{ requirement: ${PASSES}, reason: ticket }]` });
  const { code, report } = await merge(['good-1', 'good-2'], { baseline: 'known.yaml' });
  assert.deepEqual([code, report.selection.baseline.stale], [5, [PASSES]]);
});

describe('incomplete, with the reason:', () => {
  const cases: [what: string, folders: () => string[], gaps: string[]][] = [
    ['a shard is missing', () => ['good-1'], ['Shard 2/2 is missing.', `${ID}: Answers: no shard has it.`]],
    [
      'a shard is there twice',
      () => ['good-1', 'good-2', changed('copy', 'good-2', () => ({}))],
      ['Shard 2/2 is there 2 times: good-2, copy.', `${ID}: Answers: 2 shards have it.`],
    ],
    [
      'two targets',
      () => ['good-1', changed('other', 'good-2', ({ target }) => ({ target: { ...target, version: '2' } }))],
      ['The shards are not of one target: Phone 1, Acme, in good-1; Phone 2, Acme, in other.'],
    ],
    [
      'two claims of one target',
      () => ['good-1', changed('claims', 'good-2', ({ ics }) => ({ ics: { ...ics, claims: ['push'] } }))],
      ['The target files do not claim the same (ics, ixit.cannot): good-1 is not as claims.'],
    ],
    [
      'a shard of something else',
      () => [
        'good-1',
        changed('strict', 'good-2', ({ selection }) => ({ selection: { ...selection, strict: true } })),
      ],
      [
        'The shards were not asked for parts of the same (--only, --tags, --walks, --strict, paths): good-1 is not as strict.',
      ],
    ],
    [
      'another split',
      () => ['good-1', changed('third', 'good-2', () => ({ shard: { index: 2, total: 3 } }))],
      ['The shards are of different splits: into 2 and 3.', 'Shard 2/2 is missing.'],
    ],
    [
      'an interrupted shard',
      () => ['good-1', changed('stopped', 'good-2', () => ({ interrupted: true, ended: false }))],
      ['Shard 2/2 (stopped) was interrupted before its end.'],
    ],
    [
      'a shard that was killed',
      () => ['good-1', changed('killed', 'good-2', () => ({ ended: false }))],
      ['Shard 2/2 (killed) did not come to its end.'],
    ],
  ];
  for (const [what, folders, expected] of cases) {
    it(what, async () => {
      const { code, gaps, report } = await merge(folders());
      assert.deepEqual([code, report.verdict], [2, 'inconc']);
      assert.deepEqual(gaps, expected);
    });
  }

  it('two editions of the suite, and another one that judges', async () => {
    const old = changed('old', 'good-2', ({ suite }) => ({ suite: { ...suite, version: '0.0.0' } }));
    const { code, gaps } = await merge(['good-1', old]);
    assert.equal(code, 2);
    assert.match(
      gaps[0] ?? '',
      /^The shards are not of one edition .*: 0\.0\.1 .* in good-1; 0\.0\.0 .* in old\.$/,
    );
    assert.match(gaps[1] ?? '', /^Judged by another edition of the suite, 0\.0\.1 .*, than ran: old\.$/);
  });
});

it('a failure of one of two targets is told all the same', async () => {
  project.write({ [FEATURE]: feature({ ...scenarios, Answers: `${OTHER} fails` }) });
  await run('2/2', 'bad-2');
  const { code, report } = await merge(['good-1', 'bad-2']);
  assert.deepEqual([code, report.verdict, report.selection.gaps.length > 0], [1, 'fail', true]);
  project.write({ [FEATURE]: feature(scenarios) });
});

describe('refused:', () => {
  const broken = (name: string, bytes: Buffer | string) => {
    project.write({ [`${name}/none`]: '' });
    writeFileSync(join(project.root, name, SHARD_FILE), bytes);
    return name;
  };
  const cases: [what: string, folder: () => string, says: RegExp][] = [
    ['a folder that is not there', () => 'nowhere', /nowhere holds no shard: there is no shard\.jsonl\.gz/],
    [
      'a file that is not packed',
      () => broken('plain', '{}'),
      /shard\.jsonl\.gz cannot be unpacked: incorrect header/,
    ],
    [
      'a file that ends in the middle',
      () => broken('cut', readFileSync(join(project.root, 'good-1', SHARD_FILE)).subarray(0, 200)),
      /cannot be unpacked: unexpected end of file/,
    ],
    ['a line that is no JSON', () => broken('text', gzipSync('{"a":')), /shard\.jsonl\.gz:1: no JSON/],
    [
      'a head without its members',
      () => broken('empty', gzipSync('{"formatVersion":2}')),
      /:1: not what a shard leaves: .*required property 'plan'.*formatVersion must be equal to constant/,
    ],
    [
      'a scenario with a verdict that is none',
      () => {
        const file = join(project.root, 'good-1', SHARD_FILE);
        const text = gunzipSync(readFileSync(file)).toString('utf8');
        return broken('verdict', gzipSync(text.replace('"verdict":"pass"', '"verdict":"fine"')));
      },
      /:2: not what a shard leaves: \/evidence\/judgements\/0\/verdict must be equal to one of/,
    ],
  ];
  for (const [what, folder, says] of cases) {
    it(what, () => assert.rejects(merge([folder(), 'good-2']), says));
  }

  it('to write over a shard', () =>
    assert.rejects(merge(['good-1', 'good-2'], { out: 'good-2' }), /which would be lost/));
});

it('what a refused shard had been merged into before stays', async () => {
  await merge(['good-1', 'good-2']);
  await assert.rejects(merge(['good-1', 'nowhere']));
  assert.equal(
    JSON.parse(readFileSync(join(project.root, 'merged', 'conformance.json'), 'utf8')).verdict,
    'pass',
  );
  rmSync(join(project.root, 'merged'), { recursive: true });
});
