import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { subscriber } from '../../../fixtures/simulators/cti/subscriber';
import { topicOf } from '../../../fixtures/simulators/cti/topics';
import { loadTarget } from '../../../fixtures/targets/load-target';
import type { Target } from '../../../fixtures/targets/target';
import type { Trace } from '../../evidence/trace';
import { inconclusive, liveTarget, plainTrace } from '../live-bench';
import { ctiTestbed } from '.';
import { LiveCtiTestbed } from './live';
import { SimulatedCtiTestbed } from './simulated';
import type { CtiTestbed, NetworkFault } from './testbed';

const TARGETS = join(__dirname, '..', '..', '..', 'fixtures', 'targets');
const SIMULATED = loadTarget(join(TARGETS, 'simulated.yaml'), {});

let testbed: CtiTestbed | undefined;
let trace: Trace;
afterEach(() => testbed?.close());

async function bed(target: Target = SIMULATED): Promise<CtiTestbed> {
  testbed = ctiTestbed(target, false);
  trace = plainTrace();
  await testbed.open(trace);
  return testbed;
}

/** The next testbed has the same port, where a connection that is kept would lead nowhere. */
const ONCE = { connection: 'close' };

/** A request as an SDK sends it for forceDrop. */
function drop(
  simulated: CtiTestbed,
  deviceId: string,
  callId: string,
  signal?: AbortSignal,
): Promise<Response> {
  const path = `/api/csta/callControl/calls/${callId}/connections/${deviceId}%7C${callId}`;
  const [address] = simulated.access().allow;
  return fetch(`${address}${path}`, {
    method: 'DELETE',
    headers: { sessionId: '', ...ONCE },
    signal: signal ?? null,
  });
}

describe('the testbed of the simulated CTI server', () => {
  it('serves our own SDK, which may reach the server and nothing else', async () => {
    const { way, page, allow } = (await bed()).access();
    assert.equal(way, 'simulated');
    assert.match(page ?? '', /^http:\/\/localhost:\d+\/bare\.html$/);
    const host = `127.0.0.1:${new URL(page ?? '').port}`;
    assert.deepEqual(allow, [`http://${host}`, `ws://${host}`]);
  });

  it("leads a vendor's scripts to the simulated server", async () => {
    const example = loadTarget(join(TARGETS, 'wellclient-live.example.yaml'), {});
    const { way, scripts, config, allow } = (await bed(example)).access();
    assert.equal(way, 'scripts');
    assert.equal(scripts?.length, 2);
    const { port } = new URL(allow[0] ?? '');
    assert.equal(config?.cstaPort, `:${port}`);
    assert.equal(config?.TPI, `127.0.0.1:${port}/login`);
  });

  it('has an agent and an extension for every role, where the roles say', async () => {
    const simulated = await bed();
    const { state } = await simulated.sees('?', () => true);
    const modeOf = (role: Parameters<CtiTestbed['agent']>[0]) => {
      const { agentId, deviceId } = simulated.agent(role);
      const { mode, deviceId: at } = state?.agents?.[agentId] ?? {};
      if (mode !== undefined) assert.equal(at, mode === 'Logout' ? null : deviceId, role);
      return mode;
    };
    assert.equal(modeOf('ready'), 'Ready');
    assert.equal(modeOf('notReady'), 'NotReady');
    assert.equal(modeOf('wrapUp'), 'WorkNotReady');
    assert.equal(modeOf('signedOut'), 'Logout');
    assert.equal(modeOf('supervisor'), 'Logout');
    assert.equal(modeOf('secondSupervisor'), 'Logout');
    assert.equal(modeOf('foreign'), 'WorkNotReady');
    assert.equal(modeOf('unknown'), undefined);
    assert.equal(simulated.extension('idle'), '8006@test.cc');
    assert.equal(simulated.otherDomain(), 'other.cc');
  });

  it('places and ends calls, signs agents in, and records all of it', async () => {
    const simulated = await bed();
    const callId = await simulated.placeCall(simulated.extension('inCall'), simulated.extension('other'));
    const inCall = await simulated.sees('Is there a call?', ({ calls }) => calls?.[callId] !== undefined);
    assert.equal(inCall.holds, true);
    await simulated.endCall(callId);
    const { agentId, deviceId } = simulated.agent('signedOut');
    await simulated.bringAbout('signIn', { agentId, deviceId, mode: 'Ready' });
    await simulated.bringAbout('signIn', { ...simulated.agent('ready'), mode: 'NotReady' });
    await simulated.settle();
    const { state } = await simulated.sees('What now?', () => true);
    assert.deepEqual(state?.calls, {});
    assert.equal(state?.agents?.[agentId]?.mode, 'Ready');
    assert.equal(state?.agents?.[simulated.agent('ready').agentId]?.mode, 'NotReady');
    assert.deepEqual(
      trace.entries.map(({ kind }) => kind),
      ['arrangement', 'observation', 'arrangement', 'arrangement', 'arrangement', 'observation'],
    );
  });

  it('cannot do what the server cannot', async () => {
    const simulated = await bed();
    await assert.rejects(simulated.endCall('none'), inconclusive('there is no call none'));
    const call = simulated.placeCall(simulated.extension('unregistered'), simulated.extension('other'));
    await assert.rejects(call, inconclusive('8007@test.cc'));
  });

  it('places calls of the other domain, between the extensions that are foreign', async () => {
    const simulated = await bed();
    const [from, to] = [simulated.agent('foreign').deviceId, simulated.extension('foreign')];
    const callId = await simulated.placeCall(from, to);
    const { state } = await simulated.sees('Who is on it?', () => true);
    assert.deepEqual(Object.keys(state?.calls?.[callId]?.connections ?? {}), [
      '8001@other.cc',
      '8002@other.cc',
    ]);
    assert.equal((await drop(simulated, from, callId)).status, 404);
  });

  it('has a call end while a request is under way', async () => {
    const simulated = await bed();
    const inCall = simulated.extension('inCall');
    const callId = await simulated.placeCall(inCall, simulated.extension('other'));
    await simulated.endsUnderWay(callId);
    assert.equal((await drop(simulated, inCall, callId)).status, 404);
  });

  it('has a request wait for another, and serves it when none comes', async () => {
    const simulated = await bed();
    const inCall = simulated.extension('inCall');
    const callId = await simulated.placeCall(inCall, simulated.extension('other'));
    await simulated.answersLast(callId);
    assert.equal((await drop(simulated, inCall, callId)).status, 204);
  });

  it('lets sessions expire', async () => {
    const simulated = await bed();
    await simulated.bringAbout('expireSessions');
    assert.equal((await drop(simulated, simulated.extension('inCall'), 'none')).status, 426);
  });
});

describe('the simulated CTI server fails', () => {
  /** The reply to a request that is sent after the call was placed and the fault began. */
  async function dropped(fault: NetworkFault): Promise<Response> {
    const simulated = await bed();
    const inCall = simulated.extension('inCall');
    const callId = await simulated.placeCall(inCall, simulated.extension('other'));
    await simulated.failsBy(fault);
    return drop(simulated, inCall, callId);
  }

  for (const [fault, status, body] of [
    ['error page', 500, /^<html>/],
    ['cti-401-html', 401, /^<html>/],
    ['JSON', 200, /^{}$/],
    ['accepted', 202, /^{"accepted":true}$/],
    ['empty', 200, /^$/],
    ['broken JSON', 200, /^{"result":$/],
  ] as const) {
    it(`by the fault ${fault}`, async () => {
      const reply = await dropped(fault);
      assert.equal(reply.status, status);
      assert.match(await reply.text(), body);
    });
  }

  it('to let pages read', async () => {
    const { headers } = await dropped('no CORS');
    assert.equal(headers.get('access-control-allow-origin'), 'https://pages.example');
  });

  for (const fault of ['refused', 'cut'] as const) {
    it(`without an answer: ${fault}`, () => assert.rejects(dropped(fault)));
  }

  it('without an end: silent', async () => {
    const simulated = await bed();
    await simulated.failsBy('silent');
    await assert.rejects(drop(simulated, 'nobody', 'none', AbortSignal.timeout(100)), {
      name: 'TimeoutError',
    });
  });

  it('one way after the other, while the agent signs in and is told events', async () => {
    const simulated = await bed();
    const { agentId, password, deviceId } = simulated.agent('supervisor');
    const [address = '', ws = ''] = simulated.access().allow;
    const told = await subscriber(ws, topicOf(agentId));
    for (const [fault, status] of [
      ['error page', 500],
      ['empty', 404],
    ] as const) {
      await simulated.failsBy(fault);
      assert.equal((await drop(simulated, deviceId, 'none')).status, status);
      const body = JSON.stringify({
        func: 'Login',
        loginId: agentId,
        password,
        device: deviceId,
        agentMode: 'Ready',
      });
      const login = { method: 'POST', headers: { sessionId: '', ...ONCE }, body };
      assert.equal(
        (await fetch(`${address}/api/csta/agent/state`, login)).status,
        fault === 'empty' ? 454 : 204,
      );
    }
    const event = once(told, 'message');
    await simulated.failsBy('refused');
    await simulated.bringAbout('signIn', { agentId, deviceId, mode: 'NotReady' });
    assert.match(String(await event), /agentLogged|agentNotReady/);
  });
});

it('a server of their own is not ours', () => {
  const page = 'http://crm.example.com/';
  const sdk = { page, config: {}, accessor: 'wellClient', allow: [], server: 'own' as const };
  assert.ok(ctiTestbed(liveTarget({ sdk }), false) instanceof LiveCtiTestbed);
  assert.ok(ctiTestbed(SIMULATED, false) instanceof SimulatedCtiTestbed);
});
