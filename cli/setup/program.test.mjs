import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { npmProgram, reasonIn, runQuietly } from './program.mjs';

const HERE = { cwd: process.cwd(), limit: 20_000 };

describe('runQuietly', () => {
  it('gives all of both outputs, their first and last lines, and that it failed', async () => {
    const script =
      'for (let i = 0; i < 30; i++) console.log(i); console.error("no such host"); process.exit(7)';
    const { ok, output, said } = await runQuietly(process.execPath, ['-e', script], HERE);
    assert.equal(ok, false);
    assert.match(said, /no such host/);
    assert.match(said, /^0\n1\n/);
    assert.equal(said.split('\n').length, 21);
    assert.match(output, /\n14\n15\n/);
  });

  it('stops a program that takes too long', async () => {
    const forever = ['-e', 'setInterval(() => {}, 1000)'];
    const { ok, said } = await runQuietly(process.execPath, forever, { ...HERE, limit: 100 });
    assert.equal(ok, false);
    assert.match(said, /longer than 0.1 s/);
  });

  it('reports a program that is not there', async () => {
    const { ok, said } = await runQuietly('no-such-program', [], HERE);
    assert.equal(ok, false);
    assert.match(said, /ENOENT/);
  });
});

describe('npmProgram', () => {
  const NODE = path.join(path.sep, 'node', 'bin', 'node');
  const OUR_NPM = path.join(path.sep, 'npm', 'bin', 'npm-cli.js');

  it('runs the npm that started us with our Node', () => {
    const npm = npmProgram({ npm_execpath: OUR_NPM }, NODE, () => true);
    assert.deepEqual(npm, { program: NODE, first: [OUR_NPM], shell: false });
  });

  it('takes the npm that came with Node when another package manager, or none, started us', () => {
    const beside = path.join(path.sep, 'node', 'bin', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    for (const env of [{}, { npm_execpath: '/usr/lib/yarn.js' }]) {
      assert.deepEqual(npmProgram(env, NODE, (file) => file === beside).first, [beside]);
    }
  });

  it('leaves finding npm to the shell in the end: on Windows it is a script file', () => {
    assert.deepEqual(
      npmProgram({}, NODE, () => false),
      { program: 'npm', first: [], shell: true },
    );
  });
});

describe('reasonIn', () => {
  it('takes the line that speaks of an error', () => {
    assert.equal(reasonIn('Reading lists\nE: no such package\nbye'), 'E: no such package');
  });

  it('takes the last line where none does', () => {
    assert.equal(reasonIn('one\nstopped: it took longer than 5 s\n'), 'stopped: it took longer than 5 s');
    assert.equal(reasonIn(''), 'it said nothing');
  });
});
