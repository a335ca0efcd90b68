import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { TLSSocket } from 'node:tls';
import { selfSigned } from '../../../fixtures/self-signed';
import { Masker } from '../../../fixtures/targets/secrets';
import { Trace } from '../../evidence/trace';
import { IN_TIME } from '../in-time';
import { type GatewayAccess, type GatewayAnswer, GatewayDriver } from './gateway';
import { serveGateway } from './gateway-under-test';

let server: Awaited<ReturnType<typeof serveGateway>>;
before(async () => {
  server = await serveGateway();
});
after(() => server.close());

/** A driver with a trace of its own, for as long as it is used. */
async function by<T>(
  use: (driver: GatewayDriver, trace: Trace, mask: Masker) => Promise<T>,
  access: GatewayAccess = server,
  reply = 10_000,
): Promise<T> {
  const mask = new Masker([]);
  const trace = new Trace(mask);
  const driver = new GatewayDriver({ trace, access, timers: { reply }, pollWait: 10_000 });
  try {
    return await use(driver, trace, mask);
  } finally {
    await driver.close();
  }
}

const get = (path: string) => ({ call: 'poll', method: 'GET', path });
const reason = (answer: GatewayAnswer) => ('reason' in answer ? answer.reason : '');

test('method, path, headers and body go out as given, and request and answer are recorded', () =>
  by(async (driver, trace) => {
    const answer = await driver.send({
      call: 'sign-in',
      method: 'PUT',
      path: '/echo/onlineagent/291',
      headers: [
        ['Content-Type', 'application/json; charset=UTF-8'],
        ['gUID', 'one.AgentGateway0'],
        ['Cookie', 'a=1'],
      ],
      body: '{"password":"x","phonenum":"销售"}',
      agentid: '291',
    });
    assert.equal(answer.outcome, 'answered');
    const { payload, status, headers } = answer as Extract<GatewayAnswer, { outcome: 'answered' }>;
    assert.equal(status, 200);
    assert.deepEqual(headers.slice(0, 2), [
      ['Content-Type', 'application/json'],
      ['Set-GUID', 'JSESSIONID=g'],
    ]);
    assert.deepEqual([payload.method, payload.url], ['PUT', '/echo/onlineagent/291']);
    assert.equal(payload.body, '{"password":"x","phonenum":"销售"}');
    assert.ok(Array.isArray(payload.rawHeaders) && payload.rawHeaders.includes('gUID'));

    const [request, response] = trace.entries;
    assert.equal(request?.summary, 'PUT /echo/onlineagent/291 (sign-in)');
    assert.deepEqual([request?.origin, request?.interface, request?.kind], ['tester', 'gateway', 'request']);
    assert.deepEqual(Object(request?.data).body, { password: '***', phonenum: '销售' });
    assert.equal(Object(request?.data).agentid, '291');
    assert.deepEqual([response?.origin, response?.kind, response?.of], ['iut', 'response', request?.seq]);
    assert.deepEqual(response, answer.entry);
    assert.ok(Object(response?.data).elapsed >= 0);
  }));

test('a body goes with any method, also bytes and a megabyte', () =>
  by(async (driver) => {
    for (const method of ['POST', 'GET', 'DELETE', 'PATCH']) {
      const answer = await driver.send({ call: 'sign-in', method, path: '/echo', body: Buffer.from('{') });
      assert.ok(answer.outcome === 'answered', reason(answer));
      assert.deepEqual([answer.payload.method, answer.payload.body], [method, '{']);
    }
    const body = `"${'x'.repeat(1_000_000)}"`;
    const answer = await driver.send({ call: 'sign-in', method: 'PUT', path: '/good', body });
    assert.equal(answer.outcome, 'answered');
  }));

describe('what comes back', () => {
  const outcomes: Record<string, [GatewayAnswer['outcome'], reason: RegExp]> = {
    unauthorized: ['answered', /^$/],
    twice: ['answered', /^$/],
    bytes: ['answered', /^$/],
    html: ['answered wrongly', /not JSON/],
    array: ['answered wrongly', /an array, not an object/],
    text: ['answered wrongly', /a string, not an object/],
    null: ['answered wrongly', /null, not an object/],
    empty: ['answered wrongly', /is empty/],
    deep: ['answered wrongly', /nested deeper/],
    huge: ['answered wrongly', /longer than 1000000 bytes/],
    hangup: ['connection closed', /closed without a reply/],
    upgrade: ['connection closed', /closed without a reply/],
    cut: ['answered wrongly', /in the middle of the reply/],
    garbage: ['answered wrongly', /no HTTP reply/],
    silent: ['no answer in time', /within 1000 ms/],
    stalled: ['no answer in time', /within 1000 ms/],
    drip: ['no answer in time', /within 1000 ms/],
  };
  for (const [manner, [outcome, why]] of Object.entries(outcomes)) {
    test(`${manner}: ${outcome}`, IN_TIME, () =>
      by(
        async (driver) => {
          const answer = await driver.send(get(`/${manner}`));
          assert.equal(answer.outcome, outcome, reason(answer));
          assert.match(reason(answer), why);
          assert.equal(answer.entry.kind, outcome === 'answered' ? 'response' : 'failure');
          assert.equal(answer.entry.origin, 'iut');
          // Whatever it was, the next request is not touched by it.
          assert.equal((await driver.send(get('/good'))).outcome, 'answered');
        },
        server,
        outcome === 'no answer in time' ? 1_000 : undefined,
      ),
    );
  }

  test('status and headers are kept where the body cannot be read, and oddities are noted', () =>
    by(async (driver) => {
      const html = await driver.send(get('/html'));
      assert.ok(html.outcome === 'answered wrongly');
      assert.equal(html.status, 500);
      assert.equal(html.headers?.[1]?.[0], 'Set-GUID');
      assert.match(html.entry.raw ?? '', /<h1>/);
      const { entry } = await driver.send(get('/twice'));
      assert.match(Object(entry.data).notes[0], /"retcode" stands there more than once/);
      assert.match(Object((await driver.send(get('/bytes'))).entry.data).notes[0], /not valid utf-8/);
    }));

  test('a call may have a deadline of its own', () =>
    by(async (driver) => {
      const patience = { deadline: 50, timer: 'timers.quiet' };
      const answer = await driver.send({ ...get('/silent'), patience });
      assert.match(reason(answer), /within 50 ms \(ixit\.timers\.quiet\)/);
      assert.equal(driver.pollPatience.deadline, 20_000);
    }));
});

describe('reaching the gateway', () => {
  test('nobody listens, or the name is not known: gateway down', async () => {
    for (const address of ['https://127.0.0.1:1', 'http://127.0.0.1:1', 'https://gateway.invalid']) {
      const answer = await by((driver) => driver.send(get('/good')), { address });
      assert.equal(answer.outcome, 'gateway down', reason(answer));
    }
  });

  test('a certificate that nobody vouches for is told apart, and can be allowed', async () => {
    const { address } = server;
    const answer = await by((driver) => driver.send(get('/good')), { address });
    assert.equal(answer.outcome, 'untrusted certificate', reason(answer));
    assert.match(reason(answer), /self-signed certificate \(DEPTH_ZERO_SELF_SIGNED_CERT\)/);
    const other = await by((driver) => driver.send(get('/good')), {
      address: address.replace('127.0.0.1', 'localhost'),
      ca: server.ca,
    });
    assert.equal(other.outcome, 'untrusted certificate', reason(other));
    const allowed = await by((driver) => driver.send(get('/good')), { address, insecure: true });
    assert.equal(allowed.outcome, 'answered');
  });

  test('plain HTTP can be spoken, and is no TLS', async () => {
    const plain = createServer((_request, response) => response.end('{"retcode":"0"}'));
    await once(plain.listen(0, '127.0.0.1'), 'listening');
    const host = `127.0.0.1:${(plain.address() as AddressInfo).port}`;
    const answer = await by((driver) => driver.send(get('/x')), { address: `http://${host}/` });
    const wrong = await by((driver) => driver.send(get('/x')), { address: `https://${host}` });
    plain.close();
    assert.equal(answer.outcome, 'answered', reason(answer));
    assert.equal(wrong.outcome, 'no secure connection');
    assert.match(reason(wrong), /no TLS connection came about: the other side does not speak TLS/);
  });

  test('a certificate of the client is shown to who asks for one', async () => {
    const own = await selfSigned('Tester', ['tester.example']);
    const theirs = await selfSigned('Gateway', ['127.0.0.1']);
    const asking = createHttpsServer({ ...theirs, requestCert: true, rejectUnauthorized: false });
    asking.on('request', ({ socket }, response) => {
      const { subject } = (socket as TLSSocket).getPeerCertificate();
      response.end(JSON.stringify({ retcode: '0', message: String(subject?.CN) }));
    });
    await once(asking.listen(0, '127.0.0.1'), 'listening');
    const access = {
      address: `https://127.0.0.1:${(asking.address() as AddressInfo).port}`,
      ca: theirs.cert,
      certificate: own,
    };
    const answer = await by((driver) => driver.send(get('/x')), access);
    asking.close();
    assert.equal(answer.outcome === 'answered' && answer.payload.message, 'Tester', reason(answer));
  });

  test('what is no address is refused before anything is sent', async () => {
    await assert.rejects(
      by(async () => undefined, { address: 'ftp://127.0.0.1' }),
      /ixit\.gateway\.address/,
    );
  });
});

test('each request has a connection of its own, so that none is closed as it comes', () =>
  by(async (driver) => {
    const before = server.connections();
    for (let i = 0; i < 5; i += 1) await driver.send(get('/good'));
    assert.equal(server.connections() - before, 5);
  }));

test('what stands before a gateway is named: its status, where it points to, when to come again', () =>
  by(async (driver, trace, mask) => {
    mask.learn('Sim-secret-1');
    const answer = await driver.send(get('/elsewhere'));
    assert.equal(answer.outcome, 'answered wrongly');
    assert.equal(
      reason(answer),
      'the body is empty (HTTP status 307, Location: "/login?p=Sim-secret-1", Retry-After: "3")',
    );
    assert.match(trace.entries[1]?.summary ?? '', /Location: "\/login\?p=\*\*\*"/);
  }));

test('a packed body is unpacked within its bound, and what cannot be unpacked says how it is packed', () =>
  by(async (driver) => {
    for (const packed of ['gzip', 'deflate', 'br']) {
      const answer = await driver.send(get(`/${packed}`));
      assert.ok(answer.outcome === 'answered', reason(answer));
      assert.deepEqual([answer.payload.retcode, Object(answer.entry.data).packed], ['0', packed]);
    }
    assert.match(
      reason(await driver.send(get('/bomb'))),
      /gzip\) and unpacked it is longer than 1000000 bytes/,
    );
  }));

test('an answer can be looked at before it is recorded', () =>
  by(async (driver, _trace, mask) => {
    const answer = await driver.send({
      ...get('/good'),
      beforeRecording: (headers, payload) => {
        assert.equal(payload?.retcode, '0');
        for (const [name] of headers) if (name === 'Set-GUID') mask.learn('JSESSIONID=g', '‹Guid 1›');
      },
    });
    assert.deepEqual(Object(answer.entry.data).headers[1], ['Set-GUID', '‹Guid 1›']);
    assert.ok(answer.outcome === 'answered' && answer.headers[1]?.[1] === 'JSESSIONID=g');
  }));

test('closing gives up what is under way, and that is not the gateway’s doing', () =>
  by(async (driver) => {
    const held = driver.send({ ...get('/silent'), patience: { deadline: 60_000, timer: 'timers.reply' } });
    await driver.close();
    const answer = await held;
    assert.equal(answer.outcome, 'no answer in time');
    assert.equal(answer.entry.origin, 'tester');
    assert.equal((await driver.send(get('/good'))).outcome, 'no answer in time');
  }));
