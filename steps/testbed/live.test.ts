import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Target } from '../../fixtures/targets/target';
import { Inconclusive } from '../../schemas/verdict';
import { Masker } from '../secrets';
import { Trace } from '../trace';
import { LiveTestbed } from './live';

const folder = mkdtempSync(join(tmpdir(), 'hooks-'));
after(() => rmSync(folder, { recursive: true }));

/** A command that runs the script, on any shell. */
function script(name: string, code: string): string {
  const file = join(folder, `${name}.cjs`);
  writeFileSync(file, code);
  return `"${process.execPath}" "${file}"`;
}

async function bed(ixit: Partial<Target['ixit']>): Promise<LiveTestbed> {
  const timers = { reply: 500, callback: 500, quiet: 10, arrange: 5000, idleSession: 60000 };
  const target: Target = {
    target: { name: 't', vendor: 'v', version: '1' },
    ics: {
      interfaces: ['plugin'],
      leavesOut: [],
      options: { transType: 'short', correctedSpelling: false, sipClickToDial: false },
    },
    ixit: {
      accounts: {},
      destinations: {},
      hooks: {},
      timers,
      permissions: { allowDialling: false, allowedNumbers: [], allowWrongPassword: false },
      ...ixit,
    },
    secrets: [],
    file: join(tmpdir(), 'target.yaml'),
  };
  const testbed = new LiveTestbed(target, false);
  await testbed.open(new Trace(new Masker([])));
  return testbed;
}

const names = (key: string) => (error: unknown) =>
  error instanceof Inconclusive && error.message.includes(key);

describe('what a live target file does not say is inconclusive, and named', () => {
  it('accounts, destinations, servers, the plugin', async () => {
    const testbed = await bed({});
    assert.throws(() => testbed.account('sip'), names('ixit.accounts.sip'));
    assert.throws(() => testbed.destination('queue'), names('ixit.destinations.queue'));
    assert.throws(() => testbed.server('cuts'), names('ixit.server.cutHost'));
    assert.throws(() => testbed.plugin(), names('ixit.plugin'));
  });

  it('a wrong password needs permission although the account is there', async () => {
    const account = { userName: 'e', account: 'a', password: 'p' };
    const testbed = await bed({ accounts: { wrongPassword: account } });
    assert.throws(() => testbed.account('wrongPassword'), names('ixit.permissions.allowWrongPassword'));
  });

  it('dialling needs permission, and the number has to be listed', async () => {
    const none = await bed({});
    assert.throws(() => none.mayDial('0133'), names('ixit.permissions.allowDialling'));
    const some = await bed({
      permissions: { allowDialling: true, allowedNumbers: ['0133'], allowWrongPassword: false },
    });
    some.mayDial('0133');
    some.mayDial('座席');
    assert.throws(() => some.mayDial('110'), names('ixit.permissions.allowedNumbers'));
  });
});

describe('hooks', () => {
  it('get what they need in the environment, never in the command', async () => {
    const incomingCall = script('from', 'process.exit(process.env.HOOK_FROM === "$(x) 0133" ? 0 : 1)');
    const testbed = await bed({ hooks: { incomingCall } });
    await testbed.bringAbout('incomingCall', { from: '$(x) 0133' });
  });

  it('reset before a scenario, and after it too: nobody is left in a call', async () => {
    const log = join(folder, 'resets');
    const code = `require("node:fs").appendFileSync(${JSON.stringify(log)}, "reset ")`;
    const testbed = await bed({ hooks: { reset: script('reset', code) } });
    assert.equal(readFileSync(log, 'utf8'), 'reset ');
    await testbed.close();
    assert.equal(readFileSync(log, 'utf8'), 'reset reset ');
  });

  it('that cannot reset at the end spoil nothing', async () => {
    const once = join(folder, 'once');
    const code = `const fs = require("node:fs"); fs.mkdirSync(${JSON.stringify(once)})`;
    const testbed = await bed({ hooks: { reset: script('once', code) } });
    await testbed.close();
  });

  it('that fail say which, and what they said', async () => {
    const testbed = await bed({
      hooks: { secondSignIn: script('fail', 'console.error("no phone"); process.exit(2)') },
    });
    await assert.rejects(
      testbed.bringAbout('secondSignIn'),
      (error) => names('ixit.hooks.secondSignIn')(error) && names('no phone')(error),
    );
  });

  it('observe is asked again until the state is there, or time is up', async () => {
    const observe = script('state', 'console.log(JSON.stringify({ line: { state: "idle", digits: "" } }))');
    const testbed = await bed({ hooks: { observe } });
    const idle = await testbed.sees('Is it idle?', ({ line }) => line?.state === 'idle');
    assert.equal(idle.holds, true);
    const busy = await testbed.sees('Is it busy?', ({ line }) => line?.state === 'in-call');
    assert.equal(busy.holds, false);
    assert.match(busy.seen, /idle/);
  });

  it('that print no JSON object are inconclusive', async () => {
    const testbed = await bed({ hooks: { observe: script('number', 'console.log(42)') } });
    await assert.rejects(
      testbed.sees('?', () => true),
      names('ixit.hooks.observe'),
    );
  });
});
