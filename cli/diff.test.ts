/** Two results, sound and broken, through the command. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { approvedTexts } from '../fixtures/approved-texts/approved-texts';
import { COMMENT_LIMIT } from '../reports/compare/markdown';
import { type SampleRow, sampleResult } from '../reports/sample-result';
import { commandInProcess } from './command-in-process';

const approved = approvedTexts(__filename);
const folder = mkdtempSync(join(tmpdir(), 'diff-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

type Rows = Readonly<Record<string, SampleRow>>;
type More = Parameters<typeof sampleResult>[1];

/** The folder of a run that had this result. */
function run(rows: Rows, more?: More): string {
  files += 1;
  const place = join(folder, String(files));
  mkdirSync(place);
  writeFileSync(join(place, 'conformance.json'), JSON.stringify(sampleResult(rows, more)));
  return place;
}

async function diff(before: string, now: string, ...options: string[]) {
  const { code, stdout, stderr } = await commandInProcess('diff', before, now, ...options);
  return { code, output: `${stdout}${stderr}` };
}

const CSI = '\u009b31m';
const FAILS: SampleRow = {
  verdict: 'fail',
  reason: 'the member "msg" is not as documented',
  expected: 'a member msg',
  came: 'no such member',
};

describe('two results', () => {
  it('with every change: regressions are told with what was expected and what came, and end with 1', async () => {
    const before = {
      a: 'pass',
      b: 'pass',
      c: 'pass',
      d: 'pass',
      e: 'fail',
      f: 'inconc',
      g: 'pass',
      h: 'pass',
    } as const;
    const now = {
      a: FAILS,
      b: 'inconc',
      c: 'inapplicable',
      e: 'pass',
      f: 'fail',
      g: 'pass',
      h: 'none',
      i: 'pass',
    } as const;
    const finding = { id: 'f1', requirement: 'g', level: 'advisory', text: 'Any page may command it.' };
    const places: [string, string] = [run(before), run(now, { findings: [finding] })];
    const text = await diff(...places);
    assert.equal(text.code, 1, text.output);
    approved('every change', text.output);
    const markdown = await diff(...places, '--markdown');
    assert.equal(markdown.code, 1);
    approved('every change, Markdown', markdown.output);
    const json = await diff(...places, '--json');
    const { regressions, news, same } = JSON.parse(json.output);
    const ids = (changes: { id: string }[]) => changes.map(({ id }) => id).join('');
    assert.deepEqual([json.code, ids(regressions), ids(news), same], [1, 'abcdh', 'efi', 1]);
    const { id, before: was, after: is, expected, came } = regressions[0];
    assert.deepEqual(
      { id, was, is, expected, came },
      { id: 'a', was: 'pass', is: 'fail', expected: 'a member msg', came: 'no such member' },
    );
  });

  it('without a regression ends with 0, also where something still fails', async () => {
    const { code, output } = await diff(run({ a: 'fail', b: 'pass' }), run({ a: 'fail', b: 'pass' }));
    assert.deepEqual(
      [code, output.split('\n').at(-2)],
      [0, 'No regression, 0 other changes; 2 requirements as before.'],
    );
  });

  it('of other editions, another target and another selection says so', async () => {
    const other: More = {
      suite: { version: '1.1.0', tables: 'ffff', features: 'cd34' },
      target: { name: 'Other phone', vendor: 'Acme', version: '2.0' },
      selection: { partial: true, interfaces: ['plugin'], tags: '@valid', shard: '', paths: [] },
    };
    const { code, output } = await diff(run({ a: 'pass' }), run({ a: 'pass' }, other));
    assert.equal(code, 0, output);
    approved('another edition, target and selection', output);
  });

  it('with texts that attack a terminal, a page or a pull request: they are shown, and do not act', async () => {
    const evil = `\u001b]0;x\u0007${CSI}\u202e<script>alert(1)</script> @everyone [x](https://evil.test) www.evil.test \`\`\` #1\n## Fine`;
    const row: SampleRow = { verdict: 'fail', reason: evil, expected: evil, came: evil };
    const target = { name: evil, vendor: evil, version: evil };
    const places: [string, string] = [run({ [evil]: 'pass' }), run({ [evil]: row }, { target })];
    for (const form of [[], ['--json'], ['--markdown']]) {
      const { code, output } = await diff(...places, ...form);
      assert.equal(code, 1, output);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
      assert.doesNotMatch(output, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/, form.join());
      if (form[0] === '--markdown') approved('texts that attack, Markdown', output);
    }
  });
});

it('a comment is no longer than GitHub takes: the worst stands first, and what is left out is counted', async () => {
  const long = '<&*_[@'.repeat(100);
  const ids = Array.from({ length: 80 }, (_, i) => `row-${i}`);
  const row = (verdict: 'fail' | 'inconc'): SampleRow => ({
    verdict,
    reason: long,
    expected: long,
    came: long,
  });
  const before = Object.fromEntries(ids.map((id) => [id, 'pass' as const]));
  const now = Object.fromEntries(ids.map((id, i) => [id, row(i < 70 ? 'inconc' : 'fail')]));
  const findings = ids.map((id) => ({ id, requirement: id, level: 'warn', text: long }));
  const { output } = await diff(run(before), run(now, { findings }), '--markdown');
  assert.ok(output.length <= COMMENT_LIMIT, String(output.length));
  const [regressions = '', found = ''] = output.split('### New findings');
  const told = [...regressions.matchAll(/^- \*\*pass to (\w+)/gm)].map(([, verdict]) => verdict);
  assert.deepEqual(told.slice(0, 11), [...Array(10).fill('fail'), 'inconc']);
  for (const [text, count] of [
    [regressions, told.length],
    [found, (found.match(/^- warn/gm) ?? []).length],
  ] as const)
    assert.match(text, new RegExp(`^- … and ${80 - count} more$`, 'm'));
});

describe('what is no result ends with 3, in one line', () => {
  const cases: [what: string, write: (file: string) => void, message: RegExp][] = [
    ['no JSON', (file) => writeFileSync(file, '<html>\u001b[2J\n'), /no conformance\.json: no JSON: /],
    ['empty', (file) => writeFileSync(file, ''), /no JSON/],
    [
      'other JSON',
      (file) => writeFileSync(file, '{"openapi":"3.0"}'),
      /must have required property 'formatVersion'/,
    ],
    [
      'of a format that is not known',
      (file) => writeFileSync(file, JSON.stringify({ ...sampleResult({}), formatVersion: 2 })),
      /\/formatVersion must be equal to constant/,
    ],
    [
      'a verdict that there is not',
      (file) => writeFileSync(file, JSON.stringify(sampleResult({ a: 'perfect' as 'pass' }))),
      /\/requirements\/0\/verdict must be equal to one of/,
    ],
    [
      'a row that stands there twice',
      (file) =>
        writeFileSync(file, JSON.stringify(sampleResult({ a: 'pass', b: { verdict: 'pass', id: 'a' } }))),
      /a stands there twice/,
    ],
    ['nested without end', (file) => writeFileSync(file, '['.repeat(1_000_000)), /no JSON/],
    [
      '100 MB',
      (file) => {
        writeFileSync(file, '');
        truncateSync(file, 100_000_000);
      },
      /100000000 bytes are too many for a result/,
    ],
    ['not there', () => undefined, /the result cannot be read: ENOENT/],
  ];
  for (const [what, write, message] of cases) {
    it(what, async () => {
      const file = join(folder, `${what}.json`);
      write(file);
      const { code, output } = await diff(run({}), file);
      assert.equal(code, 3, output);
      assert.match(output, message);
      assert.match(output, /^error: [^\n]{1,600}\n$/);
    });
  }

  it('two forms at once', async () => {
    const { code, output } = await diff(run({}), run({}), '--json', '--markdown');
    assert.deepEqual([code, output], [3, 'error: --json with --markdown: one form at a time.\n']);
  });
});
