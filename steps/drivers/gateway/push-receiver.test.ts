import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Masker } from '../../../fixtures/targets/secrets';
import { Trace } from '../../evidence/trace';
import { exchangeRaw } from '../http/raw-http';
import { type Mailbox, PushReceiver, type PushReceiverOptions } from './push-receiver';

const EVENTS = { workNo: '291', eventList: [{ eventType: 'AgentState_Ready', workNo: '291', content: {} }] };
const BODY = JSON.stringify(EVENTS);

/** A receiver, and a gateway's way to push to it. */
async function received(
  use: (
    receiver: PushReceiver,
    push: (
      body?: string | Buffer,
      more?: { path?: string; method?: string; deadline?: number; encoding?: string },
    ) => Promise<string>,
    trace: Trace,
    mailbox: Mailbox,
  ) => Promise<void>,
  options: Partial<PushReceiverOptions> = {},
): Promise<void> {
  const mask = new Masker([]);
  const trace = new Trace(mask);
  const learn = (secret: string) => mask.learn(secret);
  const access = { scheme: 'http', listen: '127.0.0.1', port: 0 } as const;
  const receiver = await PushReceiver.open({ ...access, trace, learn, ...options });
  const mailbox = receiver.mailbox();
  const headers: [string, string][] = [
    ['Content-Type', 'application/json'],
    ['Guid', 'aaaaaaaa.AgentGateway0'],
    ['service_token', 'token-of-the-tester'],
  ];
  try {
    await use(
      receiver,
      async (body = BODY, { path, method = 'POST', deadline = 2_000, encoding } = {}) => {
        const address = new URL(mailbox.address);
        const target = path ?? address.pathname;
        const reply = await exchangeRaw({
          ...{ address, target, method, body, deadline },
          headers: encoding === undefined ? headers : [...headers, ['Content-Encoding', encoding]],
          tls: { rejectUnauthorized: false },
        });
        return 'failed' in reply ? reply.failed : `${reply.status} ${reply.body}`;
      },
      trace,
      mailbox,
    );
  } finally {
    await receiver.close();
  }
}

const TAKEN = '200 {"message":"success","retcode":"0"}';
const REFUSED = '200 {"message":"failure","retcode":"1"}';

for (const scheme of ['http', 'https'] as const) {
  test(`${scheme}: a push is recorded and taken, without its secrets in the trace`, () =>
    received(
      async (_, push, trace, mailbox) => {
        assert.match(mailbox.address, new RegExp(`^${scheme}://127\\.0\\.0\\.1:\\d+/pushed/[-\\w]{36}$`));
        assert.equal(await push(), TAKEN);
        const [arrival] = mailbox.arrivals;
        assert.deepEqual(arrival?.payload, EVENTS);
        assert.ok(
          arrival?.headers.some(([name, value]) => name === 'service_token' && value.startsWith('token')),
        );
        const [entry] = trace.entries;
        assert.deepEqual(arrival?.entry, entry);
        assert.deepEqual([entry?.origin, entry?.kind, entry?.channel], ['iut', 'callback', 'push']);
        assert.deepEqual(trace.unclaimed(), [entry]);
        assert.ok(!/token-of-the-tester|aaaaaaaa/.test(JSON.stringify(trace.entries)));
      },
      { scheme },
    ));
}

test('it answers as it is told to', () =>
  received(async (receiver, push, _, mailbox) => {
    receiver.behaviour = 'refuses';
    assert.equal(await push(), REFUSED);
    receiver.behaviour = 'fails';
    assert.match(await push(), /^500 /);
    receiver.behaviour = 'hangs';
    assert.equal(await push(BODY, { deadline: 100 }), 'late');
    assert.equal(mailbox.arrivals.length, 3);
    receiver.behaviour = 'dead';
    assert.equal(await push(), 'dropped');
    assert.equal(mailbox.arrivals.length, 3);
    receiver.behaviour = 'accepts';
    assert.equal(await push(), TAKEN);
  }));

test('what cannot be read is kept with the reason, and not taken', () =>
  received(async (_, push, __, mailbox) => {
    for (const [body, why] of [
      ['{"workNo', /not JSON/],
      ['[]', /an array/],
      ['', /empty/],
    ] as const) {
      assert.equal(await push(body), REFUSED);
      assert.match(mailbox.arrivals.at(-1)?.reason ?? '', why);
    }
    assert.equal(await push(BODY, { method: 'PUT' }), REFUSED);
    assert.match(mailbox.arrivals.at(-1)?.reason ?? '', /method is PUT/);
    assert.equal(await push('x'.repeat(10_000_000)), 'dropped');
    assert.match(mailbox.arrivals.at(-1)?.reason ?? '', /longer than/);
    assert.ok(mailbox.arrivals.every(({ payload }) => payload === undefined));
  }));

test('whoever does not know the address is no gateway', () =>
  received(async (_, push, trace, mailbox) => {
    assert.match(await push(BODY, { path: '/' }), /^404/);
    assert.match(await push(BODY, { path: '/pushed/1' }), /^404/);
    assert.deepEqual([mailbox.arrivals.length, trace.entries.length], [0, 0]);
  }));

test('an arrival is waited for, also one that was there before', () =>
  received(async (_, push, __, mailbox) => {
    assert.equal(await mailbox.next(20), undefined);
    const first = mailbox.next(2_000);
    const second = mailbox.next(2_000, 1);
    await push();
    await push();
    assert.equal(await first, mailbox.arrivals[0]);
    assert.equal(await second, mailbox.arrivals[1]);
    assert.equal(await mailbox.next(0), mailbox.arrivals[0]);
    assert.equal(await mailbox.next(20, 2), undefined);
  }));

test('what comes to one mailbox is in no other', () =>
  received(async (receiver, push, _, mailbox) => {
    const other = receiver.mailbox();
    const waited = other.next(2_000);
    await push();
    await push(BODY, { path: new URL(other.address).pathname });
    assert.equal(await waited, other.arrivals[0]);
    assert.deepEqual([mailbox.arrivals.length, other.arrivals.length], [1, 1]);
  }));

test('a flood is bounded, over all mailboxes', () =>
  received(async (receiver, push, _, mailbox) => {
    for (let i = 0; i < 37; i += 1) await Promise.all(Array.from({ length: 27 }, () => push('')));
    const path = new URL(receiver.mailbox().address).pathname;
    assert.equal(await push(BODY, { path }), TAKEN);
    assert.match(await push(), /^404/);
    assert.equal(mailbox.arrivals.length, 999);
  }));

test('a public address stands in for the one that is listened on', () =>
  received(
    async (_, __, ___, mailbox) =>
      assert.match(mailbox.address, /^https:\/\/tester\.example:9443\/pushed\/[-\w]{36}$/),
    { publicAddress: 'https://tester.example:9443/' },
  ));

test('a taken port is said at once, and closing does not wait for a connection that hangs', async () => {
  await received(async (_, __, ___, mailbox) => {
    const port = Number(new URL(mailbox.address).port);
    await assert.rejects(
      received(async () => undefined, { port }),
      { code: 'EADDRINUSE' },
    );
    const hanging = connect(port, '127.0.0.1').on('error', () => hanging.destroy());
    hanging.write('POST / HTTP/1.1\r\n');
  });
});

for (const [encoding, pack] of Object.entries({
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
})) {
  test(`a push that a proxy has packed is read: ${encoding}`, () =>
    received(async (_, push, __, mailbox) => {
      assert.equal(await push(pack(BODY), { encoding }), TAKEN);
      assert.deepEqual(mailbox.arrivals[0]?.payload, EVENTS);
    }));
}
