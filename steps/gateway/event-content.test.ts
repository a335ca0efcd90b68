import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typedMemberOf } from './event-content';

const busy = (content: unknown) => ({ eventType: 'AgentState_SetNotReady_Success', workNo: '291', content });
const linked = (content: unknown) => ({ eventType: 'AgentEvent_linkageCapability', workNo: '291', content });

test('a reason that is text and a result that is a number are as their pages have them', () => {
  assert.equal(typedMemberOf(busy({ reason: '0' }))?.holds, true);
  assert.equal(typedMemberOf(linked({ result: 0 }))?.holds, true);
});

test('the other of the two types is told as such, at the row of its page', () => {
  const reason = typedMemberOf(busy({ reason: 201 }));
  assert.equal(reason?.requirement, 'gateway.poll.rule.reason');
  assert.equal(reason?.reason, 'reason of AgentState_SetNotReady_Success is no string');
  assert.deepEqual([reason?.holds, reason?.level, reason?.actual], [false, 'ok-note', '201']);
  const result = typedMemberOf(linked({ result: '0' }));
  assert.equal(result?.requirement, 'gateway.poll.rule.linkage-result');
  assert.deepEqual([result?.holds, result?.level], [false, 'ok-note']);
});

test('none, and one of neither type, is warned of', () => {
  for (const content of [null, '', {}, { reason: null }, { reason: [1] }]) {
    const found = typedMemberOf(busy(content));
    assert.deepEqual([found?.holds, found?.level], [false, 'warn'], JSON.stringify(content));
  }
  assert.equal(typedMemberOf(linked({}))?.actual, 'missing');
});

test('of other events nothing is said', () => {
  for (const eventType of ['AgentState_Ready', 'constructor', undefined, {}])
    assert.equal(typedMemberOf({ eventType, content: null }), undefined);
});
