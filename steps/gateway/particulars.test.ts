import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oddParticular } from './particulars';

const busy = (content: unknown) => ({ eventType: 'AgentState_SetNotReady_Success', workNo: '291', content });
const linked = (content: unknown) => ({ eventType: 'AgentEvent_linkageCapability', workNo: '291', content });

test('a reason that is text and a result that is a number are as their pages have them', () => {
  assert.equal(oddParticular(busy({ reason: '0' })), undefined);
  assert.equal(oddParticular(linked({ result: 0 })), undefined);
});

test('the other of the two types is noted', () => {
  const text = 'reason of AgentState_SetNotReady_Success is 201, not a string';
  assert.deepEqual(oddParticular(busy({ reason: 201 })), { level: 'ok-note', text });
  assert.equal(oddParticular(linked({ result: '0' }))?.level, 'ok-note');
});

test('none, and one of neither type, is warned of', () => {
  for (const content of [null, '', {}, { reason: null }, { reason: [1] }])
    assert.equal(oddParticular(busy(content))?.level, 'warn', JSON.stringify(content));
  assert.match(oddParticular(linked({}))?.text ?? '', /^result of AgentEvent_linkageCapability is missing/);
});

test('of other events nothing is said', () => {
  for (const eventType of ['AgentState_Ready', 'constructor', undefined, {}])
    assert.equal(oddParticular({ eventType, content: null }), undefined);
});
