import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import type { PushArrival } from '../drivers/gateway/push-receiver';
import { strayPush } from './push-rows';
import type { Session } from './session';

const TARGET = { ics: { claims: [] } } as never;

function push(eventType: string): PushArrival {
  const payload = { workNo: '291', eventList: [{ eventType, workNo: '291', content: null }] };
  return { method: 'POST', headers: [], payload, taken: true, entry: sampleEntry('gateway', 'callback') };
}

/** An agent who has signed in so often with push, with what came to each address. */
function session(mode: 'push' | 'polling', ...arrivals: PushArrival[][]): Session {
  const pushes = arrivals.map((own) => ({ mailbox: { arrivals: own }, token: '' }));
  return { account: { agentid: '291' }, client: { mode, signedIn: true }, judged: 0, pushes } as never;
}

const breaks = (own: Session, stray: PushArrival) => Object(strayPush(TARGET, [own], stray)).breaks;
const READY = push('AgentState_Ready');

test('one event more at the address of this sign-in breaks its row, and the rule of its list', () => {
  assert.deepEqual(breaks(session('push', [READY]), READY), [
    'gateway.sign-in.event.4.AgentState_Ready',
    'gateway.sign-in.rule.events-4',
  ]);
});

test('at the address of a sign-in before, it is the address that is wrong', () => {
  assert.equal(breaks(session('push', [READY], []), READY), 'gateway.sign-in.parameter.callBackUri');
});

test('whoever polls now has asked for no push', () => {
  const rule = 'gateway.sign-in.rule.push-needs-both';
  assert.equal(breaks(session('polling', [READY]), READY), rule);
  assert.equal(breaks(session('polling'), READY), rule);
});

test('the event of the sign-out may come to the address of a session that is over', () => {
  const goodbye = push('AgentOther_ShutdownService');
  assert.ok('notes' in strayPush(TARGET, [session('push', [goodbye], [])], goodbye));
  assert.ok('breaks' in strayPush(TARGET, [session('push', [goodbye])], goodbye));
});

test('whose event has come to whose address is said', () => {
  const of292 = push('AgentState_Ready');
  Object.assign(Object(of292.payload), {
    workNo: '292',
    eventList: [{ eventType: 'AgentState_Ready', workNo: '292', content: null }],
  });
  assert.deepEqual(strayPush(TARGET, [session('push', [of292])], of292), {
    breaks: ['gateway.sign-in.parameter.callBackUri', 'gateway.sign-in.rule.events-4'],
    reason: 'an event of agent 292 is pushed to the address that agent 291 has given',
  });
});
