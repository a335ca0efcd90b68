import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { CtiIxit, SdkIxit, Target } from '../../../fixtures/targets/target';
import { HookFolder, inconclusive, liveTarget, plainTrace } from '../live-bench';
import { LiveCtiTestbed } from './live';

const AGENT = { agentId: '5001@test.cc', deviceId: '8001@test.cc' };
const PAGE: SdkIxit = {
  page: 'https://crm.example.com/agent',
  config: { debug: false },
  accessor: 'wellClient',
  allow: ['wss://cti.example.com:5089/'],
  server: 'own',
};

let hooks: HookFolder;
beforeEach(() => {
  hooks = new HookFolder();
});
afterEach(() => hooks.remove());

async function bed(cti: Partial<CtiIxit>, ixit: Partial<Target['ixit']> = {}): Promise<LiveCtiTestbed> {
  const known = { agents: {}, extensions: {}, hooks: {}, ...cti };
  const testbed = new LiveCtiTestbed(liveTarget({ ...ixit, cti: known }), false);
  await testbed.open(plainTrace());
  return testbed;
}

/** What the hooks wrote down, line by line. */
function log(): string[] {
  const file = hooks.path('log');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

/** A hook command that prints this. */
function printing(text: string): string {
  return hooks.script('printing', `console.log(${JSON.stringify(text)})`);
}

describe("a vendor's own CTI server", () => {
  it('is reached through the SDK as the target file says', async () => {
    const testbed = await bed({}, { sdk: PAGE });
    assert.deepEqual(testbed.access(), {
      way: 'page',
      page: 'https://crm.example.com/agent',
      accessor: 'wellClient',
      config: { debug: false },
      allow: ['wss://cti.example.com:5089'],
    });
  });

  it('of which the target file says nothing is inconclusive, and what is missing is named', async () => {
    const testbed = await bed({});
    assert.throws(() => testbed.access(), inconclusive('ixit.sdk'));
    assert.throws(() => testbed.agent('ready'), inconclusive('ixit.cti.agents.ready'));
    assert.throws(() => testbed.extension('idle'), inconclusive('ixit.cti.extensions.idle'));
    assert.throws(() => testbed.otherDomain(), inconclusive('ixit.cti.otherDomain'));
    await assert.rejects(
      testbed.sees('?', () => true),
      inconclusive('ixit.cti.hooks.observe'),
    );
    await assert.rejects(
      testbed.bringAbout('signIn', { ...AGENT, mode: 'Ready' }),
      inconclusive('ixit.cti.hooks.signIn', 'sign the agent 5001@test.cc in at 8001@test.cc, as Ready'),
    );
  });

  it('has its extensions called, and other numbers only with permission', async () => {
    const cti = { agents: { ready: AGENT }, extensions: { idle: '8004@test.cc' } };
    const careful = await bed(cti);
    careful.mayDial('8001');
    careful.mayDial('8004');
    careful.mayDial('座席');
    assert.throws(() => careful.mayDial('8004#'), inconclusive('ixit.permissions.allowDialling'));
    const permissions = {
      allowDialling: true,
      allowedNumbers: ['0133'],
      allowWrongPassword: false,
      allowLocking: false,
    };
    const granted = await bed(cti, { permissions });
    granted.mayDial('0133');
    assert.throws(() => granted.mayDial('110'), inconclusive('ixit.permissions.allowedNumbers'));
  });

  it('signs agents in, and lets sessions expire, by hooks', async () => {
    const testbed = await bed({
      hooks: {
        signIn: hooks.logging('in', 'HOOK_AGENTID', 'HOOK_DEVICEID', 'HOOK_MODE'),
        expireSessions: hooks.logging('expire'),
      },
    });
    await testbed.bringAbout('signIn', { ...AGENT, mode: 'NotReady' });
    await testbed.bringAbout('expireSessions');
    assert.deepEqual(log(), ['in 5001@test.cc 8001@test.cc NotReady', 'expire']);
  });

  it('is looked at, and what the hook does not tell cannot be held against it', async () => {
    const state = { agents: { '5001@test.cc': { mode: 'Ready' } } };
    const observe = printing(JSON.stringify(state));
    const testbed = await bed({ agents: { ready: AGENT }, hooks: { observe } });
    const ready = await testbed.sees('Ready?', ({ agents }) => agents?.['5001@test.cc']?.mode === 'Ready');
    assert.deepEqual(ready, { holds: true, seen: JSON.stringify(state), state });
    const untold = testbed.sees('No call?', ({ calls }) => calls !== undefined);
    await assert.rejects(untold, inconclusive('ixit.cti.hooks.observe', 'no calls'));
  });

  it('is looked at without the calls and agents of strangers', async () => {
    const connected = (...devices: string[]) => ({
      connections: Object.fromEntries(devices.map((each) => [each, { state: 'Connect', silent: false }])),
    });
    const [ofAgent, ofExtension] = [
      connected('8001@test.cc', '13900000000'),
      connected('a@b', '8006@test.cc'),
    ];
    const agents = { '5001@test.cc': { mode: 'Ready' }, '5777@test.cc': { mode: 'Ready' } };
    const told = { destination: '/topic', event: { eventName: 'agentReady', agentId: '5001@test.cc' } };
    const events = [
      told,
      { destination: '/topic', event: { eventName: 'agentReady', agentId: '5777@test.cc' } },
    ];
    const calls = { c1: ofAgent, c2: ofExtension, c3: connected('8777@test.cc', '13911111111') };
    const testbed = await bed({
      agents: { ready: AGENT },
      extensions: { idle: '8006@test.cc' },
      hooks: { observe: printing(JSON.stringify({ agents, calls, events })) },
    });
    const { state, seen } = await testbed.sees('?', () => true);
    assert.deepEqual(state, {
      agents: { '5001@test.cc': { mode: 'Ready' } },
      calls: { c1: ofAgent, c2: ofExtension },
      events: [told],
    });
    assert.doesNotMatch(seen, /777/);
  });

  it('of whose calls the hook prints something odd is inconclusive', async () => {
    for (const [printed, said] of [
      ['{"calls":[]}', 'printed calls that are no object'],
      ['{"events":{}}', 'printed events that are no list'],
      ['{"calls":{"c1":{}}}', 'printed a call c1 without connections'],
    ] as const) {
      const testbed = await bed({ hooks: { observe: printing(printed) } });
      await assert.rejects(
        testbed.sees('?', () => true),
        inconclusive(said),
      );
    }
  });
});

it('what only the simulated server can do is inconclusive', async () => {
  const testbed = await bed({});
  await assert.rejects(testbed.failsBy('silent'), inconclusive('ixit.sdk.server'));
  await assert.rejects(testbed.endsUnderWay('c1'), inconclusive('ixit.sdk.server'));
});

describe('a call at a live server', () => {
  it('is placed by the hook, which prints its callId, and ended with the scenario', async () => {
    const testbed = await bed({
      hooks: { placeCall: printing('6aee1dda-d4a2'), endCall: hooks.logging('end', 'HOOK_CALLID') },
    });
    assert.equal(await testbed.placeCall('8001@test.cc', '8002@test.cc'), '6aee1dda-d4a2');
    await testbed.close();
    assert.deepEqual(log(), ['end 6aee1dda-d4a2']);
  });

  it('that a scenario has ended is not ended again', async () => {
    const testbed = await bed({
      hooks: { placeCall: printing('c1'), endCall: hooks.logging('end', 'HOOK_CALLID') },
    });
    await testbed.endCall(await testbed.placeCall('a@b', 'c@b'));
    await testbed.close();
    assert.deepEqual(log(), ['end c1']);
  });

  it('is ended by the reset, where there is one', async () => {
    const testbed = await bed({ hooks: { placeCall: printing('c1'), reset: hooks.logging('reset') } });
    await testbed.placeCall('a@b', 'c@b');
    await testbed.close();
    assert.deepEqual(log(), ['reset', 'reset']);
  });

  it('is left to the SDK to be ended where no hook ends it, and not placed where that has no forceDrop', async () => {
    const dropped = await bed({ hooks: { placeCall: printing('c1') } });
    await dropped.placeCall('a@b', 'c@b');
    assert.deepEqual(dropped.placed(), [['c1', ['c@b', 'a@b']]]);
    dropped.hasEnded('c1');
    assert.equal(dropped.placed().length, 0);
    const target = liveTarget({
      cti: { agents: {}, extensions: {}, hooks: { placeCall: hooks.logging('call') } },
    });
    target.ics.leavesOut.push({ requirement: 'wellclient.forceDrop.*', reason: 'none' });
    const testbed = new LiveCtiTestbed(target, false);
    await testbed.open(plainTrace());
    await assert.rejects(testbed.placeCall('a@b', 'c@b'), inconclusive('ixit.cti.hooks.endCall'));
    assert.deepEqual(log(), []);
  });

  it('of which nobody gives the callId is inconclusive', async () => {
    for (const [printed, said] of [
      ['', 'nothing'],
      ['call placed', '"call placed"'],
    ] as const) {
      const testbed = await bed({ hooks: { placeCall: printing(printed), reset: hooks.logging('reset') } });
      const call = testbed.placeCall('a@b', 'c@b');
      await assert.rejects(call, inconclusive(`hooks.placeCall printed no callId, but ${said}`));
    }
  });
});
