/** What CI servers are told: nothing that a target says acts there, and it stays within their bounds. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { it } from 'node:test';
import Ajv from 'ajv/dist/2020';
import type { BaselineEntry } from '../baseline/entry';
import { judge } from '../judge';
import { junitXml } from '../junit';
import { sampleContext, sampleJudgement, sampleRecord } from '../sample';
import { codeQualityJson } from './code-quality';
import { ctrfJson } from './ctrf';
import { annotations, jobSummary, tellGitHub } from './github';

const EVIL = '\u001b[31m<img src=x onerror=a()>|`::error::x%0A@all [a](b)\n::set-output name=a::b';
const row = (i: number) => `local-service.call_${i}.result.success`;
const feature = 'local-service/dial-out';

/** A run in which so many rows fail, each by itself; one scenario lacks something. */
function failing(count: number, actual = EVIL, baseline: BaselineEntry[] = []) {
  const record = sampleRecord(
    ...Array.from({ length: count }, (_, i) => ({
      feature,
      name: `Fails ${i}`,
      evidence: {
        judgements: [
          sampleJudgement(row(i), {
            verdict: 'fail',
            reason: `reason ${i} of ${EVIL}`,
            actual: `${i}${actual}`,
            exchange: 2,
          }),
        ],
      },
    })),
    {
      feature,
      name: 'Lacks',
      evidence: { stopped: { verdict: 'inconc', reason: 'ixit.accounts.sip is missing', step: 'x' } },
    },
    { feature, name: 'Breaks', silent: true },
    { feature, name: 'Holds', evidence: { judgements: [sampleJudgement(row(9999))] } },
  );
  for (const [i, scenario] of record.scenarios.entries()) scenario.line = i + 3;
  const ids = [...Array.from({ length: count }, (_, i) => row(i)), row(9999)];
  return judge(record, sampleContext(ids, { baseline }), 1500);
}

it('GitHub: ten annotations at most, the worst first, each at the line of its scenario and on one line', () => {
  const few = annotations(failing(2));
  assert.match(few[0] ?? '', /^::error title=Fault of the harness::/);
  assert.match(
    few[1] ?? '',
    /^::error file=features\/local-service\/dial-out\.feature,line=3,title=local-service\.call_0\.result\.success::Reason 0 of ␛\[31m<img.*%250A.*%0ASent: .*%0ACame: 0␛/,
  );
  assert.match(
    few.at(-1) ?? '',
    /^::warning file=.*,line=5,title=Inconclusive::ixit\.accounts\.sip is missing\.$/,
  );
  const many = annotations(failing(30));
  assert.equal(many.length, 10);
  assert.match(many[9] ?? '', /^::error title=23 more::/);
  for (const line of [...few, ...many]) assert.ok(/^::(error|warning) [^\r\n]*$/.test(line), line);
});

it('GitHub: a job summary without markup of the target, of 1 MiB at most', () => {
  const text = jobSummary(failing(2));
  assert.match(text, /^## Harness at fault: /);
  assert.match(text, /\| local-service \| 1 \| 0 \| 2 \| 0 \| 0 \| 0 \|\n/);
  assert.match(text, /- \*\*fail\*\* local-service&#46;call&#95;0/);
  assert.ok(!/<img|@all|\[a\]\(b\)|`/.test(text) && !text.includes('\u001b'));
  const whole = jobSummary(failing(60), 20_000);
  assert.ok(Buffer.byteLength(whole) <= 20_000);
  assert.match(whole, /\d+ more: index\.html of the run has all of them\.\n$/);
  assert.equal(jobSummary(failing(2), 100), '');
});

it('GitHub is told where the run takes place there only, and a summary goes behind what is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ci-'));
  const file = join(folder, 'summary.md');
  writeFileSync(file, 'before\n');
  const told = (env: NodeJS.ProcessEnv) => {
    const stream = new PassThrough({ encoding: 'utf8' });
    const problem = tellGitHub(failing(1), env, stream);
    return { problem, said: String(stream.read() ?? '') };
  };
  assert.deepEqual(told({}), { problem: undefined, said: '' });
  const { problem, said } = told({ GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: file });
  assert.deepEqual([problem, said.startsWith('::error ')], [undefined, true]);
  assert.match(readFileSync(file, 'utf8'), /^before\n## Harness at fault/);
  writeFileSync(file, 'x'.repeat(1024 * 1024 - 10));
  told({ GITHUB_STEP_SUMMARY: file });
  assert.equal(readFileSync(file).length, 1024 * 1024 - 10);
  assert.match(
    told({ GITHUB_STEP_SUMMARY: folder }).problem ?? '',
    /^no job summary: .* cannot be written to: EISDIR/,
  );
  rmSync(folder, { recursive: true });
});

it('GitLab: code quality with ids of requirements as fingerprints, each once', () => {
  const issues = JSON.parse(codeQualityJson(failing(3)));
  const prints = issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint);
  assert.equal(new Set(prints).size, prints.length);
  assert.deepEqual(issues[1].fingerprint, row(0));
  assert.deepEqual(issues[1].location, {
    path: 'features/local-service/dial-out.feature',
    lines: { begin: 3 },
  });
  assert.deepEqual(
    [issues[0].severity, issues[1].severity, issues.at(-1).severity],
    ['blocker', 'critical', 'minor'],
  );
  assert.ok(issues[1].description.length < 4000);
});

it('GitLab and Jenkins: failures and errors have the attachment, what passes and what is skipped has none', () => {
  const xml = junitXml(failing(1), 'out/index.html');
  assert.equal(xml.match(/<system-out>\[\[ATTACHMENT\|out\/index\.html\]\]<\/system-out>/g)?.length, 2);
  assert.match(xml, /<property name="target" value="[^"]+"\/>/);
  assert.ok(!junitXml(failing(1)).includes('ATTACHMENT'));
});

/** Of the Common Test Report Format, what we write of it; `npx ctrf validate` holds a file against all of it. */
const text = { type: 'string', minLength: 1 };
const CTRF = {
  type: 'object',
  required: ['reportFormat', 'specVersion', 'results'],
  properties: {
    reportFormat: { const: 'CTRF' },
    specVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    results: {
      type: 'object',
      required: ['tool', 'summary', 'tests'],
      properties: {
        tool: { type: 'object', required: ['name'], properties: { name: text, version: text } },
        summary: {
          type: 'object',
          required: ['tests', 'passed', 'failed', 'skipped', 'pending', 'other', 'start', 'stop'],
          properties: { extra: { type: 'object' } },
          additionalProperties: { type: 'integer' },
        },
        tests: {
          type: 'array',
          items: {
            type: 'object',
            required: ['name', 'status', 'duration'],
            additionalProperties: false,
            properties: {
              testId: text,
              name: text,
              status: { enum: ['passed', 'failed', 'skipped', 'pending', 'other'] },
              rawStatus: text,
              duration: { type: 'integer' },
              suite: { type: 'array', minItems: 1, items: { type: 'string' } },
              filePath: text,
              line: { type: 'integer' },
              message: text,
              labels: { type: 'object' },
            },
          },
        },
      },
    },
  },
};

it('CTRF: a test for each scenario, with our own verdict beside its status', () => {
  const report = JSON.parse(ctrfJson(failing(1)));
  const ajv = new Ajv({ allErrors: true });
  const isValid: boolean = ajv.validate(CTRF, report);
  assert.ok(isValid, ajv.errorsText());
  const { summary, tests } = report.results;
  assert.deepEqual(
    tests.map(({ status, rawStatus }: Record<string, string>) => [status, rawStatus]),
    [
      ['failed', 'fail'],
      ['other', 'inconc'],
      ['other', 'error'],
      ['passed', 'pass'],
    ],
  );
  assert.deepEqual([summary.tests, summary.passed, summary.failed, summary.other], [4, 1, 1, 2]);
  assert.deepEqual(tests[0].labels, { requirement: [row(0)] });
});

it('CTRF: what the baseline knows, by the row or by the scenario, is skipped, and is no failure more', () => {
  const entry = { verdict: 'fail', reason: 'ticket 7' } as const;
  const results = failing(3, EVIL, [
    { ...entry, id: row(0), by: 'requirement' },
    { ...entry, id: `${feature}: Fails 1`, by: 'scenario' },
  ]);
  const { summary, tests } = JSON.parse(ctrfJson(results)).results;
  assert.deepEqual(
    tests.slice(0, 3).map(({ status, rawStatus }: Record<string, string>) => [status, rawStatus]),
    [
      ['skipped', 'fail'],
      ['skipped', 'fail'],
      ['failed', 'fail'],
    ],
  );
  assert.deepEqual([summary.failed, summary.skipped], [1, 2]);
});
