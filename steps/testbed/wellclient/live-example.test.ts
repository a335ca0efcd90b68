import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { SystemClock } from '../../../fixtures/simulators/clock';
import { type SimulatedCti, startSimulatedCti } from '../../../fixtures/simulators/cti';
import { loadTarget } from '../../../fixtures/targets/load-target';
import { hooksAt, plainTrace } from '../live-bench';
import { LiveCtiTestbed } from './live';
import { SIMULATED_AGENTS, SIMULATED_EXTENSIONS } from './provisioned';

const TARGETS = join(__dirname, '..', '..', '..', 'fixtures', 'targets');
const EXAMPLE = loadTarget(join(TARGETS, 'wellclient-own-server.example.yaml'), {});

it('the example file names the agents and extensions of the simulated server', () => {
  const { agents, extensions } = EXAMPLE.ixit.cti;
  for (const [role, agent] of Object.entries(SIMULATED_AGENTS)) {
    const { password, ...named } = agents[role as keyof typeof SIMULATED_AGENTS] ?? {};
    const { password: known, ...simulated } = agent;
    assert.deepEqual(named, simulated, role);
    assert.equal(password, role.endsWith('upervisor') ? known : undefined, role);
  }
  assert.deepEqual(extensions, SIMULATED_EXTENSIONS);
});

describe('every hook of the example file does at the simulated CTI server what it says', () => {
  let simulated: SimulatedCti;
  let testbed: LiveCtiTestbed;
  const { ready, signedOut } = SIMULATED_AGENTS;
  const agent = ({ agentId }: { agentId: string }) => simulated.server.state().agents[agentId];

  before(async () => {
    simulated = await startSimulatedCti({ controlPort: 0, clock: new SystemClock() });
    const { cti } = EXAMPLE.ixit;
    const hooks = hooksAt(cti.hooks, simulated.control);
    testbed = new LiveCtiTestbed({ ...EXAMPLE, ixit: { ...EXAMPLE.ixit, cti: { ...cti, hooks } } }, false);
    await testbed.open(plainTrace());
  });
  after(async () => {
    await simulated.stop();
  });

  it('observe', async () => {
    const sight = await testbed.sees('?', ({ agents }) => agents?.[ready.agentId]?.mode === 'Ready');
    assert.equal(sight.holds, true);
  });

  it('placeCall, endCall', async () => {
    const callId = await testbed.placeCall('8001@test.cc', '8002@test.cc');
    assert.ok(simulated.server.state().calls[callId]);
    await testbed.endCall(callId);
    assert.deepEqual(simulated.server.state().calls, {});
  });

  it('signIn', async () => {
    const { agentId, deviceId } = signedOut;
    await testbed.bringAbout('signIn', { agentId, deviceId, mode: 'Ready' });
    assert.equal(agent(signedOut)?.mode, 'Ready');
  });

  it('expireSessions', async () => {
    await testbed.bringAbout('expireSessions');
    const heartbeat = await fetch(`${simulated.address}/api/csta/agent/heartbeat/${ready.agentId}`, {
      method: 'POST',
    });
    assert.equal(heartbeat.status, 426);
  });

  it('reset, at the end of the scenario', async () => {
    await testbed.bringAbout('signIn', { ...ready, mode: 'NotReady' });
    await testbed.placeCall('8001@test.cc', '8002@test.cc');
    await testbed.close();
    assert.equal(agent(ready)?.mode, 'Ready');
    assert.deepEqual(simulated.server.state().calls, {});
  });
});
