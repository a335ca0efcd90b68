/** What peers on both sides can do to the proxy. */
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { connect as connectTls, createServer as createTlsServer } from 'node:tls';
import { selfSigned } from '../../fixtures/self-signed';
import { closePeers, LIMIT, observed, said, upstream } from './raw-peers';

after(closePeers);

const ASKED = 'GET /?cmd=answer&jsonpcallback=f HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

describe('an upstream', { timeout: LIMIT }, () => {
  it('that is not there is told in a line; the client gets 502, and the target is blamed for nothing', async () => {
    const gone = await upstream(() => undefined);
    const certificate = await selfSigned('test', ['127.0.0.1']);
    const tls = await upstream(
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 204 No Content\r\n\r\n')),
      createTlsServer({ ...certificate }),
    );
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
    assert.match(await said(port, ASKED), /^HTTP\/1.1 204 /, 'it is there for who trusts it');
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
    const headers = `Guid: ab12cd34\r\nContent-Length: ${secret.length}\r\n`;
    await said(port, ASKED.replace('Connection', `${headers}Connection`) + secret);
    await line(/the target fails local-service\.answer/);
    const text = lines.join('\n');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
    assert.doesNotMatch(text, /[\u0007\u001b]|ocean-harbour-7|ab12cd34/);
  });
});

describe('a client', { timeout: LIMIT }, () => {
  it('that breaks off is told, lets go of the upstream, and is no gap', async () => {
    const target = new EventEmitter();
    const asked = once(target, 'asked') as Promise<[Socket]>;
    const url = await upstream((socket) => socket.once('data', () => target.emit('asked', socket)));
    const { port, line, proxy } = await observed(url);
    const socket = connect(port, '127.0.0.1');
    socket.write(ASKED);
    const [taken] = await asked;
    socket.destroy();
    await once(taken, 'close');
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
