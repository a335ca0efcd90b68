import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { Inconclusive } from '../../../schemas/verdict';
import { closeBrowser } from '../browser/browser';
import { hostPage, serveScripts } from '../browser/host-page';
import { type LoopbackServer, loopbackApp, serveOnLoopback } from '../http/loopback-server';
import type { WellClientAccess, WellClientDriver } from './driver';
import { type ClientServer, driverFor, JQUERY, SDK_SCRIPT, serveClient } from './wellclient-under-test';

let folder: string;
let scripts: string[];
let server: ClientServer;
let other: ClientServer;
let site: LoopbackServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellclient.ways-'));
  scripts = [JQUERY, join(folder, 'well-client.js')];
  await writeFile(join(folder, 'well-client.js'), SDK_SCRIPT);
  server = await serveClient();
  other = await serveClient();
  const app = loopbackApp();
  serveScripts(app, scripts);
  app.get('/', (_request, response) => void response.type('html').send(hostPage({ title: 'CRM', scripts })));
  site = await serveOnLoopback(app);
});
const opened: WellClientDriver[] = [];
afterEach(() => Promise.all(opened.splice(0).map((driver) => driver.close())));
after(async () => {
  await closeBrowser();
  await Promise.all([server.close(), other.close(), site.close()]);
  await rm(folder, { recursive: true });
});

function reach(access: Partial<WellClientAccess>, timers?: { reply: number; arrange: number }) {
  const config = { SDK: server.host };
  const given = driverFor({ way: 'scripts', scripts, config, allow: [server.address], ...access }, timers);
  opened.push(given.driver);
  return given;
}

/** Opens, and sends one request; gives what it settled to. */
async function act({ driver, came }: ReturnType<typeof reach>) {
  await driver.open();
  const { of } = await driver.call('act', ['/accept']);
  return (await came((entry) => entry.kind === 'callback' && entry.of === of))?.channel;
}

const rejects = (driver: WellClientDriver, message: RegExp) =>
  assert.rejects(driver.open(), (error) => error instanceof Inconclusive && message.test(error.message));

describe('a wellClient is reached', () => {
  test('as script files in a page of the harness', async () => {
    assert.equal(await act(reach({})), 'done');
  });

  for (const way of ['page', 'simulated'] as const) {
    test(`in a page that has an address (${way})`, async () => {
      assert.equal(await act(reach({ way, scripts: undefined, page: new URL(site.address).href })), 'done');
    });
  }

  test('under another name', async () => {
    assert.equal(await act(reach({ accessor: 'window["well" + "Client"]' })), 'done');
  });
});

describe('what is in the way is told', () => {
  const obstacles: Record<string, [Partial<WellClientAccess>, RegExp]> = {
    'a script that cannot be read': [{ scripts: ['absent.js'] }, /absent\.js \(ixit\.sdk\.scripts\)/],
    'a page where nobody listens': [{ way: 'page', page: 'http://127.0.0.1:1/' }, /ixit\.sdk\.page/],
    'no address': [{ way: 'page' }, /no address is given/],
    'an address to allow that is none': [{ allow: ['nowhere'] }, /nowhere is not an http/],
    'an accessor that throws': [{ accessor: 'absent' }, /absent throws ReferenceError/],
    'a configuration that cannot be set': [
      { accessor: '({ getConfig: function () { return {}; } })' },
      /getConfig\(\)\.SDK does not keep its value/,
    ],
    'a wellClient without getConfig': [{ accessor: '({})' }, /\(\{\}\)\.getConfig\(\) throws TypeError/],
  };
  for (const [what, [access, message]] of Object.entries(obstacles)) {
    test(what, () => rejects(reach(access, { reply: 2_000, arrange: 6_000 }).driver, message));
  }
});

describe('an agent who is to sign in', () => {
  const signIn = { jobNumber: '5001', password: 'Secret-1!', domain: 'test.cc', ext: '8001' };

  test('has signed in before anything else, and no step has to account for it', async () => {
    const { driver, trace, came } = reach({ signIn });
    await driver.open();
    assert.deepEqual(trace.unclaimed(), []);
    assert.ok(
      trace.entries.some(({ kind, raw }) => kind === 'request' && /"password":"\*\*\*"/.test(raw ?? '')),
    );
    const { of } = await driver.call('act', ['/accept']);
    await came((entry) => entry.kind === 'callback' && entry.of === of);
    assert.equal(trace.unclaimed().length, 3);
    const [request] = trace.unclaimed().filter(({ kind }) => kind === 'request');
    assert.match(JSON.stringify(request?.data), /"sessionid":"session-1"/);
    assert.doesNotMatch(JSON.stringify(request), /3f0c/);
  });

  test('and cannot leaves nothing to judge', async () => {
    const refused = `({ getConfig: wellClient.getConfig, agentLogin: function () { return wellClient.act('/401'); } })`;
    await rejects(reach({ signIn, accessor: refused }).driver, /Nobody could sign in: agentLogin: fail/);
  });

  test('and gets no outcome names the last answer that was an error', async () => {
    const waits = `({ getConfig: wellClient.getConfig, agentLogin: function () {
      wellClient.act('/accept'); wellClient.act('/458');
      return { done: function () { return this; }, fail: function () { return this; } };
    } })`;
    await rejects(
      reach({ signIn, accessor: waits }, { reply: 2_000, arrange: 2_000 }).driver,
      /neither done nor fail in time; the last answer that was an error is 458, to POST \/458$/,
    );
  });
});

describe('the page reaches what it may, and nothing else', () => {
  test('by HTTP', async () => {
    const given = reach({ config: { SDK: other.host } });
    assert.equal(await act(given), 'fail');
    const [blocked] = given.trace.entries.filter(({ origin }) => origin === 'browser');
    assert.deepEqual(blocked?.data, { blocked: `${other.address}/accept`, method: 'POST' });
    assert.ok(!given.trace.entries.some(({ kind }) => kind === 'request'));
  });

  test('nor by another name of the same machine', async () => {
    const config = { SDK: server.host.replace('127.0.0.1', 'localhost') };
    assert.equal(await act(reach({ config })), 'fail');
  });

  test('by WebSocket', async () => {
    const { driver, came } = reach({ config: { SDK: other.host } });
    await driver.open();
    await driver.call('listen', ['/stomp']);
    const blocked = await came(({ origin }) => origin === 'browser');
    assert.deepEqual(blocked?.data, { blocked: `ws://${other.host}/stomp`, method: 'WebSocket' });
  });

  after(() => assert.deepEqual(other.requests, []));
});
