import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Inconclusive } from '../../../schemas/verdict';
import { sharedBrowser } from '../browser/browser';
import type { LoopbackServer } from '../http/loopback-server';
import { IN_TIME } from '../in-time';
import { closeDrivers } from './plugin';
import { driverFor, gist, HASTY, servePlugin, TIMERS } from './plugin-under-test';

let site: LoopbackServer;
before(async () => {
  site = await servePlugin();
});
after(async () => {
  await closeDrivers();
  await site.close();
});

const onPage = (timers = TIMERS) => driverFor({ way: 'page', page: `${site.address}/` }, timers);

/** A driver with the page open, closed at the end of the test. */
async function opened(t: { after(run: () => Promise<void>): void }, given = onPage()) {
  t.after(() => given.driver.close());
  await given.driver.open();
  return given;
}

describe('a call', () => {
  test('records what the plugin returns and calls back, in order', async (t) => {
    const { driver, trace, callback } = await opened(t);
    const returned = await driver.call('Echo', [{ callback: true }, { value: '{"password":"abc"}' }]);
    assert.deepEqual(gist(returned), {
      kind: 'return',
      of: 1,
      data: { type: 'string', text: 'accepted', thenable: false },
    });
    assert.deepEqual(gist(await callback()), {
      kind: 'callback',
      of: 1,
      data: {
        arguments: [
          { type: 'string', text: '{"password":"***"}' },
          { type: 'number', value: 2 },
        ],
      },
    });
    assert.deepEqual(
      trace.entries.map(({ kind, origin }) => `${origin} ${kind}`),
      ['tester call', 'iut return', 'iut callback'],
    );
    assert.equal(trace.entries[2]?.channel, 'sCallback');
    assert.equal(trace.entries[0]?.summary, `Echo(callback, '{"password":"***"}')`);
  });

  test('keeps Chinese texts, exceptions, promises apart from plain returns', async (t) => {
    const { driver } = await opened(t);
    assert.equal((await driver.call('Text', [])).raw, '{"msg":"操作成功"}');
    assert.deepEqual(gist(await driver.call('Throw', [])), {
      kind: 'exception',
      of: 3,
      data: { name: 'Error', message: 'Argument 1 is not optional.' },
    });
    assert.deepEqual((await driver.call('Later', [])).data, {
      type: 'object',
      settledType: 'string',
      settled: 'fulfilled',
      text: 'kept',
      thenable: true,
    });
  });

  test('hears page-global functions', async (t) => {
    const access = { way: 'page', page: `${site.address}/`, globalCallbacks: ['announce'] } as const;
    const { driver, callback } = await opened(t, driverFor({ ...access, globalCallbacks: ['announce'] }));
    await driver.call('Announce', []);
    const heard = await callback();
    assert.equal(heard?.channel, 'global:announce');
    assert.equal(heard?.of, undefined);
  });

  test('to a function that is not there is a failure', async (t) => {
    const { driver } = await opened(t);
    const failure = await driver.call('Absent', []);
    assert.equal(failure.kind, 'failure');
    assert.equal(failure.summary, 'plugin() has no function Absent (typeof is undefined)');
    assert.deepEqual(failure.data, { missing: true });
  });
});

describe('a plugin that misbehaves ends in a failure in time:', () => {
  const failures: Record<string, RegExp> = {
    Hang: /Hang did not return, because the page hangs or is gone, within 600 ms/,
    Never: /Never returned a promise that did not settle within 600 ms/,
    Nag: /Nag did not return/,
    Leave: /Leave did not return|Leave could not be called/,
  };
  for (const [method, summary] of Object.entries(failures)) {
    test(method, IN_TIME, async (t) => {
      const { driver } = await opened(t, onPage(HASTY));
      const failure = await driver.call(method, []);
      assert.equal(failure.kind, 'failure');
      assert.match(failure.summary, summary);
    });
  }

  test('a crash', async (t) => {
    const { driver, trace } = await opened(t);
    const page = (await sharedBrowser()).contexts()[0]?.pages()[0];
    assert.ok(page);
    const pending = driver.call('Never', []);
    await assert.rejects(page.goto('chrome://crash'));
    assert.match((await pending).summary, /crashed/);
    assert.equal((await driver.call('Text', [])).kind, 'failure');
    assert.ok(trace.entries.some(({ origin, summary }) => origin === 'browser' && /crashed/.test(summary)));
  });

  test('a flood of callbacks', async (t) => {
    const { driver, trace } = await opened(t);
    await driver.call('Flood', [{ callback: true }]);
    const flood = await trace.waitFor(({ kind }) => kind === 'failure', TIMERS.callback);
    assert.match(flood?.summary ?? '', /More than 500 callbacks/);
    assert.equal(trace.entries.filter(({ kind }) => kind === 'callback').length, 500);
  });
});

test('dialogs are dismissed and noted', async (t) => {
  const { driver, trace } = await opened(t);
  assert.equal((await driver.call('Ask', [])).raw, 'false');
  assert.match(trace.entries[1]?.summary ?? '', /confirm: "Really\?"/);
  assert.equal(trace.entries[1]?.kind, 'note');
});

describe('opening says what was tried when', () => {
  const cases: Record<string, [path: string, message: RegExp]> = {
    'the page is not there': ['/missing', /HTTP status 404/],
    'nobody listens': [':1/', /cannot be reached: .*ERR/],
    'the page has no plugin': ['/elsewhere', /not ready within 3000 ms: plugin\(\) throws ReferenceError/],
  };
  for (const [name, [path, message]] of Object.entries(cases)) {
    test(name, async (t) => {
      const page = path.startsWith(':') ? `http://127.0.0.1${path}` : site.address + path;
      const { driver } = driverFor({ way: 'page', page }, { ...TIMERS, arrange: 3_000 });
      t.after(() => driver.close());
      await assert.rejects(driver.open(), (error) => {
        assert.ok(error instanceof Inconclusive);
        assert.match(error.message, message);
        return true;
      });
    });
  }
});
