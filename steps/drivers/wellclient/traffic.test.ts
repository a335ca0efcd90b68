import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { Trace } from '../../evidence/trace';
import { closeBrowser } from '../browser/browser';
import type { WellClientDriver } from './driver';
import { type ClientServer, driverFor, JQUERY, SDK_SCRIPT, serveClient } from './wellclient-under-test';

let folder: string;
let server: ClientServer;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wellclient.traffic-'));
  await writeFile(join(folder, 'well-client.js'), SDK_SCRIPT);
  server = await serveClient();
});
const opened: WellClientDriver[] = [];
afterEach(() => Promise.all(opened.splice(0).map((driver) => driver.close())));
after(async () => {
  await closeBrowser();
  await server.close();
  await rm(folder, { recursive: true });
});

async function open() {
  const scripts = [JQUERY, join(folder, 'well-client.js')];
  const given = driverFor({
    way: 'scripts',
    scripts,
    config: { SDK: server.host },
    allow: [server.address],
  });
  opened.push(given.driver);
  await given.driver.open();
  return given;
}

/** Fails when not so many are left out of the trace by and by. */
async function leavesOut(trace: Trace, number: number): Promise<void> {
  for (let left = 1_000; left > 0 && trace.dropped < number; left -= 1) await setTimeout(10);
  assert.ok(trace.dropped >= number, `${trace.dropped} were left out`);
}

test('loading the page is nobody’s request', async () => {
  const { trace } = await open();
  assert.deepEqual(trace.entries, []);
});

test('a request is told with what it carried, and its reply with it', async () => {
  const { driver, trace, came } = await open();
  await driver.call('act', ['/451']);
  const reply = await came(({ origin, kind }) => origin === 'testbed' && kind === 'note');
  const request = trace.entries.find(({ kind }) => kind === 'request');
  assert.equal(reply?.of, request?.seq);
  assert.match(reply?.summary ?? '', /^Answered 451/);
  const { headers, ...rest } = JSON.parse(JSON.stringify(request?.data));
  const url = `${server.address}/451`;
  assert.deepEqual(rest, { method: 'POST', url, body: { to: '/451' }, resource: 'xhr' });
  assert.equal(headers.sessionid, '');
  assert.equal(headers['content-type'], 'application/json; charset=UTF-8');
});

test('a request without a reply is told with the reason', async () => {
  const { driver, came } = await open();
  await driver.call('act', ['/cut']);
  const failed = await came(({ origin }) => origin === 'browser');
  assert.deepEqual(failed?.data, { why: 'net::ERR_EMPTY_RESPONSE' });
  assert.ok(failed?.of);
});

test('where a redirect leads, the browser goes and not the SDK', async () => {
  const { driver, trace, came } = await open();
  await driver.call('act', ['/moved']);
  await came(({ kind }) => kind === 'callback');
  assert.equal(trace.entries.filter(({ kind }) => kind === 'request').length, 1);
  const followed = trace.entries.find(({ origin }) => origin === 'browser');
  assert.equal(followed?.summary, `POST ${server.address}/new`);
});

test('frames of a WebSocket are told, both ways, and need no account', async () => {
  const { driver, trace, came } = await open();
  await driver.call('listen', ['/stomp']);
  await came(({ raw }) => raw === 'CONNECTED');
  const frames = trace.entries.filter(({ channel }) => channel === 'websocket');
  assert.deepEqual(
    frames.map(({ summary, origin, claimed }) => [summary, origin, claimed]),
    [
      ['WebSocket opened', 'iut', true],
      ['WebSocket sent: CONNECT', 'iut', true],
      ['WebSocket received: CONNECTED', 'testbed', true],
    ],
  );
});

test('a flood of frames is cut off, and hides no request', async () => {
  const { driver, trace, came } = await open();
  await driver.call('listen', ['/flood']);
  await came(({ raw }) => raw === 'CONNECTED');
  await leavesOut(trace, 100);
  await driver.call('act', ['/451']);
  const request = await came(({ kind }) => kind === 'request');
  assert.equal(request?.summary, `POST ${server.address}/451`);
});

test('a flood of requests is cut off, and is the SDK’s to answer for', async () => {
  const { driver, trace, came } = await open();
  await driver.call('storms', ['/accept']);
  const flood = await came(({ kind }) => kind === 'failure');
  assert.match(flood?.summary ?? '', /More than 600 requests/);
  assert.equal(flood?.claimed, false);
  await leavesOut(trace, 100);
  await driver.close();
  assert.ok(trace.entries.length < 620);
});
