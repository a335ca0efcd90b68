import assert from 'node:assert/strict';
import { test } from 'node:test';
import nock from 'nock';
import { Masker } from '../../../fixtures/targets/secrets';
import { Trace } from '../../evidence/trace';
import { GatewayDriver } from './gateway';
import { serveGateway } from './gateway-under-test';

// Loading nock turns it on.
nock.restore();

const ADDRESS = 'https://gateway.simulated:8043';

/** Within nock, which takes the place of Node's client after the driver was made. */
async function withinNock(use: (driver: GatewayDriver, scope: nock.Scope) => Promise<void>): Promise<void> {
  const trace = new Trace(new Masker([]));
  const access = { address: ADDRESS };
  const driver = new GatewayDriver({ trace, access, timers: { reply: 60_000 }, pollWait: 10_000 });
  nock.activate();
  try {
    await use(driver, nock(ADDRESS));
  } finally {
    await driver.close();
    nock.abortPendingRequests();
    nock.cleanAll();
    nock.restore();
  }
}

const poll = { call: 'poll', method: 'GET', path: '/agentevent/291' };

test('requests and answers are the same under nock', () =>
  withinNock(async (driver, scope) => {
    const heard: unknown[] = [];
    scope
      .put('/onlineagent/291')
      .times(2)
      .reply(function (path, body) {
        heard.push([path, body, this.req.headers.guid]);
        return [200, { retcode: '0' }, ['Set-GUID', 'JSESSIONID=g', 'Guid', 'g']];
      });
    const headers: [string, string][] = [
      ['Content-Type', 'application/json; charset=UTF-8'],
      ['Guid', 'g'],
    ];
    for (let i = 0; i < 2; i += 1) {
      const put = { call: 'sign-in', method: 'PUT', path: '/onlineagent/291', body: '{"status":4}', headers };
      const answer = await driver.send(put);
      assert.ok(answer.outcome === 'answered', answer.entry.summary);
      assert.deepEqual(answer.headers.slice(0, 2), [
        ['Set-GUID', 'JSESSIONID=g'],
        ['Guid', 'g'],
      ]);
    }
    assert.equal(heard.length, 2);
    assert.match(JSON.stringify(heard[0]), /\["\/onlineagent\/291",\{"status":4\},\[?"g"\]?\]/);
  }));

test('many at once each get their own answer', () =>
  withinNock(async (driver, scope) => {
    scope
      .get(/./)
      .times(50)
      .reply(200, (path) => ({ path }));
    const paths = Array.from({ length: 50 }, (_, i) => `/agentevent/${401 + i}`);
    const answers = await Promise.all(paths.map((path) => driver.send({ ...poll, path })));
    assert.deepEqual(
      answers.map((answer) => answer.outcome === 'answered' && answer.payload.path),
      paths,
    );
  }));

test('ten megabytes, silence, resets and no JSON end in time under nock, too', () =>
  withinNock(async (driver, scope) => {
    scope.get('/agentevent/291').reply(200, 'x'.repeat(10_000_000));
    assert.match((await driver.send(poll)).entry.summary, /longer than 1000000 bytes/);
    scope.get('/agentevent/291').delay(60_000).reply(200, {});
    const patience = { deadline: 300, timer: 'timers.reply' };
    assert.match((await driver.send({ ...poll, patience })).entry.summary, /within 300 ms/);
    scope.get('/agentevent/291').replyWithError(Object.assign(new Error('hang up'), { code: 'ECONNRESET' }));
    assert.match((await driver.send(poll)).entry.summary, /closed without a reply/);
    scope.get('/agentevent/291').reply(500, '<h1>');
    assert.match((await driver.send(poll)).entry.summary, /not JSON \(HTTP status 500\)/);
    scope.get('/agentevent/291').reply(200, { retcode: '0' });
    assert.equal((await driver.send(poll)).outcome, 'answered');
  }));

test('closing gives up a poll that nock holds', () =>
  withinNock(async (driver, scope) => {
    scope.get('/agentevent/291').delay(60_000).reply(200, {});
    const held = driver.send({ ...poll, patience: { deadline: 60_000, timer: 'timers.reply' } });
    await driver.close();
    assert.equal((await held).entry.origin, 'tester');
  }));

test('a real gateway is reached through nock, and its certificate counts', async () => {
  const server = await serveGateway();
  try {
    await withinNock(async () => {
      for (const [access, outcome] of [
        [server, 'answered'],
        [{ address: server.address }, 'untrusted certificate'],
        [{ address: 'https://127.0.0.1:1' }, 'gateway down'],
      ] as const) {
        const trace = new Trace(new Masker([]));
        const driver = new GatewayDriver({ trace, access, timers: { reply: 1_000 }, pollWait: 0 });
        assert.equal((await driver.send({ ...poll, path: '/good' })).outcome, outcome);
        await driver.close();
      }
    });
  } finally {
    await server.close();
  }
});
