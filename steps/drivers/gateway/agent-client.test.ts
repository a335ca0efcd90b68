import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { Masker } from '../../../fixtures/targets/secrets';
import { Trace } from '../../evidence/trace';
import { IN_TIME } from '../in-time';
import { AgentClient } from './agent-client';
import { GatewayDriver } from './gateway';
import { serveGateway } from './gateway-under-test';

interface Heard {
  method: string | undefined;
  path: string;
  guid: string | string[] | undefined;
  type: string | undefined;
  body: string;
}
interface Answer {
  payload: unknown;
  headers?: string[];
}

/** A client of agent 291, and a gateway that gives these answers one after another. */
async function withAnswers(
  answers: Answer[],
  use: (client: AgentClient, heard: Heard[], trace: Trace) => Promise<void>,
): Promise<void> {
  const heard: Heard[] = [];
  const listen = ({ method, url = '', headers }: IncomingMessage, body: string) => {
    const path = url.replace('/agentgateway/resource', '');
    heard.push({ method, path, guid: headers.guid, type: headers['content-type'], body });
  };
  const server = await serveGateway({
    good: (response, request, body) => {
      listen(request, body);
      const { payload, headers = [] } = answers.shift() ?? { payload: { message: '', retcode: '0' } };
      response.writeHead(200, headers).end(JSON.stringify(payload));
    },
  });
  const mask = new Masker([]);
  const trace = new Trace(mask);
  const driver = new GatewayDriver({ trace, access: server, timers: { reply: 2_000 }, pollWait: 100 });
  let guids = 0;
  const client = new AgentClient(driver, '291', (guid) => {
    guids += 1;
    mask.learn(guid, `‹Guid ${guids}›`);
  });
  try {
    await use(client, heard, trace);
  } finally {
    await driver.close();
    await server.close();
  }
}

const OK = { message: '', retcode: '0' };
const set = (guid: string) => ['Guid', guid, 'Set-GUID', `JSESSIONID=${guid}`];
const event = (eventType: string) => ({ ...OK, event: { eventType, workNo: '291', content: null } });
const FIRST = 'aaaaaaaa.AgentGateway0';
const SECOND = 'bbbbbbbb.AgentGateway0';

test('a call can be made with another Guid, or with none', () =>
  withAnswers([{ payload: OK, headers: set(FIRST) }], async (client, heard) => {
    await client.signIn({});
    await client.call('sign-out', SECOND);
    await client.call('state', null);
    await client.call('heartbeat');
    assert.deepEqual(
      heard.slice(1).map(({ method, path, guid }) => [method, path, guid]),
      [
        ['DELETE', '/onlineagent/291/logout', SECOND],
        ['GET', '/onlineagent/291/agentstatus', undefined],
        ['POST', '/onlineagent/291/handshake', FIRST],
      ],
    );
    assert.equal(client.signedIn, true);
  }));

test('every call goes where the documents say, with the Guid of the sign-in', () =>
  withAnswers([{ payload: OK, headers: set(FIRST) }], async (client, heard) => {
    await client.signIn({ password: '', phonenum: '40038' });
    assert.deepEqual([client.signedIn, client.mode, client.guid], [true, 'polling', FIRST]);
    await client.poll();
    await client.heartbeat();
    await client.state();
    for (const state of ['ready', 'busy', 'wrap-up', 'leave wrap-up'] as const) await client.setState(state);
    await client.renewGuid();
    await client.signOut();
    assert.equal(client.signedIn, false);
    await client.forcedSignIn({});
    const calls = heard.map(({ method, path, guid }) => `${method} ${path} ${guid ?? 'none'}`);
    assert.deepEqual(calls, [
      'PUT /onlineagent/291 none',
      `GET /agentevent/291 ${FIRST}`,
      `POST /onlineagent/291/handshake ${FIRST}`,
      `GET /onlineagent/291/agentstatus ${FIRST}`,
      `POST /onlineagent/291/sayfree ${FIRST}`,
      `POST /onlineagent/291/saybusy ${FIRST}`,
      `POST /onlineagent/291/work ${FIRST}`,
      `POST /onlineagent/291/cancelwork ${FIRST}`,
      `PUT /onlineagent/291/updateGuid ${FIRST}`,
      `DELETE /onlineagent/291/logout ${FIRST}`,
      'PUT /onlineagent/291/forcelogin none',
    ]);
    assert.equal(heard[0]?.body, '{"password":"","phonenum":"40038"}');
    assert.ok(heard.every(({ type }) => type === 'application/json; charset=UTF-8'));
  }));

test('Guids are followed wherever they come from, and never stand in the trace', () =>
  withAnswers(
    [
      { payload: OK, headers: ['set-guid', `JSESSIONID=${FIRST}; path=/`] },
      { payload: OK, headers: ['Set-GUID', `JSESSIONID=${SECOND}`] },
      { payload: { ...OK, result: { guid: 'cccccccc.AgentGateway1' } } },
      { payload: { message: '', retcode: '000-003' }, headers: set('dddddddd') },
      { payload: 'no object', headers: ['Guid', 'eeeeeeee'] },
    ],
    async (client, heard, trace) => {
      await client.signIn({});
      await client.poll();
      await client.renewGuid();
      await client.poll();
      await client.poll({ guid: FIRST });
      await client.poll({ guid: null });
      const third = 'cccccccc.AgentGateway1';
      assert.deepEqual(client.guids, [FIRST, SECOND, third, 'eeeeeeee']);
      assert.deepEqual(
        heard.map(({ guid }) => guid),
        [undefined, FIRST, SECOND, third, FIRST, undefined],
      );
      const kept = JSON.stringify(trace.entries);
      for (const guid of [...client.guids, 'dddddddd']) assert.ok(!kept.includes(guid), guid);
      for (const shown of ['JSESSIONID=‹Guid 1›', '‹Guid 2›', '"guid":"‹Guid 3›"', '‹Guid 4›'])
        assert.ok(kept.includes(shown), shown);
    },
  ));

test('an odd sign-in goes out as it is meant', () =>
  withAnswers([], async (client, heard) => {
    await client.signIn('{"half', { headers: [] });
    await client.signIn(Buffer.from([0x7b, 0x7d]), {
      method: 'POST',
      headers: [['content-type', 'text/plain']],
    });
    await client.signIn(undefined, { method: 'DELETE' });
    await client.signIn({}, { agentid: '60 000/x' });
    await client.signOut();
    assert.deepEqual(
      heard.map(({ method, path, type, body }) => [method, path, type, body]),
      [
        ['PUT', '/onlineagent/291', undefined, '{"half'],
        ['POST', '/onlineagent/291', 'text/plain', '{}'],
        ['DELETE', '/onlineagent/291', 'application/json; charset=UTF-8', ''],
        ['PUT', '/onlineagent/60%20000%2Fx', 'application/json; charset=UTF-8', '{}'],
        ['DELETE', '/onlineagent/60%20000%2Fx/logout', 'application/json; charset=UTF-8', ''],
      ],
    );
  }));

test('a refused sign-in changes nothing; one that is not answered may have signed in', () =>
  withAnswers(
    [
      { payload: { message: '', retcode: '100-004' } },
      { payload: [] },
      { payload: { message: '', retcode: '100-002' } },
      { payload: { message: '', retcode: '100-010' } },
      { payload: { message: '', retcode: '100-006' } },
    ],
    async (client) => {
      await client.signIn({});
      assert.equal(client.signedIn, false);
      await client.signIn({ callBackUri: 'http://127.0.0.1/', serviceToken: 'token' });
      assert.deepEqual([client.signedIn, client.mode], [true, 'push']);
      await client.signIn({ callBackUri: 'http://127.0.0.1/' });
      assert.deepEqual([client.signedIn, client.mode], [true, 'push']);
      await client.signOut();
      assert.equal(client.signedIn, true);
      await client.signOut();
      assert.equal(client.signedIn, false);
      // No Guid came, so nobody can tell whether it is the Guid that the answer speaks of.
      assert.match(client.notSignedOut?.entry.summary ?? '', /100-006/);
      await client.signIn({ callBackUri: 'http://127.0.0.1/' });
      assert.equal(client.mode, 'polling');
    },
  ));

test('nobody is signed in where nobody listens', async () => {
  const trace = new Trace(new Masker([]));
  const access = { address: 'https://127.0.0.1:1' };
  const driver = new GatewayDriver({ trace, access, timers: { reply: 2_000 }, pollWait: 0 });
  const client = new AgentClient(driver, '291', () => undefined);
  await client.signIn({});
  assert.equal(client.signedIn, false);
  assert.equal((await client.collect(() => false)).length, 1);
  await driver.close();
});

test('events are collected until there are enough, or none is left', () =>
  withAnswers(
    [
      { payload: event('AgentOther_InService') },
      { payload: event('AgentState_Ready') },
      { payload: event('AgentState_Work') },
      { payload: OK },
      { payload: { ...OK, event: { eventType: 4 } } },
      { payload: { ...OK, event: null } },
    ],
    async (client, _heard, trace) => {
      const answers = await client.collect((events) => events.length >= 2);
      assert.equal(answers.length, 2);
      const [first] = client.events;
      assert.deepEqual([first?.eventType, first?.workNo], ['AgentOther_InService', '291']);
      assert.deepEqual(first?.entry, answers[0]?.entry);
      assert.equal((await client.collect(() => false)).length, 2);
      assert.equal((await client.collect(() => false)).length, 2);
      assert.deepEqual(
        client.events.map(({ eventType }) => eventType),
        ['AgentOther_InService', 'AgentState_Ready', 'AgentState_Work', ''],
      );
      assert.equal(trace.unclaimed().length, 6);
    },
  ));

test('a gateway that does not run out of events is given up', () =>
  withAnswers(
    Array.from({ length: 300 }, () => ({ payload: event('AgentState_Ready') })),
    async (client) => {
      assert.equal((await client.collect(() => false)).length, 200);
    },
  ));

test('what has nothing to do with the client is passed over, polled along with what has', () =>
  withAnswers(
    [event('AgentOther_Bulletin'), event('AgentEvent_Orders_Notify'), event('AgentState_Ready')].map(
      (payload) => ({ payload }),
    ),
    async (client, heard) => {
      await client.poll();
      assert.equal(heard.length, 3);
      assert.deepEqual(
        [client.events, client.bystanders].map((all) => all.map(({ eventType }) => eventType)),
        [['AgentState_Ready'], ['AgentOther_Bulletin', 'AgentEvent_Orders_Notify']],
      );
    },
  ));

test('an event may come later than a poll waits, as long as there is time; a refusal has none', () => {
  const none = { payload: { message: '', retcode: '0' } };
  const refused = { payload: { message: '', retcode: '100-006' } };
  const answers = [none, none, { payload: event('AgentState_Ready') }, none, refused, none];
  return withAnswers(answers, async (client) => {
    assert.equal(
      (
        await client.collect(
          (events) => events.length >= 1,
          () => true,
        )
      ).length,
      3,
    );
    assert.equal(
      (
        await client.collect(
          () => false,
          () => true,
        )
      ).length,
      2,
    );
    assert.equal(
      (
        await client.collect(
          () => false,
          () => false,
        )
      ).length,
      1,
    );
  });
});

test('bulletins without end are passed over for as long as a poll may take', IN_TIME, () =>
  withAnswers(Array(20_000).fill({ payload: event('AgentOther_Bulletin') }), async (client) => {
    const answer = await client.poll({ patience: { deadline: 200, timer: 'timers.reply' } });
    assert.equal(answer.outcome, 'answered');
    assert.deepEqual(client.events, []);
    assert.ok(client.bystanders.length > 0);
  }),
);
