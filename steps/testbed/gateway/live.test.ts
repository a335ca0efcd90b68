import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { GatewayIxit } from '../../../fixtures/targets/gateway-ixit';
import type { Target } from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import { HookFolder, inconclusive, liveTarget, plainTrace } from '../live-bench';
import { LiveGatewayTestbed } from './live';

const AGENT = { agentid: '291', password: 'p', phonenum: '40038' };
const GRANTED = { allowDialling: false, allowedNumbers: [], allowWrongPassword: true, allowLocking: true };

let hooks: HookFolder;
beforeEach(() => {
  hooks = new HookFolder();
});
afterEach(() => hooks.remove());

async function bed(
  gateway: Partial<GatewayIxit>,
  ixit: Partial<Target['ixit']> = {},
): Promise<LiveGatewayTestbed> {
  const testbed = new LiveGatewayTestbed(liveTarget(ixit, gateway), false);
  await testbed.open(plainTrace());
  return testbed;
}

/** Holds an error against what is expected of one: any of these members would have done. */
function lacks(...keys: string[]): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof Inconclusive, String(error));
    assert.deepEqual(error.missing, keys);
    assert.ok(error.message.includes(`neither ${keys.join(' nor ')}`), error.message);
    return true;
  };
}

/** What the hooks wrote down, line by line. */
function log(): string[] {
  const file = hooks.path('log');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
}

describe('a live gateway', () => {
  it('is reached as the target file says', async () => {
    const plain = await bed({ address: 'https://gw:8043/' });
    assert.deepEqual(plain.access(), { address: 'https://gw:8043' });
    const known = await bed({ address: 'https://gw:8043', caFile: 'x.pem', ca: 'PEM' });
    assert.deepEqual(known.access(), { address: 'https://gw:8043', ca: 'PEM' });
    const trial = await bed({ address: 'https://gw:8043', insecure: true });
    assert.deepEqual(trial.access(), { address: 'https://gw:8043', insecure: true });
  });

  it('of which the target file says nothing is inconclusive, and what is missing is named', async () => {
    const testbed = await bed({});
    assert.throws(() => testbed.access(), inconclusive('ixit.gateway.address'));
    assert.throws(() => testbed.agent('notKickable'), inconclusive('ixit.gateway.agents.notKickable'));
    assert.throws(() => testbed.crowd(), inconclusive('ixit.gateway.crowd'));
    assert.throws(() => testbed.pushAccess(), inconclusive('ixit.gateway.push'));
    const call = testbed.bringAbout('unlock', { agentid: '291' });
    await assert.rejects(
      call,
      inconclusive('ixit.gateway.hooks.unlock', 'unlock the account of the agent 291'),
    );
    const look = testbed.sees('?', '291', () => true);
    await assert.rejects(look, inconclusive('ixit.gateway.hooks.observe'));
  });

  it('has agents whose accounts suffer only with permission', async () => {
    const agents = { locked: AGENT, lockable: AGENT, wrongPassword: AGENT };
    const careful = await bed({ agents });
    assert.equal(careful.agent('locked'), AGENT);
    assert.throws(() => careful.agent('lockable'), inconclusive('ixit.permissions.allowLocking'));
    assert.throws(() => careful.agent('wrongPassword'), inconclusive('ixit.permissions.allowWrongPassword'));
    const granted = await bed({ agents }, { permissions: GRANTED });
    assert.equal(granted.agent('lockable'), AGENT);
    assert.equal(granted.agent('wrongPassword'), AGENT);
  });

  it('may have any of several agents: the first that there is', async () => {
    const other = { ...AGENT, agentid: '305' };
    const both = await bed({ agents: { wrongType: AGENT, videoOnly: other } });
    assert.deepEqual(both.anyAgent(['wrongType', 'videoOnly']), { role: 'wrongType', agent: AGENT });
    const one = await bed({ agents: { videoOnly: other } });
    assert.deepEqual(one.anyAgent(['wrongType', 'videoOnly']), { role: 'videoOnly', agent: other });
    const none = await bed({ agents: { normal: AGENT } });
    assert.throws(
      () => none.anyAgent(['wrongType', 'videoOnly']),
      lacks('ixit.gateway.agents.wrongType', 'ixit.gateway.agents.videoOnly'),
    );
  });

  it('has a fault befall one agent, where it has one for that, else everybody', async () => {
    const innerFault = hooks.logging('fault');
    const reset = hooks.logging('reset');
    const agent = await bed({ agents: { innerFault: AGENT }, hooks: { innerFault } });
    assert.equal(await agent.runIntoFault('innerFault'), AGENT);
    assert.deepEqual(log(), []);
    const everybody = await bed({ hooks: { innerFault, reset } });
    assert.equal(await everybody.runIntoFault('innerFault'), undefined);
    assert.deepEqual(log(), ['reset', 'fault']);
    const role = 'ixit.gateway.agents.innerFault';
    const neither = await bed({});
    await assert.rejects(neither.runIntoFault('innerFault'), lacks(role, 'ixit.gateway.hooks.innerFault'));
    const forGood = await bed({ hooks: { innerFault } });
    await assert.rejects(forGood.runIntoFault('innerFault'), lacks(role, 'ixit.gateway.hooks.repair'));
  });

  it('is looked at agent by agent', async () => {
    const print =
      '({ agents: { [process.env.HOOK_AGENTID]: { phone: "ringing", settings: { status: 3 } } } })';
    const observe = hooks.script('observe', `console.log(JSON.stringify(${print}))`);
    const testbed = await bed({ hooks: { observe } });
    const rings = await testbed.sees('Does it ring?', '291', ({ phone }) => phone === 'ringing');
    const agent = { phone: 'ringing', settings: { status: 3 } };
    assert.deepEqual(rings, { holds: true, seen: JSON.stringify({ agents: { 291: agent } }), state: agent });
    const offHook = ({ phone }: { phone: string }) => phone === 'off-hook';
    assert.equal((await testbed.sees('Off the hook?', '291', offHook)).holds, false);
    await assert.rejects(
      testbed.sees('In?', '291', ({ signedIn }) => signedIn),
      inconclusive('ixit.gateway.hooks.observe', 'no agents.291.signedIn'),
    );
    await assert.rejects(
      testbed.sees('Of type 11?', '291', ({ settings }) => settings?.agenttype === 11),
      inconclusive('no agents.291.settings.agenttype'),
    );
  });

  it('about whose agent the hook tells nothing is inconclusive', async () => {
    const observe = hooks.script('observe', 'console.log(JSON.stringify({ agents: { 292: {} } }))');
    const testbed = await bed({ hooks: { observe } });
    const look = testbed.sees('?', '291', ({ signedIn }) => !signedIn);
    await assert.rejects(look, inconclusive('printed no agents.291'));
  });
});

describe('what a scenario leaves at a live gateway', () => {
  it('is undone by the situation that does so', async () => {
    const testbed = await bed(
      {
        agents: { lockable: { ...AGENT, agentid: '302' } },
        hooks: {
          incomingCall: hooks.logging('call', 'HOOK_AGENTID'),
          callEnds: hooks.logging('ends', 'HOOK_AGENTID'),
          innerFault: hooks.logging('fault'),
          repair: hooks.logging('repair'),
          authMode: hooks.logging('mode', 'HOOK_MODE'),
          unlock: hooks.logging('unlock', 'HOOK_AGENTID'),
        },
      },
      { permissions: GRANTED },
    );
    testbed.agent('lockable');
    await testbed.bringAbout('incomingCall', { agentid: '291' });
    await testbed.bringAbout('incomingCall', { agentid: '292' });
    await testbed.bringAbout('callEnds', { agentid: '291' });
    await testbed.bringAbout('innerFault');
    await testbed.bringAbout('authMode', { mode: 'dynamic' });
    await testbed.bringAbout('authMode', { mode: 'static' });
    const done = ['call 291', 'call 292', 'ends 291', 'fault', 'mode static'];
    assert.deepEqual(log(), done);
    await testbed.close();
    assert.deepEqual(log(), [...done, 'unlock 302', 'ends 292', 'repair', 'mode dynamic']);
  });

  it('is undone by the reset, where there is one', async () => {
    const testbed = await bed({
      hooks: { innerFault: hooks.logging('fault'), reset: hooks.logging('reset') },
    });
    await testbed.bringAbout('innerFault');
    await testbed.close();
    assert.deepEqual(log(), ['reset', 'fault', 'reset']);
  });

  it('is not brought about when nothing can undo it', async () => {
    const testbed = await bed({ hooks: { innerFault: hooks.logging('fault') } });
    await assert.rejects(testbed.bringAbout('innerFault'), inconclusive('ixit.gateway.hooks.repair'));
    assert.deepEqual(log(), []);
  });

  it('spoils nothing when it cannot be undone', async () => {
    const repair = hooks.script('repair', 'process.exit(1)');
    const testbed = await bed({ hooks: { innerFault: hooks.logging('fault'), repair } });
    await testbed.bringAbout('innerFault');
    await testbed.close();
  });
});

describe('the time of a live gateway', () => {
  it('is real', async () => {
    const testbed = await bed({});
    const began = testbed.now();
    await testbed.elapse(30);
    const gone = testbed.now() - began;
    assert.ok(gone >= 29 && gone < 5_000, String(gone));
  });

  it('is moved on by the hook', async () => {
    const testbed = await bed({ hooks: { elapse: hooks.logging('elapse', 'HOOK_MS') } });
    const began = testbed.now();
    await testbed.elapse(120_000);
    assert.ok(testbed.now() - began >= 120_000);
    assert.deepEqual(log(), ['elapse 120000']);
  });
});
