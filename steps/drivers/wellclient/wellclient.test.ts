import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { parse } from 'acorn';
import type { TraceEntry } from '../../../schemas/verdict';
import { closeBrowser, sharedBrowser } from '../browser/browser';
import type { WellClientAccess, WellClientDriver } from './driver';
import { clientAgentSource } from './page-messages';
import {
  type ClientServer,
  driverFor,
  HASTY,
  JQUERY,
  SDK_SCRIPT,
  serveClient,
  TIMERS,
} from './wellclient-under-test';

let folder: string;
let server: ClientServer;
let access: WellClientAccess;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellclient.scripts-'));
  const sdk = join(folder, 'well-client.js');
  await writeFile(sdk, SDK_SCRIPT);
  server = await serveClient();
  const config = { SDK: server.host };
  access = { way: 'scripts', scripts: [JQUERY, sdk], config, allow: [server.address] };
});
const opened: WellClientDriver[] = [];
beforeEach(() => server.requests.splice(0));
afterEach(() => Promise.all(opened.splice(0).map((driver) => driver.close())));
after(async () => {
  await closeBrowser();
  await server.close();
  await rm(folder, { recursive: true });
});

/** Opens a page, which is closed after the test, and lets `use` do what it likes with the driver. */
async function scenario(use: (driver: WellClientDriver) => Promise<unknown>, given = {}, timers = TIMERS) {
  const { driver, trace, came } = driverFor({ ...access, ...given }, timers);
  opened.push(driver);
  await driver.open();
  await use(driver);
  return { driver, trace, came, entries: trace.entries };
}

/** What one call returned, and what it settles to. */
async function outcome(method: string, ...args: unknown[]) {
  let returned: TraceEntry | undefined;
  const { driver, came, entries } = await scenario(async (driver) => {
    returned = await driver.call(method, args);
  });
  const settled = () => came(({ kind }) => kind === 'callback');
  return { driver, returned, settled, entries, came };
}

// biome-ignore-start lint/suspicious/noThenProperty: that is what the member of a promise is called.
const PROMISE = { done: true, fail: true, then: true, chains: true };
const NONE = { done: false, fail: false, then: false, chains: false };
const MODERN = { ...NONE, then: true };
// biome-ignore-end lint/suspicious/noThenProperty: as above.

test('what runs in the page is plain ES5', () => {
  parse(clientAgentSource, { ecmaVersion: 5 });
});

describe('a call that is accepted', () => {
  test('is recorded with its return, its request, the reply, and done', async () => {
    const { driver, returned, settled, entries } = await outcome('act', '/accept');
    assert.deepEqual(returned?.data, { type: 'object', promise: PROMISE });
    const done = await settled();
    assert.equal(done?.channel, 'done');
    assert.equal(done?.of, returned?.of);
    assert.deepEqual(done?.data, { arguments: [{ type: 'object', value: { ok: true } }] });
    await driver.flush();
    assert.deepEqual(
      entries.map(({ kind, origin, claimed }) => `${kind} ${origin} ${claimed}`),
      [
        'call tester true',
        'request iut false',
        'return iut false',
        'note testbed true',
        'callback iut false',
      ],
    );
    const request = entries.find(({ kind }) => kind === 'request');
    assert.equal(request?.channel, 'http');
    assert.equal(request?.summary, `POST ${server.address}/accept`);
    assert.equal(request?.raw, '{"to":"/accept"}');
    assert.deepEqual(server.requests, ['OPTIONS /accept', 'POST /accept']);
  });

  test('tells undefined', async () => {
    const { settled } = await outcome('act', '/204');
    assert.deepEqual((await settled())?.data, { arguments: [{ type: 'undefined' }] });
  });

  test('settles after it returned, even if it has settled before', async () => {
    const { driver, settled, entries } = await outcome('atOnce');
    assert.equal((await settled())?.raw, 'kept, 2');
    await driver.flush();
    assert.deepEqual(
      entries.map(({ kind }) => kind),
      ['call', 'return', 'callback'],
    );
  });
});

describe('a call that is refused tells fail with the jqXHR', () => {
  const refusals: Record<string, { path: string; status: number; text?: string }> = {
    'of a status': { path: '/404', status: 404, text: '{"deviceId":"8001@test.cc"}' },
    'of a server that cuts the connection': { path: '/cut', status: 0 },
    'when the reply does not allow the page': { path: '/closed/reply', status: 0 },
    'when the preflight does not allow the page': { path: '/closed/preflight', status: 0 },
  };
  for (const [what, { path, status, text }] of Object.entries(refusals)) {
    test(what, async () => {
      const { settled } = await outcome('act', path);
      const fail = await settled();
      assert.equal(fail?.channel, 'fail');
      const given = JSON.parse(JSON.stringify(fail?.data)).arguments;
      assert.equal(given.length, 1);
      assert.equal(given[0].value.status, status);
      if (text) assert.equal(given[0].value.responseText, text);
    });
  }
});

describe('a return value', () => {
  test('that is no promise is told as it is', async () => {
    const { returned } = await outcome('act', 5);
    assert.deepEqual(returned?.data, { type: 'undefined', promise: NONE });
  });

  test('of a modern kind is told by what it has', async () => {
    const { returned } = await outcome('modern');
    assert.deepEqual(returned?.data, { type: 'object', promise: MODERN });
  });

  test('whose done gives nothing does not chain, but is listened to', async () => {
    const { returned, settled } = await outcome('unchained');
    assert.deepEqual(returned?.data, { type: 'object', promise: { ...NONE, done: true, fail: true } });
    assert.equal((await settled())?.raw, 'refused');
  });

  test('whose done throws says so', async () => {
    const { returned } = await outcome('unlistened');
    const error = { name: 'TypeError', message: 'No function.' };
    assert.deepEqual(returned?.data, { type: 'object', promise: { ...NONE, done: true }, error });
  });

  test('that calls both done and fail shows both', async () => {
    const { driver, came, entries } = await outcome('both');
    await came(({ channel }) => channel === 'fail');
    await driver.flush();
    assert.deepEqual(
      entries.filter(({ kind }) => kind === 'callback').map(({ channel }) => channel),
      ['done', 'fail'],
    );
  });

  test('that settles without end is told as a flood', async () => {
    const { driver, came, entries } = await outcome('floods');
    assert.match((await came(({ kind }) => kind === 'failure'))?.summary ?? '', /more than 500 times/);
    await driver.flush();
    assert.equal(entries.filter(({ kind }) => kind === 'callback').length, 500);
  });
});

test('arguments are handed over as they are, undefined included, and as many', async () => {
  const { returned } = await outcome('count', 'a', { undefined: true }, null, 5, { a: 1 });
  assert.equal(returned?.raw, '5 string,undefined,object,number,object');
});

test('what is thrown is an exception', async () => {
  const { returned } = await outcome('throws');
  assert.equal(returned?.kind, 'exception');
  assert.deepEqual(returned?.data, { name: 'Error', message: 'No session.' });
});

test('a function that is not there is a failure that names it', async () => {
  const { returned } = await outcome('forceDrop');
  assert.equal(returned?.kind, 'failure');
  assert.equal(returned?.summary, 'wellClient has no function forceDrop');
});

describe('a page that', () => {
  test('hangs ends the call at the deadline, and closes', async () => {
    const { driver, entries } = await scenario((driver) => driver.call('hangs', []), {}, HASTY);
    assert.match(entries.at(-1)?.summary ?? '', /hangs did not return.*within 600 ms/);
    await driver.close();
  });

  test('is closed ends the call at once', async () => {
    const { driver, entries } = await scenario(async (driver) => {
      const calling = driver.call('hangs', []);
      const [page] = (await sharedBrowser()).contexts().flatMap((context) => context.pages());
      await Promise.all([calling, page?.close()]);
    });
    assert.ok(entries.some(({ summary }) => /hangs did not return: the page was closed/.test(summary)));
    assert.equal((await driver.call('act', [])).kind, 'failure');
    await driver.flush();
  });

  test('goes elsewhere is told, and has no wellClient any more', async () => {
    const { driver, came } = await outcome('leaves');
    assert.ok(await came(({ summary }) => /the page went to .*\/elsewhere/.test(summary)));
    assert.match((await driver.call('act', [])).summary, /wellClient throws ReferenceError/);
  });

  test('opens a dialog is told, and goes on', async () => {
    const { entries } = await scenario((driver) => driver.call('alerts', []));
    assert.ok(entries.some(({ summary }) => /dialog \(alert: "Agent is busy"\)/.test(summary)));
    assert.equal(entries.at(-1)?.kind, 'return');
  });
});

test('after close, nothing is recorded', async () => {
  const { driver, entries } = await scenario((driver) => driver.call('act', ['/accept']));
  await driver.close();
  const recorded = entries.length;
  await driver.flush();
  await driver.close();
  assert.equal(entries.length, recorded);
});

test('a page that is loaded anew is as it was opened, and keeps what it stored', async () => {
  const { driver, entries, came } = await scenario((driver) => driver.reload());
  assert.equal((await driver.call('loads', [])).raw, '2');
  await driver.call('act', ['/accept']);
  assert.equal((await came(({ kind }) => kind === 'callback'))?.channel, 'done');
  assert.ok(!entries.some(({ summary }) => /the page went to/.test(summary)));
});
