import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { test } from 'node:test';
import { loopbackApp, serveOnLoopback } from '../http/loopback-server';
import { isLoopback, loopbackAddress, ownAddresses, probeListening } from './loopback';

test('loopback is 127.0.0.0/8, ::1 and localhost', () => {
  for (const host of ['127.0.0.1', '127.9.9.9', '::1', '[::1]', 'localhost', 'LOCALHOST']) {
    assert.ok(isLoopback(host), host);
  }
  for (const host of ['128.0.0.1', '0.0.0.0', '::2', 'localhost.example', '127.0.0.1.example', '']) {
    assert.ok(!isLoopback(host), host);
  }
});

test('commands are sent to no other address', () => {
  assert.equal(loopbackAddress('http://127.1:12307').hostname, '127.0.0.1');
  for (const address of [
    'http://192.0.2.1:12307',
    'https://127.0.0.1',
    'http://127.0.0.1@evil.example',
    '12307',
  ]) {
    assert.throws(() => loopbackAddress(address), /is not an http:\/\/ address in 127/);
  }
});

test('probing tells whether somebody listens, on this machine only', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  assert.equal(await probeListening('127.0.0.1', port), 'listening');
  assert.equal(await probeListening('localhost', port), 'listening');
  const [own] = ownAddresses().filter((address) => !address.includes(':'));
  if (own) assert.equal(await probeListening(own, port), 'refused');
  server.close();
  await once(server, 'close');
  assert.equal(await probeListening('127.0.0.1', port), 'refused');
  assert.throws(() => probeListening('192.0.2.1', port), /not an address of this machine/);
});

test("the harness's servers answer to no foreign name", async () => {
  const app = loopbackApp();
  app.get('/', (_request, response) => void response.send('here'));
  const server = await serveOnLoopback(app);
  const status = async (host: string) => {
    const sent = request(server.address, { headers: { host } }).end();
    const [response] = await once(sent, 'response');
    response.resume();
    return response.statusCode;
  };
  const { port } = new URL(server.address);
  assert.equal(await status(`127.0.0.1:${port}`), 200);
  assert.equal(await status(`localhost:${port}`), 200);
  assert.equal(await status(`evil.example:${port}`), 403);
  assert.equal(await status('127.0.0.1'), 403);
  await server.close();
});
