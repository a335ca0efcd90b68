/** What a server may be like after calls that were made at the same time. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toldByServer } from '../testbed/live-bench';
import { possibleAfter } from './at-once';
import { inWords } from './conversations';
import type { About, SdkCall, SdkCallName } from './sdk-calls';

const TALKS = { state: 'Connect', silent: false } as const;
const BEFORE = toldByServer({
  calls: { 'call-0': { connections: { a: TALKS, b: TALKS } } },
  agents: { agent: { deviceId: 'x', mode: 'NotReady' } },
});

function call(name: SdkCallName, more: Partial<About> = {}): SdkCall {
  const about = {
    ...{ deviceId: 'a', otherDevice: 'b', callId: 'call-0', third: 'c' },
    ...{ agentId: 'agent', agentDevice: 'x' },
    ...more,
  };
  return { name, args: ['a', 'call-0'], about, before: BEFORE, answer: {} as SdkCall['answer'], seq: 1 };
}

/** Once nothing rings any more. */
function pictures(...done: SdkCall[]): string[] {
  const all = possibleAfter(done, BEFORE).flatMap(({ calls = [] }) => calls.map(inWords));
  return all.filter((each) => !each.includes('(rings)'));
}

describe('calls at the same time', () => {
  it('a device that both have dropped is off the call', () => {
    assert.ok(pictures(call('forceDrop'), call('forceDrop')).includes('no call'));
    assert.ok(!pictures(call('forceDrop'), call('forceDrop')).includes('a with b'));
  });

  it('nobody can join at a device that a call has been taken from, so that the join came first', () => {
    const both = pictures(call('forceJoin'), call('forceTake', { third: 'd' }));
    assert.deepEqual(new Set(both), new Set(['b with c with d']));
  });

  it('both who listen are there', () => {
    const both = pictures(call('forceListen'), call('forceListen', { third: 'd' }));
    assert.deepEqual(new Set(both), new Set(['a with b with c (listens) with d (listens)']));
  });

  it('of two modes the last one stays, whichever that is', () => {
    const modes = possibleAfter([call('forceReady'), call('forceNotReady')], BEFORE).map(
      ({ agents }) => agents.agent,
    );
    assert.deepEqual(new Set(modes), new Set(['Ready', 'NotReady']));
  });
});
