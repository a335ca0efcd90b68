import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { handOver } from './hand-over.mjs';

describe('handOver', () => {
  it('gives the exit code of the program', async () => {
    assert.deepEqual(await handOver(['-e', 'process.exit(5)'], process.cwd()), { code: 5 });
  });

  if (process.platform !== 'win32') {
    it('calls a program that was killed from elsewhere a fault of the harness', async () => {
      const killsItself = 'process.kill(process.pid, "SIGKILL")';
      assert.deepEqual(await handOver(['-e', killsItself], process.cwd()), { code: 4 });
    });

    for (const signal of ['SIGTERM', 'SIGINT']) {
      it(`hands ${signal} on to the program, and waits for it`, async () => {
        const child = `process.on('${signal}', () => process.exit(42)); setInterval(() => {}, 1000); console.log('up')`;
        const parent = `import('${new URL('./hand-over.mjs', import.meta.url)}')
          .then(({ handOver }) => handOver(['-e', ${JSON.stringify(child)}], '.'))
          .then(({ code }) => process.exit(code))`;
        const program = spawn(process.execPath, ['-e', parent], { stdio: ['ignore', 'pipe', 'inherit'] });
        await once(program.stdout, 'data');
        program.kill(signal);
        assert.deepEqual(await once(program, 'exit'), [42, null]);
      });
    }
  }
});
