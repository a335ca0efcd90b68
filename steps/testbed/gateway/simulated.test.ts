import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { PROVISIONED_GATEWAY } from '../../../fixtures/simulators/gateway';
import { loadTarget } from '../../../fixtures/targets/load-target';
import type { Target } from '../../../fixtures/targets/target';
import type { Trace } from '../../evidence/trace';
import { plainTrace } from '../live-bench';
import { SimulatedGatewayTestbed } from './simulated';

const NORMAL = PROVISIONED_GATEWAY.agents.normal;
const TARGETS = join(__dirname, '..', '..', '..', 'fixtures', 'targets');

let testbed: SimulatedGatewayTestbed | undefined;
let trace: Trace;
afterEach(() => testbed?.close());

async function bed(file: string, change: (target: Target) => Target = (target) => target) {
  testbed = new SimulatedGatewayTestbed(change(loadTarget(join(TARGETS, file), {})));
  trace = plainTrace();
  await testbed.open(trace);
  return testbed;
}

describe('the testbed of the simulated gateway', () => {
  it('reaches it within the process, or over TLS with the certificate to trust', async () => {
    const { address, ca } = (await bed('simulated.yaml')).access();
    assert.match(address, /^https:\/\//);
    assert.equal(ca, undefined);
    await testbed?.close();
    const https = (await bed('simulated-https.yaml')).access();
    assert.match(https.address, /^https:\/\/127\.0\.0\.1:\d+$/);
    assert.match(https.ca ?? '', /BEGIN CERTIFICATE/);
  });

  it('has every agent, and a crowd', async () => {
    const simulated = await bed('simulated.yaml');
    assert.equal(simulated.agent('normal').agentid, '291');
    assert.equal(simulated.agent('lockable').agentid, '302');
    assert.equal(simulated.crowd().length, 50);
    assert.equal(simulated.pushAccess().scheme, 'http');
  });

  it('brings situations about, sees agents, and records both', async () => {
    const simulated = await bed('simulated.yaml');
    const signedOut = ({ signedIn }: { signedIn?: boolean }) => signedIn === false;
    const out = await simulated.sees('Is 291 signed out?', NORMAL.agentid, signedOut);
    assert.equal(out.holds, true);
    await signIn(simulated);
    const { agentid } = NORMAL;
    const signedIn = await simulated.sees('Is 291 signed in?', agentid, ({ signedIn }) => signedIn === true);
    assert.equal(signedIn.holds, true);
    assert.equal(signedIn.state?.settings?.status, 4);
    await simulated.bringAbout('incomingCall', { agentid });
    const rings = await simulated.sees('Does it ring?', agentid, ({ phone }) => phone === 'ringing');
    assert.equal(rings.holds, false, 'autoanswer is the documented default');
    assert.equal(rings.state?.phone, 'off-hook');
    await simulated.bringAbout('callEnds', { agentid });
    const kinds = trace.entries.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['observation', 'observation', 'arrangement', 'observation', 'arrangement']);
  });

  it('lets time go by at once: an agent who is silent for two minutes is signed out', async () => {
    const simulated = await bed('simulated.yaml');
    await signIn(simulated);
    const began = simulated.now();
    await simulated.elapse(simulated.timers.guidTimeout + 1);
    assert.equal(simulated.now() - began, 120_001);
    const sight = await simulated.sees('Is 291 out?', NORMAL.agentid, ({ signedIn }) => signedIn === false);
    assert.equal(sight.holds, true);
    await simulated.settle();
  });

  it('starts in the mode that the target file states: a static Guid is not renewed', async () => {
    const dynamic = await bed('simulated.yaml');
    assert.notEqual(await renewedGuid(dynamic), null);
    await dynamic.close();
    const fixed = await bed('simulated.yaml', (target) => ({
      ...target,
      ics: { ...target.ics, options: { ...target.ics.options, authMode: 'static' } },
    }));
    assert.equal(await renewedGuid(fixed), null);
  });
});

function resource(simulated: SimulatedGatewayTestbed): string {
  return `${simulated.access().address}/agentgateway/resource`;
}

/** Gives the Guid. */
async function signIn(simulated: SimulatedGatewayTestbed): Promise<string> {
  const answer = await fetch(`${resource(simulated)}/onlineagent/${NORMAL.agentid}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json; charset=UTF-8' },
    body: JSON.stringify({ password: NORMAL.password, phonenum: NORMAL.phonenum }),
  });
  return answer.headers.get('Set-GUID')?.replace('JSESSIONID=', '') ?? assert.fail('not signed in');
}

/** The Guid that a poll tells after longer than one stays. */
async function renewedGuid(simulated: SimulatedGatewayTestbed): Promise<string | null> {
  const Guid = await signIn(simulated);
  await simulated.elapse(simulated.timers.guidInterval + 1);
  const poll = await fetch(`${resource(simulated)}/agentevent/${NORMAL.agentid}`, { headers: { Guid } });
  assert.equal(((await poll.json()) as { retcode: string }).retcode, '0');
  return poll.headers.get('Set-GUID');
}
