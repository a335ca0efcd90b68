/** Recipes for CI: their shell parts, taken out and run as they are written, on a small selection. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, it } from 'node:test';
import { parse } from 'yaml';

const ROOT = resolve(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'recipes-'));
after(() => rmSync(folder, { recursive: true }));

const TARGET = `target: { name: Gateway, vendor: test, version: '1' }
ics: { interfaces: [gateway] }
ixit: { simulated: {}, timers: { quiet: 50 } }
`;

/** A vendor's repository, with the checkout in the place of the installed package. */
mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
symlinkSync(
  join(ROOT, 'cli', 'softphone-conformance.cjs'),
  join(folder, 'node_modules', '.bin', 'softphone-conformance'),
);
writeFileSync(join(folder, 'package.json'), '{ "name": "vendor" }');
writeFileSync(join(folder, 'target.yaml'), TARGET);

interface Step {
  name?: string;
  run?: string;
}

function shell(script: string, env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const own = {
    SELECTION: 'features/gateway/signing-out.feature',
    SHARDS: '2',
    JAVA_HOME: '',
    NO_COLOR: '1',
    ...env,
  };
  return new Promise((done) => {
    execFile(
      'bash',
      ['-e', '-c', script],
      { cwd: folder, env: { ...process.env, ...own } },
      (error, stdout, stderr) =>
        done({ code: error ? Number(error.code ?? -1) : 0, output: `${stdout}${stderr}` }),
    );
  });
}

const ON_POSIX = { skip: process.platform === 'win32' };
const recipe = (name: string) => readFileSync(join(ROOT, 'docs', 'ci', name), 'utf8');

async function runs(what: string, script: string | undefined, env: NodeJS.ProcessEnv = {}): Promise<string> {
  assert.ok(script, `${what} has no such part`);
  const { code, output } = await shell(script, env);
  assert.equal(code, 0, `${what}: ${output}`);
  return output;
}

it('GitHub Actions: shards, merge, and the difference to the last green run', ON_POSIX, async () => {
  const { jobs } = parse(recipe('github-actions.yml'));
  const scripts = (job: string) =>
    new Map((jobs[job].steps as Step[]).flatMap(({ name = '', run }) => (run ? [[name, run] as const] : [])));
  // What installs is npm's and Playwright's.
  const [shard, whole] = [scripts('shard'), scripts('conformance')];
  assert.deepEqual(
    [...shard.keys(), ...whole.keys()],
    ['install', 'run', 'install', 'merge', 'diff', 'keep'],
  );
  const summary = join(folder, 'summary.md');
  for (const each of jobs.shard.strategy.matrix.shard as number[])
    await runs('run', shard.get('run'), { SHARD: String(each) });
  for (const name of ['merge', 'diff', 'keep', 'diff'])
    await runs(name, whole.get(name), { GITHUB_STEP_SUMMARY: summary });
  assert.ok(existsSync(join(folder, 'green', 'conformance.json')));
  assert.match(readFileSync(summary, 'utf8'), /^## Conformant as far as selected[\s\S]*no regression/i);
});

/** What the recipe before left lies there: a shard is run once more, and the last green run is known. */
async function judgedAgain(script: string | undefined): Promise<void> {
  assert.match(await runs('whole', script), /no regression/i);
  assert.ok(existsSync(join(folder, 'reports', 'ci', 'diff.md')));
}

/** A regression is red, though nothing fails that is judged here. */
async function redForWhatIsGone(script: string): Promise<void> {
  const green = join(folder, 'green', 'conformance.json');
  const before = JSON.parse(readFileSync(green, 'utf8'));
  before.requirements.push({ ...before.requirements[0], id: 'gone', verdict: 'pass' });
  writeFileSync(green, JSON.stringify(before));
  const { code, output } = await shell(script, {});
  assert.equal(code, 1, output);
}

it('GitLab: a shard, and what judges all of them', ON_POSIX, async () => {
  const { shard, conformance } = parse(recipe('gitlab-ci.yml'));
  const script = ({ script: lines }: { script: string[] }) => lines.join('\n');
  await runs('shard', script(shard), { CI_NODE_INDEX: '1', CI_NODE_TOTAL: String(shard.parallel) });
  rmSync(join(folder, 'reports'), { recursive: true });
  await judgedAgain(script(conformance));
  const { junit, codequality } = conformance.artifacts.reports;
  for (const file of [junit, codequality]) assert.ok(existsSync(join(folder, file)), file);
  await redForWhatIsGone(script(conformance));
});

it('Jenkins: a shard, and what judges all of them', ON_POSIX, async () => {
  const parts = new Map(
    [...recipe('Jenkinsfile').matchAll(/sh label: '(\w+)', script: '''\n([\s\S]*?)'''/g)].map(
      ([, label = '', script = '']) => [label, script],
    ),
  );
  assert.deepEqual([...parts.keys()], ['install', 'run', 'judge']);
  await runs('shard', parts.get('run'), { SHARD: '1' });
  // Copied from the last build that succeeded.
  cpSync(join(folder, 'reports', 'ci', 'conformance.json'), join(folder, 'green', 'conformance.json'));
  rmSync(join(folder, 'reports'), { recursive: true });
  await judgedAgain(parts.get('judge'));
  for (const [, file = ''] of recipe('Jenkinsfile').matchAll(/junit '([^']+)'/g))
    assert.ok(existsSync(join(folder, file)), file);
});
