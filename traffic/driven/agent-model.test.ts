import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { nothingJudged } from '../judged';
import { AgentModel } from './agent-model';
import type { Driven } from './failed-call';
import { GuidBook } from './guid-book';

const SECOND = 1_000;
const RESOURCE = 'https://127.0.0.1/agentgateway/resource';
const RULE = 'gateway.sign-in.rule.events-4';
const AT_ONCE = 'gateway.poll.rule.at-once';
const TIMERS = { reply: 5_000, effect: 2_000, pollWait: 10_000, guidInterval: 60_000, guidTimeout: 120_000 };

let guids: GuidBook;
let isTrusted: boolean;
let model: AgentModel;
beforeEach(() => {
  guids = new GuidBook();
  isTrusted = true;
  model = agent('291');
});

function agent(agentid: string): AgentModel {
  return new AgentModel(agentid, { timers: TIMERS, authMode: 'dynamic', guids, isTrusted: () => isTrusted });
}

interface Call {
  /** Seconds. */
  at: number;
  took?: number;
  payload?: object;
  guid?: string;
  /** Of the request. */
  body?: string;
  failed?: Driven['failed'];
}

/** Makes a call such as `PUT onlineagent`; gives what it holds and breaks. */
function call(
  asked: string,
  { at, took = 0, payload = { retcode: '0' }, guid, body = '{"status":4}', failed }: Call,
  of = model,
) {
  const [method = '', room, action = ''] = asked.split(' ');
  const url = new URL(`${RESOURCE}/${room}/${of.agentid}${action && `/${action}`}`);
  const begun = { at: at * SECOND, url, method };
  of.begins(begun);
  const judged = nothingJudged();
  const headers: [string, string][] = guid === undefined ? [] : [['Set-GUID', `JSESSIONID=${guid}`]];
  of.judge(
    {
      ...{ ...begun, took: took * SECOND, headers: [], body: { text: body } },
      ...(failed
        ? { failed }
        : { answer: { status: 200, headers, body: { text: JSON.stringify(payload) } } }),
    },
    judged,
  );
  return { holds: judged.holds, broken: judged.broken.map((each) => each.requirement), judged };
}

const signIn = (at = 0, more: Partial<Call> = {}, of = model) =>
  call(
    'PUT onlineagent',
    { at, guid: `guid-of-${of.agentid}`, payload: signedInAs(of.agentid), ...more },
    of,
  );
const signedInAs = (workno: string) => ({ retcode: '0', result: { workno } });
const poll = (at: number, eventType?: string, workNo = '291', took = 0) =>
  call('GET agentevent', {
    at,
    took,
    payload: { retcode: '0', ...(eventType && { event: { eventType, workNo } }) },
  });
const change = (at: number, action: string) => call(`POST onlineagent ${action}`, { at });

test('events of changes of state come each once, in the order of the changes', () => {
  signIn();
  change(1, 'saybusy');
  change(2, 'work');
  assert.equal(model.open, 2);
  assert.deepEqual(poll(2.1, 'AgentState_SetNotReady_Success').broken, []);
  assert.ok(poll(2.2, 'AgentState_Work').holds.includes(AT_ONCE));
  assert.deepEqual(poll(2.3, 'AgentState_Work').broken, [RULE]);
  assert.equal(model.open, 0);
});

test('one that is overtaken breaks the row once, and one that does not come when it is certain', () => {
  signIn();
  change(1, 'saybusy');
  change(2, 'work');
  assert.deepEqual(poll(2.1, 'AgentState_Work').broken, [AT_ONCE]);
  assert.deepEqual(poll(2.2, 'AgentState_SetNotReady_Success').broken, []);
  change(3, 'sayfree');
  assert.deepEqual(poll(3.1).broken, []);
  assert.deepEqual(poll(5.5).broken, [AT_ONCE]);
});

test('events of another agent break the rule; before any change of state who watches looks after them', () => {
  signIn();
  assert.deepEqual(poll(0.1, 'AgentState_Ready', '292').broken, []);
  change(1, 'saybusy');
  assert.deepEqual(poll(1.1, 'AgentState_Ready', '292').broken, [RULE]);
});

test('an event that is held back is a fault of the target only where the tester kept time', () => {
  signIn();
  change(1, 'saybusy');
  assert.deepEqual(poll(2, 'AgentState_SetNotReady_Success', '291', 8).broken, [AT_ONCE]);
  change(20, 'work');
  isTrusted = false;
  const late = poll(21, 'AgentState_Work', '291', 8);
  assert.deepEqual(late.broken, []);
  assert.equal(late.judged.unseen.length, 1);
});

test('a call that is never answered, likewise', () => {
  signIn();
  const never = { at: 1, took: 15, failed: 'late' as const };
  assert.deepEqual(call('GET agentevent', never).broken, ['gateway.sign-in.rule.polling']);
  assert.deepEqual(call('GET agentevent', { ...never, failed: 'refused' }).broken, []);
  isTrusted = false;
  assert.deepEqual(call('GET agentevent', never).broken, []);
});

test('a Guid of two agents, and the answer of another', () => {
  signIn();
  const other = agent('292');
  const { broken } = signIn(1, { guid: 'guid-of-291', payload: signedInAs('291') }, other);
  assert.deepEqual(broken, [
    'gateway.sign-in.parameter.agentid',
    'gateway.sign-in.result.member.workno',
    'gateway.sign-in.header.reply.Guid',
  ]);
});

test('who is signed in is refused as that, and after two minutes without a poll is not signed in any more', () => {
  signIn();
  const row = 'gateway.sign-in.error.100-002';
  assert.deepEqual(signIn(1, { payload: { retcode: '100-002' } }).holds, [row]);
  assert.deepEqual(signIn(2, { payload: { retcode: '100-004' } }).broken, [row]);
  const silent = { payload: { retcode: '100-002' } };
  assert.deepEqual(signIn(150, silent).broken, ['gateway.sign-in.rule.two-minutes']);
  assert.ok(signIn(151).holds.includes('gateway.sign-in.rule.two-minutes'));
});

test('after a sign-out a poll is refused', () => {
  const rows = ['gateway.sign-out.rule.signs-out', 'gateway.sign-out.rule.polls-refused'];
  signIn();
  call('DELETE onlineagent logout', { at: 1 });
  assert.deepEqual(call('GET agentevent', { at: 2, payload: { retcode: '100-006' } }).holds, rows);
  assert.deepEqual(poll(3).broken, rows);
});

test('a Guid is renewed in its time', () => {
  signIn();
  const row = 'gateway.sign-in.header.reply.Guid.dynamic';
  assert.deepEqual(poll(50).broken, []);
  assert.deepEqual(poll(80).broken, [row]);
  assert.ok(call('GET agentevent', { at: 81, guid: 'guid-2' }).holds.includes(row));
});

test('an agent who was signed in before the load says nothing of the target', () => {
  const { broken, judged } = signIn(0, { payload: { retcode: '100-002' } });
  assert.deepEqual(broken, []);
  assert.deepEqual(judged.unseen, ['an agent was signed in before the load began']);
});

test('events that are pushed come once, in their order, to whose they are', () => {
  const url = new URL('http://127.0.0.1/pushed/1');
  const push = (at: number, workNo: string, ...eventTypes: string[]) => {
    const judged = nothingJudged();
    const text = JSON.stringify({ workNo, eventList: eventTypes.map((eventType) => ({ eventType })) });
    model.pushed({ at: at * SECOND, took: 0, method: 'POST', url, headers: [], body: { text } }, judged);
    return judged.broken.map(({ requirement }) => requirement);
  };
  const body = '{"status":4,"callBackUri":"http://127.0.0.1/pushed/1","serviceToken":"a1"}';
  signIn(0, { body });
  call('POST onlineagent work', { at: 1 });
  call('POST onlineagent saybusy', { at: 2 });
  assert.deepEqual(push(3, '292', 'AgentState_Work'), [RULE]);
  assert.deepEqual(push(3, '291', 'AgentState_Work', 'AgentState_SetNotReady_Success'), []);
  assert.deepEqual(push(3, '291', 'AgentState_SetNotReady_Success'), [RULE, 'gateway.push.rule.once']);
  call('POST onlineagent work', { at: 4 });
  call('POST onlineagent saybusy', { at: 5 });
  assert.deepEqual(push(6, '291', 'AgentState_SetNotReady_Success'), ['gateway.push.rule.oldest-first']);
  call('POST onlineagent work', { at: 7 });
  const judged = nothingJudged();
  assert.equal(model.overdue(8 * SECOND, judged)?.at, 7 * SECOND);
  assert.deepEqual(judged.broken, []);
  model.overdue(10 * SECOND, judged);
  assert.deepEqual(
    judged.broken.map(({ requirement }) => requirement),
    ['gateway.sign-in.parameter.callBackUri'],
  );
});
