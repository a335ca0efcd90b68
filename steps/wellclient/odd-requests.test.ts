import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Arrival, arrivesAsItIs, standInFor } from './odd-requests';
import type { SentRequest } from './wire';

const CALL = '6aee1dda-d4a2-4d3c-8fab-df7782a6c10f';
const AT = 'http://127.0.0.1:5088/api/csta';

function sent(path: string, body?: unknown): SentRequest {
  return { method: 'POST', url: `${AT}${path}`, headers: {}, body };
}

const spy = (text: string, part: string): Arrival => ({
  text,
  request: sent(`/callControl/calls/${part}/spy?deviceId=8002@test.cc`),
});
const listener = (text: string, part: string): Arrival => ({
  text,
  request: sent(`/callControl/calls/${CALL}/spy?deviceId=${part}`),
});
const state = (text: string, body: object): Arrival => ({ text, request: sent('/agent/state', body) });

describe('a text arrives as it is', () => {
  const harmless = `${CALL}x`;
  for (const ending of ['#x', '/x', '?x=1', '&x=1', '%x', '%41', '$&', '座席', '\n', ' ', '+'])
    it(`ended by ${JSON.stringify(ending)}, when that is encoded`, () => {
      const text = `${CALL}${ending}`;
      assert.ok(arrivesAsItIs(spy(harmless, harmless), spy(text, encodeURIComponent(text))));
      assert.ok(arrivesAsItIs(listener('x', 'x'), listener(text, encodeURIComponent(text))));
    });

  for (const ending of ['#x', '/x', '?x=1', '%x', '%41', '%u5EA7'])
    it(`not when it is spliced into the path, ended by ${ending}`, () => {
      const text = `${CALL}${ending}`;
      assert.ok(!arrivesAsItIs(spy(harmless, harmless), spy(text, text)));
    });

  for (const ending of ['#x', '&x=1', '%x', '%41', '+'])
    it(`not when it is spliced into the query, ended by ${ending}`, () => {
      const text = `8002@test.cc${ending}`;
      assert.ok(!arrivesAsItIs(listener('x', 'x'), listener(text, text)));
    });

  it('not when it leads to another address', () => {
    const up = { text: '..', request: sent('/callControl/spy?deviceId=8002@test.cc') };
    assert.ok(!arrivesAsItIs(spy(harmless, harmless), up));
  });

  it('at each place in the body, whatever the other members are', () => {
    const reference = state('x', { agentId: 'x', loginId: 'x', device: 'd', namespace: 'b' });
    assert.ok(arrivesAsItIs(reference, state('座', { agentId: '座', loginId: '座', device: 'd' })));
    assert.ok(!arrivesAsItIs(reference, state('座', { agentId: '座', loginId: '?', device: 'd' })));
    assert.ok(!arrivesAsItIs(reference, state('座', { agentId: '座', device: 'd' })));
  });

  it('as far as can be told when the body was too large for the trace', () => {
    const large = { text: 'y', request: sent('/agent/state') };
    assert.ok(arrivesAsItIs(state('x', { agentId: 'x' }), large));
  });
});

describe('for an argument that is no text there stands', () => {
  const at = (part: unknown) => sent(`/callControl/calls/${CALL}/spy?deviceId=${part}`);
  const of = (given: unknown, request: SentRequest) => standInFor('forceListen', 'deviceId', given, request);
  it('a word for nothing', () => {
    for (const word of ['undefined', 'null', '[object Object]', 'NaN', ''])
      assert.equal(of(undefined, at(word)), 'a word for nothing');
    assert.equal(of(undefined, sent(`/callControl/calls/${CALL}/spy`)), 'a word for nothing');
    assert.equal(of(['8002'], at('8002')), 'a word for nothing');
  });
  it('the digits of a number', () => assert.equal(of(12345, at('12345')), 'its digits'));
  it('something that was filled in', () => assert.equal(of(undefined, at('8009@test.cc')), 'something else'));
  it('in a request of another shape, what can be found', () => {
    assert.equal(of(null, sent('/listen', { to: null })), 'a word for nothing');
    assert.equal(of(7, sent('/listen', { to: 7 })), 'its digits');
    assert.equal(of(null, sent('/listen', { to: 'x' })), 'nothing');
  });
});
