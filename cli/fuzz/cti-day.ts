/** Properties of the simulated CTI server as a whole: what holds after each step of any day. */
import assert from 'node:assert/strict';
import { type CtiStep, ctiSteps } from '../../fixtures/arbitraries/cti-steps';
import { type CtiMisbehaviour, conforming } from '../../fixtures/simulators/cti/misbehaviour';
import { PROVISIONED_CTI } from '../../fixtures/simulators/cti/provisioned';
import { domainOf } from '../../fixtures/simulators/cti/topics';
import { FORCE_CALLS, type ForceCall } from '../../fixtures/simulators/wellclient/calls';
import { CtiClient, clientRequest, forceRequest } from './cti-client';
import { type Property, property } from './property';
import { unlessImpossible } from './unless-impossible';

/** How a situation is refused that cannot come about. */

export function ctiDayProperties(misbehaviour: CtiMisbehaviour = conforming): Property[] {
  return [
    property('cti:sequence', 200, ctiSteps, async (steps) => {
      const day = new Day(misbehaviour);
      for (const step of steps) await day.take(step);
    }),
  ];
}

/** A server, and the calls that were seen on it. */
class Day {
  private readonly client: CtiClient;
  private readonly ended = new Set<string>();

  constructor(misbehaviour: CtiMisbehaviour) {
    this.client = new CtiClient(misbehaviour);
  }

  async take(step: CtiStep): Promise<void> {
    const before = Object.keys(this.client.server.state().calls);
    const callId = before.at(step.call) ?? PROVISIONED_CTI.unknown.callId;
    if (isForce(step.do)) await this.force(step.do, step, callId);
    else if (['answer', 'hold', 'retrieve', 'make call', 'sign in', 'heartbeat'].includes(step.do))
      await this.client.ask(clientRequest(step, callId));
    else this.happens(step, callId);
    this.client.clock.elapse(1_000);
    for (const each of before) if (!this.client.server.state().calls[each]) this.ended.add(each);
    this.agrees();
  }

  private async force(call: ForceCall, { agent, device, other }: CtiStep, callId: string): Promise<void> {
    const { agentId } = PROVISIONED_CTI.agents[agent];
    const before = this.client.server.state();
    const asked = { deviceId: device, callId, agentId, phoneNumber: other.split('@')[0] };
    const status = await this.client.ask(forceRequest(call, asked));
    if (status !== 204) return;
    const { calls, agents } = this.client.server.state();
    const parties = calls[callId]?.connections ?? {};
    switch (call) {
      case 'forceDrop':
        assert.equal(parties[device], undefined, 'who was dropped is on the call');
        return;
      case 'forceJoin':
        assert.deepEqual(parties[`${asked.phoneNumber}@${domainOf(device)}`], {
          state: 'Connect',
          silent: false,
        });
        assert.deepEqual(parties[device], before.calls[callId]?.connections[device]);
        return;
      case 'forceTake':
        assert.deepEqual(parties[`${asked.phoneNumber}@${domainOf(device)}`], {
          state: 'Connect',
          silent: false,
        });
        assert.equal(parties[device], undefined, 'the call was taken, and who had it is on it');
        return;
      case 'forceListen':
        assert.deepEqual(parties[device], { state: 'Connect', silent: true });
        return;
      default:
        assert.equal(agents[agentId]?.mode, call.replace('force', ''));
        return;
    }
  }

  /** What holds of agents and calls at any time. */
  private agrees(): void {
    const { calls, agents } = this.client.server.state();
    const inCalls = Object.values(calls).flatMap(({ connections }) => Object.keys(connections));
    assert.equal(new Set(inCalls).size, inCalls.length, 'a device is in two calls');
    for (const [callId, { connections }] of Object.entries(calls)) {
      assert.ok(!this.ended.has(callId), 'a call that was over is there again');
      const heard = Object.values(connections).filter(({ silent }) => !silent);
      assert.ok(heard.length >= 2, 'a call has fewer than two who can be heard');
      assert.equal(new Set(Object.keys(connections).map(domainOf)).size, 1, 'a call is in two domains');
    }
    const used = Object.values(agents).flatMap(({ deviceId }) => deviceId ?? []);
    assert.equal(new Set(used).size, used.length, 'two agents are at one device');
    for (const [agentId, { deviceId, mode }] of Object.entries(agents)) {
      assert.equal(deviceId === null, mode === 'Logout', `${agentId} is ${mode}`);
      if (deviceId !== null) assert.equal(domainOf(deviceId), domainOf(agentId));
    }
  }

  private happens({ do: what, agent, device, other }: CtiStep, callId: string): void {
    const { server, clock } = this.client;
    const { agentId } = PROVISIONED_CTI.agents[agent];
    switch (what) {
      case 'call':
      case 'ringing call':
        if (domainOf(device) === domainOf(other))
          unlessImpossible(() => server.call(device, other, { ringing: what === 'ringing call' }));
        return;
      case 'end call':
        unlessImpossible(() => server.endCall(callId));
        return;
      case 'signed in':
        if (domainOf(device) === domainOf(agentId))
          unlessImpossible(() => server.signIn(agentId, device, 'Ready'));
        return;
      case 'signed out':
        unlessImpossible(() => server.signOut(agentId));
        return;
      case 'sessions expire':
        server.expireSessions();
        return;
      case 'time passes':
        clock.elapse(200_000);
        return;
      case 'reset':
        server.reset();
        return;
    }
  }
}

function isForce(what: CtiStep['do']): what is ForceCall {
  return FORCE_CALLS.some((call) => call === what);
}
