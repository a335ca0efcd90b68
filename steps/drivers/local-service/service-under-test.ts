/** For the unit tests of the drivers: a local service that answers each command in the manner that it names. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Masker } from '../../../fixtures/targets/secrets';
import { Trace } from '../../evidence/trace';
import { LocalServiceDriver } from './local-service';

const JSON_TEXT = '{"result":"success","msg":"操作成功"}';
const SCRIPT = {
  'Content-Type': 'application/javascript; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
};

const PACKED = { ...SCRIPT, 'Content-Encoding': 'gzip' };

type Manner = (callback: string, response: ServerResponse, request: IncomingMessage) => void;

const reply =
  (
    body: (callback: string) => string | Buffer,
    headers: Record<string, string> = SCRIPT,
    status = 200,
  ): Manner =>
  (callback, response) =>
    void response.writeHead(status, headers).end(body(callback));

const MANNERS: Record<string, Manner> = {
  good: reply((callback) => `/**/${callback}(${JSON_TEXT});`),
  literal: reply((callback) => `${callback}({result:'success', msg:'操作成功'});`),
  bare: reply(() => JSON_TEXT),
  'other-callback': reply(() => `other(${JSON_TEXT})`),
  'status-500': reply((callback) => `${callback}(${JSON_TEXT})`, SCRIPT, 500),
  html: reply((callback) => `${callback}(${JSON_TEXT})`, { ...SCRIPT, 'Content-Type': 'text/html' }),
  untyped: reply((callback) => `${callback}(${JSON_TEXT})`, {}),
  gbk: reply((callback) => Buffer.from(`${callback}({"result":"success","msg":"\xb2\xd9"})`, 'latin1')),
  huge: reply((callback) => `${callback}("${'x'.repeat(1_100_000)}")`),
  packed: reply((callback) => gzipSync(`${callback}(${JSON_TEXT})`), PACKED),
  bomb: reply(() => gzipSync(Buffer.alloc(20_000_000, ' ')), PACKED),
  loop: reply(() => 'for (;;) {}'),
  alter: reply(
    (callback) =>
      `${callback}(${JSON_TEXT}); $.ajax = softphoneValues = JSON = null; Array.prototype.slice = null;`,
  ),
  nag: reply((callback) => `alert('Hello'); ${callback}(${JSON_TEXT})`),
  leave: reply(() => `location.href = 'about:blank#elsewhere'`),
  nothing: reply((callback) => `${callback}()`),
  away: reply(() => '', { Location: 'http://service.example/' }, 302),
  'in-circles': (_callback, response, { url }) => void response.writeHead(302, { Location: url }).end(),
  echo: (callback, response, { method, url, headers }) =>
    reply(() => `${callback}(${JSON.stringify({ method, url, headers })})`)(callback, response, response.req),
  /** What the parameter `script` has, with CB in place of the function. */
  written: (callback, response, request) => {
    const script = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('script') ?? '';
    reply(() => script.replaceAll('CB', callback))(callback, response, request);
  },
  silent: () => undefined,
  stalled: (_callback, response) => void response.writeHead(200, SCRIPT).write('/**/'),
  hangup: (_callback, response) => void response.socket?.destroy(),
  garbage: (_callback, response) => void response.socket?.end('SIP/2.0 200 OK\r\n\r\n'),
};

/** Listens on a free port of 127.0.0.1; the parameter `cmd` names the manner. */
export async function serveManners() {
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
    MANNERS[query.get('cmd') ?? 'good']?.(query.get('jsonpcallback') ?? '', response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** A driver with a trace of its own, and a way to send a command by its manner alone. */
export function serviceDriver(address: string, reply = 10_000) {
  const trace = new Trace(new Masker([]));
  const driver = new LocalServiceDriver({ trace, address, timers: { reply } });
  const command = (manner: string) => ({ query: [['cmd', manner]] as [string, string][] });
  return {
    driver,
    trace,
    page: (manner: string) => driver.sendFromPage(command(manner)),
    raw: (manner: string) => driver.sendRaw(command(manner)),
  };
}
