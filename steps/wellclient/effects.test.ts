/** What a server is to be like after each force call, and which changes are not its work. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toldByServer } from '../testbed/live-bench';
import { Untold } from '../testbed/observation';
import type { ObservedCti } from '../testbed/wellclient/testbed';
import { apart, asBefore, expectedAfter, isAsExpected, isUnchanged, needsEffectToldBy } from './effects';
import type { SdkCall, SdkCallName } from './sdk-calls';

const TALKS = { state: 'Connect', silent: false } as const;
const LISTENS = { state: 'Connect', silent: true } as const;

type Devices = Record<string, { state: 'Connect' | 'Alerting' | 'Hold'; silent: boolean }>;

function server(calls: Devices[], agents: object = {}): ObservedCti {
  return toldByServer({
    calls: Object.fromEntries(calls.map((connections, at) => [`call-${at}`, { connections }])),
    agents,
  });
}

const PAIR: Devices = { a: TALKS, b: TALKS };
const ELSEWHERE: Devices = { x: TALKS, y: TALKS };

function call(name: SdkCallName, args: unknown[] = ['a', 'call-0']): SdkCall {
  const about = {
    deviceId: 'a',
    otherDevice: 'b',
    callId: 'call-0',
    third: 'c',
    agentId: 'agent',
    agentDevice: 'a',
  };
  return { name, args, about, before: undefined, answer: {} as SdkCall['answer'], seq: 1 };
}

function fits(made: SdkCall, before: ObservedCti, after: ObservedCti): boolean {
  return isAsExpected(expectedAfter(made, before), after);
}

describe('the effect of a force call', () => {
  const before = server([PAIR, ELSEWHERE]);

  it('of forceDrop: a call of two is over, or its far end still hears something', () => {
    assert.ok(fits(call('forceDrop'), before, server([ELSEWHERE])));
    assert.ok(fits(call('forceDrop'), before, server([{ b: TALKS }, ELSEWHERE])));
    assert.ok(!fits(call('forceDrop'), before, before));
    assert.ok(!fits(call('forceDrop'), before, server([])), 'the call elsewhere is gone, too');
    assert.ok(!fits(call('forceDrop'), before, server([{ a: TALKS }, ELSEWHERE])), 'the wrong one left');
  });

  it('of forceDrop: a call of three goes on between the others', () => {
    const three = server([{ ...PAIR, c: TALKS }]);
    assert.ok(fits(call('forceDrop'), three, server([{ b: TALKS, c: TALKS }])));
    assert.ok(!fits(call('forceDrop'), three, server([])));
  });

  it('of forceDrop: who only rings holds no call, and may be rung on', () => {
    const rung = server([{ ...PAIR, c: { state: 'Alerting', silent: true } }]);
    assert.ok(fits(call('forceDrop'), rung, server([])));
    assert.ok(fits(call('forceDrop'), rung, server([{ b: TALKS, c: { state: 'Alerting', silent: true } }])));
    assert.ok(!fits(call('forceDrop'), rung, server([{ b: TALKS, c: LISTENS }])), 'nobody has answered');
  });

  it('of forceJoin: a third device talks, whether the call keeps its id or not', () => {
    assert.ok(fits(call('forceJoin'), before, server([ELSEWHERE, { ...PAIR, c: TALKS }])));
    assert.ok(!fits(call('forceJoin'), before, server([{ ...PAIR, c: LISTENS }, ELSEWHERE])));
    assert.ok(!fits(call('forceJoin'), before, server([{ a: TALKS, c: TALKS }, ELSEWHERE])));
  });

  it('of forceTake: the third device talks in place of the first', () => {
    assert.ok(fits(call('forceTake'), before, server([{ b: TALKS, c: TALKS }, ELSEWHERE])));
    assert.ok(!fits(call('forceTake'), before, server([{ ...PAIR, c: TALKS }, ELSEWHERE])));
    const held = { b: { ...TALKS, state: 'Hold' }, c: TALKS } as const;
    assert.ok(!fits(call('forceTake'), before, server([held, ELSEWHERE])));
  });

  it('of forceListen: the third device hears, and is not heard', () => {
    assert.ok(fits(call('forceListen'), before, server([{ ...PAIR, c: LISTENS }, ELSEWHERE])));
    assert.ok(!fits(call('forceListen'), before, server([{ ...PAIR, c: TALKS }, ELSEWHERE])));
  });

  it('of those that bring a device in: it may ring first, but nobody else begins to', () => {
    const rings = { state: 'Alerting', silent: false } as const;
    for (const name of ['forceJoin', 'forceListen', 'forceTake'] as const) {
      assert.ok(fits(call(name), before, server([{ ...PAIR, c: rings }, ELSEWHERE])), name);
      const disturbed = { a: TALKS, b: rings, c: name === 'forceListen' ? LISTENS : TALKS };
      assert.ok(!fits(call(name), before, server([disturbed, ELSEWHERE])), name);
    }
  });

  it('of the calls for agents: who is signed out is nowhere, and who is not stays there', () => {
    const agents = {
      agent: { deviceId: 'a', mode: 'Ready' },
      other: { deviceId: 'b', mode: 'Ready' },
    } as const;
    const seated = { ...agents, agent: { deviceId: 'a', mode: 'Logout' } } as const;
    assert.ok(!fits(call('forceLogout'), server([], agents), server([], seated)));
    const nowhere = { ...agents, agent: { deviceId: null, mode: 'NotReady' } } as const;
    assert.ok(!fits(call('forceNotReady'), server([], agents), server([], nowhere)));
    const untold = { agent: { mode: 'Ready' } } as const;
    assert.ok(fits(call('forceNotReady'), server([], untold), server([], { agent: { mode: 'NotReady' } })));
  });

  it('of the calls for agents: the mode of that agent, and of nobody else', () => {
    const agents = {
      agent: { deviceId: 'a', mode: 'NotReady' },
      other: { deviceId: null, mode: 'Logout' },
    } as const;
    const ready = { ...agents, agent: { deviceId: 'a', mode: 'Ready' } } as const;
    assert.ok(fits(call('forceReady'), server([], agents), server([], ready)));
    assert.ok(!fits(call('forceReady'), server([], agents), server([], agents)));
    const both = { ...ready, other: { deviceId: 'b', mode: 'Ready' } } as const;
    assert.ok(!fits(call('forceReady'), server([], agents), server([], both)));
    const out = { ...agents, agent: { deviceId: null, mode: 'Logout' } } as const;
    assert.ok(fits(call('forceLogout'), server([], agents), server([], out)));
  });

  it('leaves room for the wrap-up of an agent who leaves a call, and only for that', () => {
    const agents = (mode: 'Ready' | 'WorkNotReady') => ({ agent: { deviceId: 'a', mode } });
    const gone = server([ELSEWHERE], agents('WorkNotReady'));
    assert.ok(fits(call('forceDrop'), server([PAIR, ELSEWHERE], agents('Ready')), gone));
    const joined = server([{ ...PAIR, c: TALKS }], agents('WorkNotReady'));
    assert.ok(!fits(call('forceJoin'), server([PAIR], agents('Ready')), joined));
  });
});

describe('a server that does not tell everything', () => {
  const ready = { agent: { mode: 'Ready' } };
  const notReady = { agent: { mode: 'NotReady' } };
  const callOnly = toldByServer({ calls: { one: { connections: PAIR } } });

  it('is judged by what it tells: of agents without devices, of calls without agents', () => {
    const agents = toldByServer({ agents: notReady });
    assert.ok(fits(call('forceReady'), agents, toldByServer({ agents: ready })));
    assert.ok(!fits(call('forceReady'), agents, agents));
    assert.ok(fits(call('forceDrop'), callOnly, toldByServer({ calls: {} })));
    assert.ok(!fits(call('forceDrop'), callOnly, callOnly));
  });

  it('throws where what the call is for is not told, or in unknown words', () => {
    for (const agents of [undefined, {}, { agent: {} }, { agent: { mode: 'talking' } }]) {
      const told = toldByServer(agents ? { agents } : {});
      assert.throws(() => needsEffectToldBy(call('forceReady'), told), Untold);
      assert.throws(() => fits(call('forceReady'), toldByServer({ agents: ready }), told), Untold);
    }
    for (const connections of [undefined, { a: {} }, { a: { ...TALKS, state: 'talking' } }]) {
      const told = toldByServer({ calls: { one: connections ? { connections } : {} } });
      assert.throws(() => fits(call('forceDrop'), told, told), Untold);
    }
    assert.throws(() => fits(call('forceDrop'), toldByServer({}), callOnly), Untold);
  });

  it('throws when the wrap-up of an agent may be due, and where the agent sits is not told', () => {
    const before = toldByServer({ calls: { one: { connections: PAIR } }, agents: ready });
    const after = toldByServer({ calls: {}, agents: { agent: { mode: 'WorkNotReady' } } });
    assert.throws(() => fits(call('forceDrop'), before, after), Untold);
  });

  it('has no changes held against it that it does not tell of', () => {
    const before = toldByServer({ calls: {}, agents: { agent: { mode: 'talking' }, other: {} } });
    assert.ok(isUnchanged(before, toldByServer({ calls: {}, agents: {} })));
  });
});

describe('a server that nothing has happened to', () => {
  it('may have its calls in another order', () => {
    assert.ok(isUnchanged(server([PAIR, ELSEWHERE]), server([ELSEWHERE, PAIR])));
    assert.ok(!isUnchanged(server([PAIR]), server([{ ...PAIR, c: LISTENS }])));
  });

  it('is told only as far as it differs', () => {
    const agents = { one: { deviceId: 'a', mode: 'Ready' }, two: { deviceId: 'b', mode: 'Ready' } } as const;
    const before = server([PAIR, ELSEWHERE], agents);
    const now = server([ELSEWHERE], { ...agents, two: { deviceId: 'b', mode: 'NotReady' } });
    assert.deepEqual(apart(asBefore(before), now), {
      expected: 'a with b; two Ready at b',
      actual: 'no such call; two NotReady at b',
    });
  });
});
