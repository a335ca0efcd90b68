import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SystemClock } from '../../../fixtures/simulators/clock';
import { type SimulatedGateway, startSimulatedGateway } from '../../../fixtures/simulators/gateway';
import { loadTarget } from '../../../fixtures/targets/load-target';
import { hooksAt, plainTrace } from '../live-bench';
import { LiveGatewayTestbed } from './live';

const EXAMPLE = join(__dirname, '..', '..', '..', 'fixtures', 'targets', 'gateway-live.example.yaml');

describe('every hook of the example file does at the simulated gateway what it says', () => {
  let simulated: SimulatedGateway;
  let testbed: LiveGatewayTestbed;
  const agent = (agentid = '291') => simulated.gateway.state().agents[agentid];

  before(async () => {
    simulated = await startSimulatedGateway({ transport: 'https', controlPort: 0, clock: new SystemClock() });
    const target = loadTarget(EXAMPLE, {});
    const { gateway } = target.ixit;
    gateway.hooks = hooksAt(gateway.hooks, simulated.control);
    testbed = new LiveGatewayTestbed(target, false);
    await testbed.open(plainTrace());
  });
  after(async () => {
    await simulated.stop();
  });

  it('observe', async () => {
    simulated.gateway.signInElsewhere('291');
    const sight = await testbed.sees('Is 291 in?', '291', ({ signedIn }) => signedIn);
    assert.equal(sight.seen, JSON.stringify({ agents: { 291: agent() } }));
    assert.equal(sight.holds, true);
  });

  it('incomingCall, callEnds', async () => {
    await testbed.bringAbout('incomingCall', { agentid: '291' });
    assert.equal(agent()?.agentState, 7);
    await testbed.bringAbout('callEnds', { agentid: '291' });
    assert.notEqual(agent()?.agentState, 7);
  });

  it('resourcesUnavailable, innerFault, wrongUpstream, repair', async () => {
    const faults = () => {
      const { resources, innerFault, upstream } = simulated.gateway.state();
      return [resources, innerFault, upstream];
    };
    await testbed.bringAbout('resourcesUnavailable');
    await testbed.bringAbout('innerFault');
    await testbed.bringAbout('wrongUpstream');
    assert.deepEqual(faults(), ['unavailable', true, 'wrong']);
    await testbed.bringAbout('repair');
    assert.deepEqual(faults(), ['available', false, 'right']);
  });

  it('authMode, unlock, elapse', async () => {
    await testbed.bringAbout('authMode', { mode: 'static' });
    assert.equal(simulated.gateway.state().authMode, 'static');
    await testbed.bringAbout('unlock', { agentid: '294' });
    assert.equal(agent('294')?.locked, false);
    const began = testbed.now();
    await testbed.elapse(60_000);
    assert.ok(testbed.now() - began >= 60_000);
  });

  it('reset, at the end of the scenario', async () => {
    await testbed.close();
    assert.equal(agent()?.signedIn, false);
    assert.equal(agent('294')?.locked, true);
    assert.equal(simulated.gateway.state().authMode, 'dynamic');
  });
});
