import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { it } from 'node:test';

function fuzz(...programArguments: string[]) {
  const program = join(__dirname, 'softphone-conformance.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'fuzz', ...programArguments], {
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

it('checks what is named, by the seed that is given', () => {
  const { code, stdout, stderr } = fuzz('stomp', 'plugin:sound', '--runs', '5', '--seed', '12');
  assert.deepEqual([code, stdout, stderr], [0, '3 properties hold, 0 do not\n', 'seed 12\n']);
});

it('repeats a failure by the command that was printed with it, and nothing beside it', () => {
  const { code, stdout } = fuzz('gateway:model', '--seed', '12', '--path', '0');
  assert.equal(code, 0);
  assert.match(stdout, /^1 properties hold, 0 do not$/m);
});

it('refuses what it cannot do with exit code 3', () => {
  for (const wrong of [['stomp:none'], ['--runs', '0'], ['--seed', 'x'], ['stomp:sound', '--path', '1:2']]) {
    const { code, stdout, stderr } = fuzz(...wrong);
    assert.deepEqual([code, stdout], [3, '']);
    assert.match(stderr, /^error: /);
  }
});
