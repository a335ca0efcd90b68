import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { test } from 'node:test';
import { exchangeRaw } from './raw-http';

/** Sends one request to a server that only speaks bytes; gives what it heard and what the client made of it. */
async function exchange(target: string, answer: (socket: Socket) => void, headers: [string, string][] = []) {
  let heard = '';
  const server = createServer((socket) => {
    socket.on('data', (bytes) => {
      heard += bytes.toString('utf8');
      if (heard.includes('\r\n\r\n')) answer(socket);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  try {
    const outcome = await exchangeRaw({ address, method: 'GET', target, headers, deadline: 300 });
    return { heard, outcome };
  } finally {
    server.close();
  }
}

test('names that are not encoded go out as the bytes of UTF-8, fragment included', async () => {
  const reply = 'HTTP/1.1 200 Fine\r\nX-Odd-Case: 1\r\nx-odd-case: 2\r\n\r\nbody';
  const { heard, outcome } = await exchange('/?queue=销 售&dtmf=#', (socket) => void socket.end(reply), [
    ['host', 'evil.example'],
  ]);
  assert.match(heard, /^GET \/\?queue=销%20售&dtmf=# HTTP\/1\.1\r\n/);
  assert.equal(heard.match(/host:/gi)?.length, 1);
  assert.ok('status' in outcome);
  assert.deepEqual(outcome.headers, [
    ['X-Odd-Case', '1'],
    ['x-odd-case', '2'],
  ]);
  assert.equal(outcome.body.toString(), 'body');
});

test('a reply that breaks off is broken', async () => {
  const cut = 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc';
  const { outcome } = await exchange('/', (socket) => void socket.end(cut));
  assert.deepEqual(outcome, {
    failed: 'broken',
    reason: 'the connection was closed in the middle of the reply',
  });
});

test('headers without an end are broken', async () => {
  const { outcome } = await exchange('/', (socket) => {
    socket.on('error', () => socket.destroy());
    socket.write(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`);
  });
  assert.match('reason' in outcome ? outcome.reason : '', /no HTTP reply came: .*overflow/i);
});

test('a request goes out once, though its connection is closed without a reply', async () => {
  const { heard, outcome } = await exchange('/once', (socket) => socket.destroy());
  assert.deepEqual(outcome, { failed: 'dropped', reason: 'the connection was closed without a reply' });
  assert.equal(heard.match(/GET \/once/g)?.length, 1);
  assert.match(heard, /\r\nConnection: close\r\n/i);
});

test('nobody waits after giving up, not even before anything was sent', async () => {
  const address = new URL('http://127.0.0.1:1');
  const signal = AbortSignal.abort();
  const given = await exchangeRaw({
    address,
    method: 'GET',
    target: '/',
    headers: [],
    deadline: 300,
    signal,
  });
  assert.deepEqual(given, { failed: 'late', reason: 'given up before a complete reply came' });
});

test('headers that HTTP cannot carry are refused', async () => {
  const address = new URL('http://127.0.0.1:1');
  const headers: [string, string][] = [['X', 'a\nb']];
  await assert.rejects(
    exchangeRaw({ address, method: 'GET', target: '/', headers, deadline: 300 }),
    /Invalid/,
  );
});
