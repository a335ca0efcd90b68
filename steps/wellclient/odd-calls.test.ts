import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import type { SdkAnswer } from '../drivers/wellclient/driver';
import { toldByServer } from '../testbed/live-bench';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { endOf, hasChanged, inGroups, isCarriedOut, isLeftOpen, refusalIn } from './odd-calls';
import type { OddCall } from './sdk-calls';

const AGENT = '5003@test.cc';
const READY = withAgent({ mode: 'Ready', deviceId: '8003@test.cc' });
const NOT_READY = withAgent({ mode: 'NotReady', deviceId: '8003@test.cc' });
const MOVED = withAgent({ mode: 'Ready', deviceId: '8004@test.cc' });
const { promise } = sampleEntry('wellclient', 'return').data;
const PROMISED = sampleEntry('wellclient', 'return', {
  data: { type: 'object', promise: { ...promise, done: true, fail: true, chains: true } },
});
const HUNG = sampleEntry('wellclient', 'failure');

function withAgent(agent: object): ObservedCti {
  return toldByServer({ calls: {}, agents: { [AGENT]: agent } });
}

const settled = (channel: string) => sampleEntry('wellclient', 'callback', { channel });

/** forceReady with an empty deviceId, whose promise failed. */
function odd(more: Partial<Omit<OddCall, 'call'>> & { answer?: SdkAnswer } = {}): OddCall {
  const { answer = PROMISED, ...rest } = more;
  const about = { deviceId: '', otherDevice: '', callId: '', third: '', agentId: AGENT, agentDevice: '' };
  return {
    ...{ words: 'empty', parameter: 'deviceId', given: '', inOrder: [], after: NOT_READY },
    call: { name: 'forceReady', args: [AGENT, ''], about, before: NOT_READY, answer, seq: 0 },
    settling: { all: [settled('fail')], request: undefined, status: undefined, unanswered: false },
    ...rest,
  };
}

const settling = (...channels: string[]) => ({
  settling: { all: channels.map(settled), request: undefined, status: undefined, unanswered: false },
});

test('how a call came out', () => {
  const nothing = sampleEntry('wellclient', 'return');
  for (const [call, end] of [
    [odd(), 'refused'],
    [odd({ answer: nothing, ...settling() }), 'refused'],
    [odd({ answer: sampleEntry('wellclient', 'exception'), ...settling() }), 'refused'],
    [odd({ answer: HUNG, ...settling() }), 'hung'],
    [odd(settling()), 'unsettled'],
    [odd(settling('done')), 'done'],
    [odd(settling('fail', 'done')), 'done'],
    [odd(settling('fail', 'fail')), 'settled twice'],
  ] as const)
    assert.equal(endOf(call), end);
  assert.equal(refusalIn(odd({ answer: nothing })), 'returning undefined');
  assert.equal(refusalIn(odd()), 'fail, without a request');
});

test('something has changed when a mode has, or where an agent sits', () => {
  assert.ok(!hasChanged(odd()));
  assert.ok(hasChanged(odd({ after: READY })));
  assert.ok(hasChanged({ ...odd({ after: MOVED }), call: { ...odd().call, before: READY } }));
});

test('without a device it may be carried out where the agent is, and nowhere else', () => {
  assert.ok(isCarriedOut(odd({ after: READY, ...settling('done') })));
  assert.ok(isCarriedOut(odd({ after: READY })));
  assert.ok(!isCarriedOut(odd({ after: MOVED, ...settling('done') })));
  assert.ok(!isCarriedOut(odd(settling('done'))));
  assert.ok(!isCarriedOut(odd({ after: READY, ...settling() })));
});

test('no document says what a page that hangs, or a promise for which nothing was sent, comes to', () => {
  assert.ok(isLeftOpen(odd({ answer: HUNG, ...settling() })));
  assert.ok(isLeftOpen(odd(settling())));
  assert.ok(!isLeftOpen(odd()));
  const request = sampleEntry('wellclient', 'request');
  const sent = { all: [], request, status: 404 };
  assert.ok(!isLeftOpen(odd({ settling: { ...sent, unanswered: false } })));
  assert.ok(isLeftOpen(odd({ settling: { ...sent, status: undefined, unanswered: true } })));
});

test('calls that were refused alike are told together', () => {
  const all = ['missing', 'null', 'a number'].map((words) => odd({ words }));
  assert.equal(
    inGroups(all, ({ words }) => words.slice(0, 1)),
    'm (missing); n (null); a (a number)',
  );
  assert.equal(inGroups(all, refusalIn), 'fail, without a request (missing, null, a number)');
});
