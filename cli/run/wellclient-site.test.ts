/** Runs the real command on an SDK whose site has accounts but few hooks, or none at all. */
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import { type SimulatedCti, startSimulatedCti } from '../../fixtures/simulators/cti';
import { SIMULATED_AGENTS, SIMULATED_EXTENSIONS } from '../../steps/testbed/wellclient/provisioned';
import { feature } from './broken-sdk';
import { RealCommand } from './real-command';

const QUOTA = feature('force-ready', '| whose quota of outbound calls is used up |');
const READY = feature('force-ready', '| who is not ready  |');
const WRAP_UP = feature('force-ready', '| who is in wrap-up |');
const NOT_READY = feature('force-not-ready', '| who is ready      |');
const LOGOUT = feature('force-logout', '| who is ready      |');
const SIGNED_OUT = feature('force-logout', '| who is signed out |');
const DISABLED = feature('force-logout', '| who is disabled   |');
const NOBODY = feature('force-ready', 'Scenario: Refused for an agent who is unknown');
const ENDED = feature('force-drop', '| the call has ended  ');
const JOIN = feature('force-join', 'Scenario: Three are in the call');
const BEFORE_SIGN_IN = feature('sessions', '| forceDrop   |', 'before a sign-in');

const agents = SIMULATED_AGENTS;
const command = new RealCommand();
let simulated: SimulatedCti;
beforeEach(async () => {
  simulated = await startSimulatedCti({ controlPort: 0, clock: new SystemClock() });
});
afterEach(() => simulated.stop());
after(() => command.remove());

/** What the site has beside a page with the SDK and its accounts. */
interface Site {
  /** Actions of the simulator by hook. */
  hooks?: Record<string, string>;
  /** Passwords of agents besides those of the supervisors. */
  passwords?: Partial<Record<keyof typeof SIMULATED_AGENTS, string>>;
  /** Who has another agent's place. */
  instead?: Partial<Record<keyof typeof SIMULATED_AGENTS, keyof typeof SIMULATED_AGENTS>>;
  leavesOut?: object[];
  strict?: boolean;
}

const LOOKS = { observe: 'observe' };
const CALLS = { ...LOOKS, placeCall: 'place-call', ring: 'ring' };

function run(
  { hooks = {}, passwords = {}, instead = {}, leavesOut = [], strict }: Site,
  ...features: string[]
) {
  const roles = Object.keys(SIMULATED_AGENTS) as (keyof typeof SIMULATED_AGENTS)[];
  const accounts = roles.map((role) => {
    const { password, ...agent } = SIMULATED_AGENTS[instead[role] ?? role];
    const own = role.endsWith('upervisor') ? password : passwords[role];
    return [role, own === undefined ? agent : { ...agent, password: own }];
  });
  const { origin } = new URL(simulated.control ?? '');
  const file = command.file(
    'site.yaml',
    JSON.stringify({
      target: { name: 'SDK', vendor: 'test', version: '1' },
      ics: { interfaces: ['wellclient'], leavesOut },
      ixit: {
        sdk: { page: simulated.sdkPage, server: 'own', allow: [new URL(simulated.address).origin] },
        cti: {
          otherDomain: 'other.cc',
          agents: Object.fromEntries(accounts),
          extensions: SIMULATED_EXTENSIONS,
          hooks: Object.fromEntries(
            Object.entries(hooks).map(([name, action]) => [
              name,
              action === 'observe' ? `GET ${origin}/control/state` : `POST ${origin}/control/${action}`,
            ]),
          ),
        },
        timers: { quiet: 100, effect: 2_000 },
      },
    }),
  );
  const options = ['--target', file, ...(strict ? ['--strict'] : [])];
  return command.run(...options, ...features);
}

const rows = (call: string, ...names: string[]) => names.map((name) => `wellclient.${call}.rule.${name}`);
const mode = (role: keyof typeof agents) => simulated.server.state().agents[agents[role].agentId]?.mode;

describe('an agent whose quota is used up', () => {
  it('signs in with its password, and the rows are those that the hook signIn shows', async () => {
    const hooked = await run({ hooks: { ...LOOKS, signIn: 'sign-in' } }, QUOTA);
    simulated.server.reset();
    const password = agents.quotaReached.password as string;
    const own = await run({ hooks: LOOKS, passwords: { quotaReached: password } }, QUOTA);
    assert.deepEqual([own.code, own.of('pass')], [hooked.code, hooked.of('pass')], own.output);
    assert.ok(own.of('pass').includes('wellclient.forceReady.rule.fail'), own.output);
    assert.ok(!`${own.output}${own.everything}`.includes(password));
  });

  it('may be signed in from the start, with no hook at all', async () => {
    const { agentId, deviceId } = agents.quotaReached;
    simulated.server.signIn(agentId, deviceId, 'NotReady');
    const ran = await run({}, QUOTA);
    assert.ok(ran.of('pass').includes('wellclient.forceReady.rule.fail'), ran.output);
  });

  it('who cannot sign in is inconclusive', async () => {
    const ran = await run({ hooks: LOOKS, passwords: { quotaReached: 'not-the-one' } }, QUOTA);
    assert.deepEqual([ran.code, ran.of('fail')], [2, []], ran.output);
    assert.match(
      ran.output,
      /5008@test\.cc \(ixit\.cti\.agents\.quotaReached\) is Logout, and not NotReady, as its role says: Nobody could sign in/,
    );
    const neither = await run({ hooks: LOOKS }, QUOTA);
    assert.deepEqual([neither.code, neither.of('fail')], [2, []], neither.output);
    assert.match(
      neither.output,
      /: it has no password to sign in with, and no ixit\.cti\.hooks\.signIn does so/,
    );
  });
});

describe('agents whom no hook brings to the mode of their role', () => {
  const ONCE = [READY, NOT_READY, LOGOUT];

  it('are forced there, so that one run after the other judges the same', async () => {
    const passwords = { ready: agents.ready.password as string };
    const first = await run({ hooks: LOOKS, passwords }, ...ONCE);
    const second = await run({ hooks: LOOKS, passwords }, ...ONCE);
    assert.deepEqual([first.code, first.of('fail')], [0, []], first.output);
    assert.deepEqual([second.code, second.of('pass')], [first.code, first.of('pass')], second.output);
    for (const call of ['forceReady', 'forceNotReady', 'forceLogout'])
      assert.ok(
        rows(call, 'done', 'effect').every((row) => second.of('pass').includes(row)),
        second.output,
      );
    simulated.server.signIn(agents.signedOut.agentId, agents.signedOut.deviceId, 'Ready');
    const out = await run({ hooks: LOOKS }, SIGNED_OUT);
    assert.deepEqual(out.of('fail'), [], out.output);
    assert.doesNotMatch(out.output, /as its role says/);
    assert.equal(mode('signedOut'), 'Logout');
  });

  it('are so, too, where nobody can look: what does not need a look is judged each time', async () => {
    for (const time of ['first', 'second']) {
      const ran = await run({}, READY, NOT_READY);
      assert.deepEqual([ran.code, ran.of('fail')], [2, []], ran.output);
      for (const call of ['forceReady', 'forceNotReady'])
        assert.ok(ran.of('pass').includes(`wellclient.${call}.rule.done`), `${time}: ${ran.output}`);
    }
  });

  it('and cannot be forced are inconclusive', async () => {
    simulated.server.signIn(agents.wrapUp.agentId, agents.wrapUp.deviceId, 'Ready');
    const seen = await run({ hooks: LOOKS }, WRAP_UP);
    assert.deepEqual([seen.code, seen.of('fail')], [2, []], seen.output);
    assert.match(
      seen.output,
      /5004@test\.cc \(ixit\.cti\.agents\.wrapUp\) is Ready, and not WorkNotReady, as its role says, and no ixit\.cti\.hooks\.reset/,
    );
    const blind = await run({}, WRAP_UP);
    assert.deepEqual([blind.code, blind.of('fail')], [2, []], blind.output);
    assert.match(blind.output, /Nobody can tell whether 5004@test\.cc/);
  });

  it('though the hook should have done so, are inconclusive', async () => {
    simulated.server.signIn(agents.wrapUp.agentId, agents.wrapUp.deviceId, 'Ready');
    const ran = await run({ hooks: { ...LOOKS, reset: 'observe' } }, WRAP_UP);
    assert.deepEqual([ran.code, ran.of('fail')], [2, []], ran.output);
    assert.match(ran.output, /as its role says, though the hook ixit\.cti\.hooks\.reset has run/);
    simulated.server.signOut(agents.notReady.agentId);
    const idle = await run({ hooks: { ...LOOKS, signIn: 'observe' } }, READY);
    assert.deepEqual([idle.code, idle.of('fail')], [2, []], idle.output);
    assert.match(idle.output, /5003@test\.cc .* is Logout, and not NotReady, as its role says, nor after/);
  });
});

describe('what is not as the target file says is inconclusive', () => {
  const RINGS = feature('force-drop', 'Scenario: The extension rings');

  for (const [what, site, scenario, said] of [
    [
      'a call that was to be answered',
      { hooks: { ...CALLS, placeCall: 'ring' } },
      JOIN,
      /in which 8002@test\.cc talks, though/,
    ],
    [
      'a call that was to ring',
      { hooks: { ...CALLS, ring: 'place-call' } },
      RINGS,
      /in which 8001@test\.cc rings, though/,
    ],
    [
      'a call that was to end',
      { hooks: { ...CALLS, endCall: 'observe' } },
      ENDED,
      /endCall has run, and the call \S+ goes on/,
    ],
    [
      'an agent who was not to be there',
      { hooks: LOOKS, instead: { unknown: 'ready' } },
      NOBODY,
      /whom ixit\.cti\.agents\.unknown says it has not/,
    ],
  ] as const) {
    it(what, async () => {
      const ran = await run({ ...site, strict: true }, scenario);
      assert.deepEqual([ran.code, ran.of('fail')], [2, []], ran.output);
      assert.match(ran.output, said);
    });
  }

  it('an agent who was to be locked out, and is not, is signed out first', async () => {
    const ran = await run({ hooks: LOOKS, instead: { disabled: 'notReady' } }, DISABLED);
    assert.deepEqual(ran.of('fail'), [], ran.output);
    assert.equal(mode('notReady'), 'Logout');
  });
});

describe('calls that no hook ends', () => {
  it('end by forceDrop, in a scenario and after it', async () => {
    const hooked = await run({ hooks: { ...CALLS, endCall: 'end-call' } }, ENDED, JOIN);
    simulated.server.reset();
    const ran = await run({ hooks: CALLS }, ENDED, JOIN, BEFORE_SIGN_IN);
    assert.deepEqual([ran.code, ran.of('fail')], [hooked.code, []], ran.output);
    for (const row of hooked.of('pass')) assert.ok(ran.of('pass').includes(row), `${row}: ${ran.output}`);
    assert.ok(ran.of('pass').includes('wellclient.forceDrop.rule.in-call'), ran.output);
    assert.deepEqual(simulated.server.state().calls, {});
  });

  it('are not placed where the build has no forceDrop', async () => {
    const leavesOut = [{ requirement: 'wellclient.forceDrop.*', reason: 'There is none.' }];
    const ran = await run({ hooks: CALLS, leavesOut }, JOIN);
    assert.match(ran.output, /no ixit\.cti\.hooks\.endCall, which can end the call again/);
    assert.deepEqual(simulated.server.state().events, []);
  });

  it('and go on though forceDrop was done are inconclusive', async () => {
    await simulated.stop();
    simulated = await startSimulatedCti({
      controlPort: 0,
      clock: new SystemClock(),
      misbehaviours: ['cti-drop-without-effect'],
    });
    const ran = await run({ hooks: CALLS, strict: true }, ENDED);
    assert.deepEqual([ran.code, ran.of('fail')], [2, []], ran.output);
    assert.match(
      ran.output,
      /no ixit\.cti\.hooks\.endCall, which can end the call \S+, and forceDrop was done, and the call goes on/,
    );
  });
});
