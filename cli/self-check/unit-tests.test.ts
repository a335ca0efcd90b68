import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';

/** Runs the unit tests of a small project with these files, in a process that is no unit test itself. */
function run(t: TestContext, files: Record<string, string>) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'unit-tests-'));
  t.after(() => fs.rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
  const script = path.join(root, 'check.cjs');
  fs.writeFileSync(
    script,
    `require(${JSON.stringify(path.join(__dirname, 'unit-tests'))})
      .unitTests(__dirname).run().then((result) => console.log(JSON.stringify(result)))`,
  );
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout } = spawnSync(process.execPath, ['-r', 'ts-node/register', script], {
    encoding: 'utf8',
    env,
  });
  return JSON.parse(stdout);
}

const IMPORTS = "import { test } from 'node:test';\n";

describe('unitTests', () => {
  it('finds tests in each language of the project, and not in node_modules', (t) => {
    const result = run(t, {
      'a.test.mjs': `${IMPORTS}test('a', () => {});`,
      'sub/b.test.cjs': "require('node:test').test('b', () => {});",
      'sub/c.test.ts': `${IMPORTS}test('c', (): void => {});`,
      'node_modules/d.test.mjs': `${IMPORTS}test('d', () => { throw new Error('not ours'); });`,
    });
    assert.deepEqual(result, { passed: 3, failed: 0, output: '' });
  });

  it('is red for a test that fails, is skipped, ends its process, or does not compile', (t) => {
    const result = run(t, {
      'fails.test.mjs': `${IMPORTS}test('x', () => { throw new Error('no dial tone'); });`,
      'skipped.test.mjs': `${IMPORTS}test.skip('x', () => {});`,
      'ends.test.mjs': `${IMPORTS}test('x', () => process.exit(3));`,
      'broken.test.mjs': 'const = 1;',
    });
    assert.deepEqual([result.passed, result.failed], [0, 4]);
    assert.match(result.output, /fails\.test\.mjs: x\n {2}Error: no dial tone/);
    assert.match(result.output, /broken\.test\.mjs\n.*SyntaxError/s);
  });

  it('has checked nothing where there is no test', (t) => {
    assert.deepEqual(run(t, {}), { passed: 0, failed: 0, output: '' });
  });
});
