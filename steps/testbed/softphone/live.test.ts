import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import type { Target } from '../../../fixtures/targets/target';
import { HookFolder, inconclusive, liveTarget, plainTrace } from '../live-bench';
import { LiveTestbed } from './live';

const hooks = new HookFolder();
after(() => hooks.remove());

async function bed(ixit: Partial<Target['ixit']>): Promise<LiveTestbed> {
  const testbed = new LiveTestbed(liveTarget(ixit), false);
  await testbed.open(plainTrace());
  return testbed;
}

describe('what a live target file does not say is inconclusive, and named', () => {
  it('accounts, destinations, servers, the plugin', async () => {
    const testbed = await bed({});
    assert.throws(() => testbed.account('sip'), inconclusive('ixit.accounts.sip'));
    assert.throws(() => testbed.destination('queue'), inconclusive('ixit.destinations.queue'));
    assert.throws(() => testbed.server('cuts'), inconclusive('ixit.server.cutHost'));
    assert.throws(() => testbed.plugin(), inconclusive('ixit.plugin'));
  });

  it('a wrong password needs permission although the account is there', async () => {
    const account = { userName: 'e', account: 'a', password: 'p' };
    const testbed = await bed({ accounts: { wrongPassword: account } });
    assert.throws(
      () => testbed.account('wrongPassword'),
      inconclusive('ixit.permissions.allowWrongPassword'),
    );
  });

  it('dialling needs permission, and the number has to be listed', async () => {
    const none = await bed({});
    assert.throws(() => none.mayDial('0133'), inconclusive('ixit.permissions.allowDialling'));
    const some = await bed({
      permissions: {
        allowDialling: true,
        allowedNumbers: ['0133'],
        allowWrongPassword: false,
        allowLocking: false,
      },
    });
    some.mayDial('0133');
    some.mayDial('座席');
    assert.throws(() => some.mayDial('110'), inconclusive('ixit.permissions.allowedNumbers'));
  });
});

describe('a far end that does something by itself', () => {
  const numbers = { answeringNumber: '1', endingNumber: '2' };

  it('is called where no hook has one do so', async () => {
    const testbed = await bed({ destinations: numbers });
    assert.equal(testbed.numberThat('farEndAnswers'), '1');
    assert.equal(testbed.numberThat('farEndHangsUp'), '2');
    const hooked = await bed({ destinations: numbers, hooks: { farEndAnswers: 'true' } });
    assert.equal(hooked.numberThat('farEndAnswers'), undefined);
  });

  it('that nobody has is named with the hook', async () => {
    const testbed = await bed({});
    assert.throws(
      () => testbed.numberThat('farEndHangsUp'),
      inconclusive('ixit.hooks.farEndHangsUp', 'ixit.destinations.endingNumber'),
    );
  });
});

describe('hooks', () => {
  it('get what they need in the environment, never in the command', async () => {
    const incomingCall = hooks.script('from', 'process.exit(process.env.HOOK_FROM === "$(x) 0133" ? 0 : 1)');
    const testbed = await bed({ hooks: { incomingCall } });
    await testbed.bringAbout('incomingCall', { from: '$(x) 0133' });
  });

  it('reset before a scenario, and after it too: nobody is left in a call', async () => {
    const log = hooks.path('resets');
    const code = `require("node:fs").appendFileSync(${JSON.stringify(log)}, "reset ")`;
    const testbed = await bed({ hooks: { reset: hooks.script('reset', code) } });
    assert.equal(readFileSync(log, 'utf8'), 'reset ');
    await testbed.close();
    assert.equal(readFileSync(log, 'utf8'), 'reset reset ');
  });

  it('that cannot reset at the end spoil nothing', async () => {
    const once = hooks.path('once');
    const code = `const fs = require("node:fs"); fs.mkdirSync(${JSON.stringify(once)})`;
    const testbed = await bed({ hooks: { reset: hooks.script('once', code) } });
    await testbed.close();
  });

  it('that fail say which, and what they said', async () => {
    const testbed = await bed({
      hooks: { secondSignIn: hooks.script('fail', 'console.error("no phone"); process.exit(2)') },
    });
    await assert.rejects(
      testbed.bringAbout('secondSignIn'),
      inconclusive('ixit.hooks.secondSignIn', 'no phone'),
    );
  });

  it('observe is asked again until the state is there, or time is up', async () => {
    const observe = hooks.script(
      'state',
      'console.log(JSON.stringify({ line: { state: "idle", digits: "" } }))',
    );
    const testbed = await bed({ hooks: { observe } });
    const idle = await testbed.sees('Is it idle?', ({ line }) => line.state === 'idle');
    assert.equal(idle.holds, true);
    const busy = await testbed.sees('Is it busy?', ({ line }) => line.state === 'in-call');
    assert.equal(busy.holds, false);
    assert.match(busy.seen, /idle/);
  });

  it('observe sees an effect that follows its reply; one that never comes is told with its timer', async () => {
    const looks = JSON.stringify(hooks.path('looks'));
    const observe = hooks.script(
      'later',
      `const fs = require("node:fs"); fs.appendFileSync(${looks}, ".");
       const state = fs.readFileSync(${looks}).length > 2 ? "idle" : "in-call";
       console.log(JSON.stringify({ line: { state } }))`,
    );
    const timers = { ...liveTarget({}).ixit.timers, effect: 30_000 };
    const patient = await bed({ hooks: { observe }, timers });
    const late = await patient.sees('Is it over?', ({ line }) => line.state === 'idle');
    assert.deepEqual([late.holds, late.within], [true, undefined]);
    const never = await (await bed({ hooks: { observe } })).sees('?', ({ line }) => line.state === 'ringing');
    assert.deepEqual([never.holds, never.within], [false, 'within 500 ms (ixit.timers.effect)']);
  });

  it('observe sees what is to stay and does not, though it changes late', async () => {
    const looks = JSON.stringify(hooks.path('glances'));
    const observe = hooks.script(
      'leaving',
      `const fs = require("node:fs"); fs.appendFileSync(${looks}, ".");
       const state = fs.readFileSync(${looks}).length > 2 ? "dialling" : "idle";
       console.log(JSON.stringify({ line: { state } }))`,
    );
    const timers = { ...liveTarget({}).ixit.timers, quiet: 60_000 };
    const changed = await (await bed({ hooks: { observe }, timers })).keeps(
      'Is it idle?',
      ({ line }) => line.state === 'idle',
    );
    assert.equal(changed.holds, false);
    const calm = hooks.script('calm', 'console.log(JSON.stringify({ line: { state: "idle" } }))');
    const kept = await (await bed({ hooks: { observe: calm } })).keeps(
      '?',
      ({ line }) => line.state === 'idle',
    );
    assert.equal(kept.holds, true);
  });

  it('that do not tell what is asked for cannot be held against the target', async () => {
    const observe = hooks.script('silent', 'console.log(JSON.stringify({ workState: "rest" }))');
    const testbed = await bed({ hooks: { observe } });
    const told = await testbed.sees('Is it a rest?', ({ workState }) => workState === 'rest');
    assert.equal(told.holds, true);
    await assert.rejects(
      testbed.sees('Is the line idle?', ({ line }) => line.state === 'idle'),
      inconclusive('the hook ixit.hooks.observe printed no line'),
    );
  });

  it('that print no JSON object are inconclusive', async () => {
    const testbed = await bed({ hooks: { observe: hooks.script('number', 'console.log(42)') } });
    await assert.rejects(
      testbed.sees('?', () => true),
      inconclusive('ixit.hooks.observe'),
    );
  });
});
