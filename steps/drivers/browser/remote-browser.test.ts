/** A Playwright server as the browser elsewhere: one that serves, one that is not there, one that goes. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { Inconclusive } from '../../../schemas/verdict';
import { chromiumFlags, chromiumPath, closeBrowser, sharedBrowser } from './browser';
import { openPagesAt, remoteEndpoint, troubleElsewhere } from './remote-browser';

const TOKEN = 'token-of-the-tester';
let server: ChildProcess | undefined;
after(async () => {
  await closeBrowser();
  openPagesAt(undefined);
  server?.kill();
});

/** As `npx playwright run-server` starts it; which Chromium it takes says the address. */
async function started(): Promise<string> {
  const cli = join(dirname(require.resolve('playwright/package.json')), 'cli.js');
  const options = ['--host', '127.0.0.1', '--port', '0', '--path', `/${TOKEN}`, '--unsafe'];
  server = spawn(process.execPath, [cli, 'run-server', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!server.stdout) throw new Error('no output');
  for await (const line of createInterface(server.stdout)) {
    const [address] = /ws:\/\/\S+/.exec(line) ?? [];
    if (!address) continue;
    server.stdout.resume();
    const launch = JSON.stringify({ executablePath: chromiumPath(), args: chromiumFlags() });
    return `${address}?launch-options=${encodeURIComponent(launch)}`;
  }
  throw new Error('the server ended before it listened');
}

/** Why there is no browser, in one line without what is secret. */
async function refusal(address: string): Promise<string> {
  openPagesAt(address);
  const error = await sharedBrowser().catch((thrown: unknown) => thrown);
  assert.ok(error instanceof Inconclusive, String(error));
  assert.doesNotMatch(error.message, new RegExp(TOKEN));
  assert.doesNotMatch(error.message, /\n/);
  assert.equal(troubleElsewhere(), error.message);
  return error.message;
}

describe('a browser elsewhere', () => {
  it('opens pages that reach this machine; what is lost is told once, and not when it is closed', async () => {
    const site = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
    await once(site, 'listening');
    openPagesAt(await started());
    const page = await (await sharedBrowser()).newPage();
    await page.goto(`http://127.0.0.1:${(site.address() as AddressInfo).port}/`);
    assert.equal(await page.innerText('body'), 'here');
    await closeBrowser();
    assert.equal(troubleElsewhere(), undefined);
    const again = await sharedBrowser();
    const gone = new Promise((done) => again.once('disconnected', done));
    server?.kill('SIGKILL');
    await gone;
    site.close();
    assert.match(
      troubleElsewhere() ?? '',
      /^The connection to the browser at 127\.0\.0\.1:\d+ \(ixit\.browser/,
    );
    assert.equal(troubleElsewhere(), undefined);
    assert.match(troubleElsewhere('page.goto: Target page has been closed') ?? '', /was lost/);
  });

  it('that cannot be used is told in one line, with its host and why', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const where = `The browser at 127.0.0.1:${port} (ixit.browser.wsEndpoint) cannot be used`;
    assert.equal(await refusal(`ws://127.0.0.1:${port}/${TOKEN}`), `${where}: nobody listens there.`);
    const status = createServer();
    const words = 'Playwright version mismatch:\n  - server version: v1.2\n';
    const head = `HTTP/1.1 428 Precondition Required\r\ncontent-length: ${words.length}\r\n\r\n`;
    status.on('upgrade', (_request, socket) => socket.end(`${head}${words}`));
    status.listen(port, '127.0.0.1');
    await once(status, 'listening');
    const said = await refusal(`ws://127.0.0.1:${port}/${TOKEN}/other`);
    assert.match(said, /: it is Playwright 1\.2, and the harness has \d+\.\d+\.\d+\.$/);
    status.close();
    status.closeAllConnections();
  });

  it('is none where an extension is to be loaded', () => {
    const browser = { wsEndpoint: 'ws://127.0.0.1:1' };
    assert.equal(remoteEndpoint({ browser }), browser.wsEndpoint);
    assert.equal(
      remoteEndpoint({ browser, plugin: { way: 'extension', accessor: '', globalCallbacks: [] } }),
      undefined,
    );
  });
});
