/** Recipes for CI: their shell parts, taken out and run as they are written, on a small selection. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import {
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

it('GitHub Actions: shards, merge, and the difference to the last green run', {
  skip: process.platform === 'win32',
}, async () => {
  const { jobs } = parse(readFileSync(join(ROOT, 'docs', 'ci', 'github-actions.yml'), 'utf8'));
  const scripts = (job: string) =>
    new Map((jobs[job].steps as Step[]).flatMap(({ name = '', run }) => (run ? [[name, run] as const] : [])));
  // What installs is npm's and Playwright's.
  const [shard, whole] = [scripts('shard'), scripts('conformance')];
  assert.deepEqual(
    [...shard.keys(), ...whole.keys()],
    ['install', 'run', 'install', 'merge', 'diff', 'keep'],
  );
  const summary = join(folder, 'summary.md');
  for (const each of jobs.shard.strategy.matrix.shard as number[]) {
    const { code, output } = await shell(shard.get('run') ?? '', { SHARD: String(each) });
    assert.equal(code, 0, output);
  }
  for (const name of ['merge', 'diff', 'keep', 'diff']) {
    const { code, output } = await shell(whole.get(name) ?? '', { GITHUB_STEP_SUMMARY: summary });
    assert.equal(code, 0, `${name}: ${output}`);
  }
  assert.ok(existsSync(join(folder, 'green', 'conformance.json')));
  assert.match(readFileSync(summary, 'utf8'), /^## Conformant as far as selected[\s\S]*no regression/i);
});
