import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';

/** The real program, from a folder that is not the project's. */
function softphoneConformance(...programArguments: string[]) {
  const program = join(__dirname, 'softphone-conformance.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...programArguments], {
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

it('has a help that names examples and exit codes', () => {
  const { code, stdout } = softphoneConformance('run', '--help');
  assert.equal(code, 0);
  assert.match(stdout, /Examples:.*--only local-service.*Exit codes.*5 {2}stale baseline/s);
});

it('refuses bad options with exit code 3 and one clear line', () => {
  const wrong: [programArguments: string[], line: string][] = [
    [
      ['run', '--only', 'plugn'],
      "error: option '--only <interface>' argument 'plugn' is invalid. Allowed choices are plugin, local-service, wellclient, gateway.",
    ],
    [['run', '--parallel', 'x'], 'error: --parallel x: expected a whole number from 1 to 64.'],
    [['run', '--shard', '3/2'], 'error: --shard 3/2: expected I/N with 1 <= I <= N, such as 2/4.'],
    [
      ['run', '--tags', '@a and'],
      'error: --tags: Tag expression "@a and" could not be parsed because of syntax error: Expected operand.',
    ],
    [['run', 'none.feature'], 'error: none.feature: there is no such feature file or folder.'],
  ];
  for (const [programArguments, line] of wrong) {
    const { code, stdout, stderr } = softphoneConformance(...programArguments);
    assert.deepEqual([code, stdout, stderr.split('\n')[0]], [3, '', line]);
  }
});
