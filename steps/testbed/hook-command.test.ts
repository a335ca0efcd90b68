import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { runHook, textOf } from './hook-command';
import { HookFolder, inconclusive } from './live-bench';

const hooks = new HookFolder();
after(() => hooks.remove());

/** Long enough for every command here that ends; milliseconds. */
const PATIENCE = 30_000;

function run(command: string, deadline = PATIENCE): Promise<Buffer> {
  return runHook('ixit.hooks.some', command, {}, hooks.path('target.yaml'), deadline);
}

/** A script that starts another one in the background, which has its output, and prints a line. */
function leaving(background: string, then: string): string {
  return hooks.script(
    'leaves',
    `const { spawn } = require('node:child_process');
     spawn(process.execPath, ['-e', ${JSON.stringify(background)}], { stdio: 'inherit' }).unref();
     console.log('started'); ${then}`,
  );
}

describe('a hook', () => {
  it('is over when its process has ended, whatever it leaves in the background', async () => {
    const began = performance.now();
    const printed = await run(leaving(`setTimeout(() => {}, ${PATIENCE})`, 'process.exit(0)'));
    assert.equal(textOf('some', printed), 'started\n');
    assert.ok(performance.now() - began < PATIENCE);
  });

  it('that takes too long is ended with everything that it has started', async () => {
    const mark = hooks.path('mark');
    const late = `setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''), 3000)`;
    const command = leaving(late, 'setInterval(() => {}, 1000)');
    await assert.rejects(run(command, 1_500), inconclusive('ixit.hooks.some', 'took longer than 1500 ms'));
    await pause(3_500);
    assert.equal(existsSync(mark), false);
  });

  it('that prints without end is ended', async () => {
    const command = hooks.script('floods', "for (;;) require('node:fs').writeSync(1, 'x'.repeat(65536))");
    await assert.rejects(run(command), inconclusive('printed more than 1048576 bytes'));
  });

  it('that cannot be started says why', async () => {
    await assert.rejects(run('no-such-command-anywhere'), inconclusive('no-such-command-anywhere'));
  });

  it('says what it ended with when it said nothing', async () => {
    await assert.rejects(run(hooks.script('mute', 'process.exit(7)')), inconclusive('exit code 7'));
    const command = hooks.script('killed', "process.kill(process.pid, 'SIGKILL')");
    await assert.rejects(run(`exec ${command}`), inconclusive('SIGKILL'));
  });
});

describe('what a hook printed', () => {
  it('is UTF-8, with or without a byte order mark', () => {
    assert.equal(textOf('some', Buffer.from('\uFEFF{"name":"坐席"}')), '{"name":"坐席"}');
  });

  it('in another encoding is nothing to go by', () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xd7, 0xf9, 0xcf, 0xaf, 0x22, 0x7d]);
    assert.throws(() => textOf('ixit.hooks.observe', gbk), inconclusive('observe', 'not UTF-8'));
  });
});
