import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { nothingJudged } from '../judged';
import type { Driven } from './failed-call';
import { SubscriberModel } from './subscriber-model';

const AGENT = '5001@test.cc';
const EFFECT = 'wellclient.forceReady.rule.effect';

let model: SubscriberModel;
beforeEach(() => {
  model = subscriber(true);
});

function subscriber(strict: boolean): SubscriberModel {
  return new SubscriberModel(AGENT, { strict, timers: { effect: 1_000 }, isTrusted: () => true });
}

/** A request and its answer; gives what is broken. */
function asks(
  body: object | undefined,
  at: number,
  status = 204,
  told = '',
  failed?: Driven['failed'],
): string[] {
  const url = new URL(`http://127.0.0.1:5088/api/csta/agent/${body ? 'state' : 'client-state'}`);
  const text = body ? JSON.stringify(body) : '';
  const begun = { at, url, method: body ? 'POST' : 'GET' };
  model.begins(begun, text);
  const judged = nothingJudged();
  const answer = { status, headers: [], body: { text: told } };
  model.judge(
    { ...begun, took: 1, headers: [], body: { text }, ...(failed ? { failed } : { answer }) },
    judged,
  );
  return judged.broken.map(({ requirement }) => requirement);
}

const ready = (at: number, status = 204) => asks({ func: 'SetState', agentMode: 'Ready' }, at, status);
const mode = (agentMode: string, at: number) =>
  asks(undefined, at, 200, JSON.stringify({ agent: { agentMode } }));

function comes(eventName: string, serial: number, agentId = AGENT): string[] {
  const judged = nothingJudged();
  model.came({ eventType: 'agent', eventName, serial, agentId }, 10, judged);
  return judged.broken.map(({ mismatch }) => mismatch.reason);
}

test('a force call is done, and the agent is in that mode in the time of an effect', () => {
  assert.deepEqual(ready(0), []);
  assert.deepEqual(mode('NotReady', 10), []);
  assert.equal(model.isKnown, false);
  assert.deepEqual(mode('Ready', 20), []);
  assert.equal(model.isKnown, true);
  ready(100);
  assert.deepEqual(mode('NotReady', 1_500), [EFFECT]);
  assert.deepEqual(ready(2_000, 503), ['wellclient.forceReady.rule.done']);
  assert.deepEqual(asks({ func: 'Logout' }, 2_001, 0, '', 'late'), ['wellclient.forceLogout.rule.done']);
});

test('events come once, in their order, to their own subscriber', () => {
  ready(0);
  assert.equal(model.open, 1);
  assert.deepEqual(comes('agentReady', 1, '5002@test.cc'), ['an event of another agent came']);
  assert.deepEqual(comes('agentReady', 2), []);
  assert.deepEqual(comes('agentReady', 3), ['an event came once more, or nothing caused it']);
  ready(20);
  assert.deepEqual(comes('agentReady', 3), ['an event has no greater number than the one before']);
  ready(30);
  const judged = nothingJudged();
  assert.equal(model.overdue(500, judged)?.at, 30);
  assert.equal(judged.broken.length, 0);
  model.overdue(1_500, judged);
  assert.equal(judged.broken[0]?.requirement, EFFECT);
});

test('what is wrong with events is a warning unless it is strict', () => {
  model = subscriber(false);
  ready(0);
  const judged = nothingJudged();
  model.came({ eventType: 'agent', eventName: 'agentReady', serial: 1, agentId: 'another' }, 10, judged);
  assert.deepEqual(
    [judged.broken.length, judged.noted[0]?.erratum, judged.noted[0]?.level],
    [0, 'WC-28', 'warn'],
  );
});
