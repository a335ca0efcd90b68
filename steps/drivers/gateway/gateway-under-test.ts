/** For the unit tests of the drivers: a gateway over TLS that answers each path in the manner that it names. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { selfSigned } from '../../../fixtures/self-signed';
import { listenOnLoopback } from '../../../fixtures/simulators/loopback';

type Manner = (response: ServerResponse, request: IncomingMessage, body: string) => void;

const GOOD = '{"message":"","retcode":"0"}';
const reply =
  (body: string | Buffer, status = 200): Manner =>
  (response) =>
    void response
      .writeHead(status, ['Content-Type', 'application/json', 'Set-GUID', 'JSESSIONID=g'])
      .end(body);

function packed(how: string, bytes: Buffer): Manner {
  return (response) => void response.writeHead(200, { 'Content-Encoding': how }).end(bytes);
}

const MANNERS: Record<string, Manner> = {
  good: reply(GOOD),
  elsewhere: (response) =>
    void response.writeHead(307, { Location: '/login?p=Sim-secret-1', 'Retry-After': 3 }).end(),
  gzip: packed('gzip', gzipSync(GOOD)),
  deflate: packed('deflate', deflateSync(GOOD)),
  br: packed('br', brotliCompressSync(GOOD)),
  bomb: packed('gzip', gzipSync(' '.repeat(1_100_000))),
  echo: (response, { method, url, rawHeaders }, body) =>
    reply(JSON.stringify({ method, url, rawHeaders, body }))(response, response.req, body),
  unauthorized: reply('{"retcode":"100-004"}', 401),
  html: reply('<h1>Internal error</h1>', 500),
  array: reply('[]'),
  text: reply('"0"'),
  null: reply('null'),
  empty: reply(''),
  twice: reply('{"retcode":"1","retcode":"0"}'),
  deep: reply(`{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  bytes: reply(Buffer.from('{"message":"\xb2\xd9","retcode":"0"}', 'latin1')),
  huge: reply('x'.repeat(10_000_000)),
  silent: () => undefined,
  stalled: (response) => void response.writeHead(200).write('{'),
  drip: (response) => {
    const drip = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drip));
  },
  hangup: (response) => void response.socket?.destroy(),
  cut: (response) => {
    response.writeHead(200, { 'Content-Length': 100 }).write('{');
    setImmediate(() => response.socket?.destroy());
  },
  garbage: (response) => void response.socket?.end('SIP/2.0 200 OK\r\n\r\n'),
  upgrade: (response) =>
    void response.socket?.write(
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
    ),
};

/** Listens on a free port of 127.0.0.1; the path's first part names the manner. */
export async function serveGateway(manners: Record<string, Manner> = MANNERS) {
  const { cert, key } = await selfSigned('Gateway of many manners', ['127.0.0.1']);
  let connections = 0;
  const server = createServer({ cert, key }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [, name = ''] = request.url?.split('/') ?? [];
    (manners[name] ?? manners.good)?.(response, request, Buffer.concat(chunks).toString());
  });
  server.on('secureConnection', () => {
    connections += 1;
  });
  const { address, stop } = await listenOnLoopback(server, 0);
  return { address, ca: cert, connections: () => connections, close: stop };
}
