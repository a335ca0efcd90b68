/** The proxy between raw peers: what goes through it, and what peers on both sides can do to it. All in one process. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import { selfSigned } from '../../fixtures/self-signed';
import { coloursFor } from '../../reports/colours';
import type { InterfaceName } from '../../schemas/catalogue';
import type { Upstream } from './forward';
import { Observation } from './observation';
import { type ObservingProxy, startProxy } from './observe-proxy';

/** Milliseconds after which something hangs. */
const LIMIT = 120_000;

const closing: (() => unknown)[] = [];
after(() => Promise.all(closing.map((close) => close())));

/** Serves each connection by hand, at any free port. */
async function upstream(serve: (socket: Socket) => void, server: Server = createServer()): Promise<URL> {
  const sockets = new Set<Socket>();
  server.on(
    server.listenerCount('secureConnection') > 0 ? 'secureConnection' : 'connection',
    (socket: Socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      serve(socket);
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

interface Observed {
  proxy: ObservingProxy;
  port: number;
  lines: string[];
  troubles: string[];
  /** Resolves when a line has come that fits. */
  line(pattern: RegExp): Promise<string>;
}

async function observed(
  to: Upstream | URL,
  name: InterfaceName = 'local-service',
  more: Partial<Parameters<typeof startProxy>[0]> = {},
): Promise<Observed> {
  const lines: string[] = [];
  const troubles: string[] = [];
  const proxy = await startProxy({
    listening: { host: '127.0.0.1', port: 0 },
    upstream: to instanceof URL ? { url: to } : to,
    observationAt: (origin) =>
      new Observation({
        ...{
          interface: name,
          localService: new URL(origin).host,
          strict: false,
          sides: ['client', 'target'],
        },
        ...{ colours: coloursFor({}, {}), write: (line) => lines.push(line) },
      }),
    trouble: (what, why) => troubles.push(`${what}: ${why}`),
    ...more,
  });
  closing.push(() => proxy.stop());
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((each) => pattern.test(each));
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return { proxy, port: Number(new URL(proxy.origin).port), lines, troubles, line };
}

/** Sends it, and gives what comes until the end, or until it fits. */
async function said(port: number, bytes: string | Buffer, until?: RegExp): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  let text = '';
  for await (const piece of socket) {
    text += (piece as Buffer).toString('latin1');
    if (until?.test(text)) break;
  }
  socket.destroy();
  return text;
}

const REQUEST = [
  'PUT /a/../b//c?x=%7b{}&y=? HTTP/1.1',
  'hOsT: whoever.example:99',
  'X-Second: 2',
  'x-FIRST: 1',
  'Guid: abc',
  'Expect: nothing',
  'Content-Type: application/json; charset=UTF-8',
  'X-second: 3',
  'content-LENGTH: 4',
  '',
  'body',
].join('\r\n');
/** Of the header that stands there twice both come together. */
const PASSED_ON = REQUEST.replace('X-second: 3\r\n', '').replace('X-Second: 2', 'X-Second: 2\r\nX-Second: 3');
const ANSWER = [
  'HTTP/1.1 299 As You Like It',
  'x-LOWER: 1',
  'Set-GUID: JSESSIONID=a',
  'Set-Cookie: a=1',
  'X-Between: 2',
  'set-cookie: b=2',
  'ETag: W/"1"',
  'Transfer-Encoding: chunked',
  '',
  '3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n',
].join('\r\n');

describe('what goes through', { timeout: LIMIT }, () => {
  it('is the same byte for byte: target, headers with order and letters, bodies, status line', async () => {
    const came: string[] = [];
    const url = await upstream((socket) => {
      socket.on('data', (bytes) => {
        came.push(bytes.toString('latin1'));
        if (bytes.includes('body')) socket.write(ANSWER);
      });
    });
    const { port } = await observed(url);
    const answer = await said(port, REQUEST, /\r\n0\r\n\r\n$/);
    assert.equal(came.join(''), PASSED_ON);
    assert.equal(answer, ANSWER);
  });

  it('keeps a connection for the next request, and passes on a piece of an answer before the next one comes', async () => {
    let connections = 0;
    let more: (() => void) | undefined;
    const url = await upstream((socket) => {
      connections += 1;
      socket.on('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n');
        more = () => socket.write('3\r\ntwo\r\n0\r\n\r\n');
      });
    });
    const { port, line } = await observed(url);
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const until = async (pattern: RegExp) => {
      while (!pattern.test(text)) text += ((await once(socket, 'data')) as [Buffer])[0].toString();
    };
    for (const number of [1, 2]) {
      socket.write(`GET /?cmd=answer&jsonpcallback=f&_=${number} HTTP/1.1\r\nHost: a\r\n\r\n`);
      await until(/one\r\n$/);
      more?.();
      await until(/0\r\n\r\n$/);
      text = '';
    }
    socket.destroy();
    assert.equal(connections, 1);
    await line(/cmd=answer.*_=2: 200/);
  });

  it('of a WebSocket is not touched, and its events are judged', async () => {
    const handshake =
      'HTTP/1.1 101 Switching Protocols\r\nUPGRADE: websocket\r\nconnection: Upgrade\r\nX-mIxed: 1\r\n\r\n';
    const event = `MESSAGE\n\n${JSON.stringify({ eventType: 'agent', agentMode: 7 })}\0`;
    const frame = Buffer.concat([Buffer.from([0x81, event.length]), Buffer.from(event)]);
    const asked =
      'GET /mvc/stomp/websocket HTTP/1.1\r\nhost: a\r\nuPGRADE: WebSocket\r\nConnection: Upgrade\r\n\r\n';
    let came = '';
    const url = await upstream((socket) => {
      socket.on('data', (bytes) => {
        came += bytes.toString('latin1');
        if (came === asked) socket.write(Buffer.concat([Buffer.from(handshake), frame]));
        // A ping of the client, masked.
        else if (came.endsWith('\x89\x80abcd')) socket.end('no frame at all');
      });
    });
    const { port, proxy, line } = await observed(url, 'wellclient');
    const socket = connect(port, '127.0.0.1');
    socket.write(asked);
    let text = '';
    let pinged = false;
    for await (const piece of socket) {
      text += (piece as Buffer).toString('latin1');
      if (!pinged && text.length >= handshake.length + frame.length)
        socket.write(Buffer.from('\x89\x80abcd', 'latin1'));
      pinged ||= text.length >= handshake.length + frame.length;
    }
    assert.equal(text, `${handshake}${frame.toString('latin1')}no frame at all`);
    await line(/warn wellclient.*agentEvent/);
    assert.deepEqual(proxy.observation.seen, { exchanges: 1, foreign: 0 });
    assert.match(proxy.observation.finish().join(), /messages of a WebSocket: it is no WebSocket/);
  });
});

const ASKED = 'GET /?cmd=answer&jsonpcallback=f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

describe('an upstream', { timeout: LIMIT }, () => {
  it('that is not there is told in a line; the client gets 502, and the target is blamed for nothing', async () => {
    const gone = await upstream(() => undefined);
    const certificate = await selfSigned('test', ['127.0.0.1']);
    const tls = await upstream(() => undefined, createTlsServer({ ...certificate }));
    tls.protocol = 'https:';
    const plain = await upstream((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    plain.protocol = 'https:';
    gone.port = '1';
    for (const [url, why] of [
      [gone, /was not reached: nothing listens there \(ECONNREFUSED\)/],
      [tls, /was not reached: its certificate is not trusted; --trust names one that is/],
      [plain, /was not reached: it does not speak TLS as it should/],
    ] as const) {
      const { port, line, proxy } = await observed(url);
      assert.match(await said(port, ASKED), /^HTTP\/1.1 502 [\s\S]*the upstream was not reached/);
      assert.match(await line(/cmd=answer/), why);
      assert.match(proxy.observation.finish().join(), /^Not judged, 1 times: the upstream was not reached/);
      assert.deepEqual(
        [...proxy.observation.record.rows.keys()].filter((id) => !id.startsWith('client.')),
        [],
      );
    }
    const { port } = await observed({ url: tls, ca: certificate.cert });
    const socket = connect(port, '127.0.0.1').on('error', () => undefined);
    socket.end(ASKED);
    socket.destroy();
  });

  for (const [what, bytes, outcome] of [
    ['breaks off before it answers', '', /closed the connection/],
    ['breaks off in the middle', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', /the upstream broke off/],
    ['speaks no HTTP', 'SSH-2.0-x\r\n', /its answer is no HTTP/],
    ['has a status that is none', 'HTTP/1.1 000 No\r\n\r\n', /cannot be passed on|no HTTP/],
    ['sends ten megabytes of nonsense', Buffer.alloc(10_000_000, 'x'), /no HTTP/],
  ] as const) {
    it(`that ${what} is told, and does no harm`, async () => {
      const url = await upstream((socket) => socket.once('data', () => socket.end(bytes)));
      const { port, line, proxy } = await observed(url);
      const answer = await said(port, ASKED);
      assert.match(await line(/cmd=answer/), outcome);
      assert.ok(answer === '' || answer.startsWith('HTTP/1.1 502') || answer.endsWith('abc'), answer);
      assert.deepEqual(proxy.observation.faults, []);
    });
  }

  it('that says what acts in terminals, and secrets, has them in no line', async () => {
    const body = 'f({"result":"\\u001b[31mred","msg":"x"})\u001b]0;title\u0007 ocean-harbour-7';
    const url = await upstream((socket) =>
      socket.once('data', () =>
        socket.end(
          `HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
        ),
      ),
    );
    const { port, line, lines } = await observed(url);
    const secret = '{"password":"ocean-harbour-7"}';
    await said(
      port,
      ASKED.replace('Connection', `Guid: ab12cd34\r\nContent-Length: ${secret.length}\r\nConnection`).replace(
        '_=',
        '',
      ) + secret,
    );
    await line(/the target fails local-service\.answer/);
    const text = lines.join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
    assert.doesNotMatch(text, /[\u0007\u001b]|ocean-harbour-7|ab12cd34/);
  });
});

describe('a client', { timeout: LIMIT }, () => {
  it('that breaks off is told, lets go of the upstream, and is no gap', async () => {
    const asked: Socket[] = [];
    const url = await upstream((socket) => socket.once('data', () => asked.push(socket)));
    const { port, line, proxy } = await observed(url);
    const socket = connect(port, '127.0.0.1');
    socket.write(ASKED);
    while (!asked[0]) await new Promise((resolve) => setTimeout(resolve, 10));
    socket.destroy();
    await once(asked[0], 'close');
    await line(/no answer, answer, the client broke off/);
    assert.deepEqual(proxy.observation.finish(), []);
  });

  it('that hangs, floods, or speaks no HTTP or no TLS keeps nobody else from being served', async () => {
    const url = await upstream((socket) =>
      socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')),
    );
    const limits = { headersTimeout: 3_000, requestTimeout: 4_000, connectionsCheckingInterval: 100 };
    const { port, troubles } = await observed(url, 'local-service', { limits });
    const hung = Array.from({ length: 50 }, () => said(port, 'GET / HTT'));
    const flood = Array.from({ length: 60 }, () => said(port, ASKED));
    const nonsense = said(port, Buffer.alloc(10_000_000, 7));
    for (const answer of await Promise.all(flood)) assert.match(answer, /^HTTP\/1.1 200/);
    for (const answer of await Promise.all(hung)) assert.match(answer, /^HTTP\/1.1 408/);
    assert.ok(['', 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'].includes(await nonsense));
    assert.ok(troubles.includes('no HTTP: ERR_HTTP_REQUEST_TIMEOUT'), troubles[0]);
    assert.ok(troubles.some((each) => /^no HTTP: HPE_/.test(each)));

    const certificate = await selfSigned('test', ['127.0.0.1']);
    const secure = await observed(url, 'gateway', { certificate });
    await said(secure.port, ASKED);
    assert.match(secure.troubles.join(), /^no TLS/);
    const socket = connectTls({
      ...{ host: '127.0.0.1', port: secure.port },
      ca: certificate.cert,
      servername: 'localhost',
      checkServerIdentity: () => undefined,
    });
    socket.write(ASKED);
    assert.match(String((await once(socket, 'data'))[0]), /^HTTP\/1.1 200/);
  });

  it('that sends a body longer than any is served, and its body is not kept', async () => {
    let length = 0;
    const url = await upstream((socket) => {
      socket.on('data', (bytes) => {
        length += bytes.length;
        if (length > 10_000_000) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}');
      });
    });
    const { port, proxy } = await observed(url, 'gateway');
    const head =
      'PUT /agentgateway/resource/onlineagent/291 HTTP/1.1\r\nConnection: close\r\nContent-Length: 10000000\r\n\r\n';
    const answer = await said(port, Buffer.concat([Buffer.from(head), Buffer.alloc(10_000_000, '[')]));
    assert.match(answer, /^HTTP\/1.1 200/);
    assert.deepEqual(proxy.observation.faults, []);
    assert.deepEqual(
      [...proxy.observation.record.unseen.keys()],
      ['the body of a sign-in: it is longer than 65536 bytes'],
    );
  });
});
