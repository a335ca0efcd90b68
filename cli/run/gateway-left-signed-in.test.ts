/** Runs the real command on gateways where somebody else has an agent signed in, or where nobody gets signed out. */
import assert from 'node:assert/strict';
import { after, afterEach, describe, it } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import {
  PROVISIONED_GATEWAY,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../../fixtures/simulators/gateway';
import { feature } from './broken-gateway';
import { RealCommand } from './real-command';

/** What is signed in with: the sign-in alone, one that lacks a member, and one that is not the first of its agent. */
const SCENARIOS = [
  feature('sign-in', 'Scenario: Nothing but password and phone number is given'),
  feature('boundaries', 'Scenario Outline: <parameter> is <fault>'),
  feature('error-codes', 'Scenario: One of several broken sign-ins'),
];
const FREES = 'ics.claims: forced-sign-in, sign-out';

const command = new RealCommand();
let simulated: SimulatedGateway;
afterEach(() => simulated.stop());
after(() => command.remove());

/** What a site has besides accounts. */
interface SiteOptions {
  misbehaviours?: string[];
  claims?: string[];
  hooks?: Record<string, string>;
  signedIn?: boolean;
}

async function run(options: SiteOptions, ...features: string[]) {
  const { misbehaviours = [], claims = [], hooks = {}, signedIn = true } = options;
  simulated = await startSimulatedGateway({
    transport: 'https',
    controlPort: 0,
    clock: new SystemClock(),
    misbehaviours,
  });
  const { agentid } = PROVISIONED_GATEWAY.agents.normal;
  if (signedIn) simulated.gateway.signInElsewhere(agentid);
  const { agents } = PROVISIONED_GATEWAY;
  const file = command.file(
    'left.yaml',
    JSON.stringify({
      target: { name: 'Gateway', vendor: 'test', version: '1' },
      ics: { interfaces: ['gateway'], claims },
      ixit: {
        gateway: { address: simulated.address, insecure: true, agents: { normal: agents.normal }, hooks },
        timers: { quiet: 100, reply: 1000 },
      },
    }),
  );
  return command.run('--target', file, ...features);
}

/** A hook that tells whether agents are signed in. */
function observing(signedIn: boolean): Record<string, string> {
  const { agentid } = PROVISIONED_GATEWAY.agents.normal;
  return { observe: `echo '${JSON.stringify({ agents: { [agentid]: { signedIn } } })}'` };
}

describe('an agent whom somebody else has signed in', () => {
  it('fails nothing, and is said to be so, with what to do', async () => {
    const ran = await run({}, ...SCENARIOS);
    assert.equal(ran.code, 2, ran.output);
    assert.deepEqual(ran.of('fail'), []);
    assert.match(ran.output, /the agent 291 is signed in already, not by this run/i);
    assert.match(
      ran.output,
      /Sign it out and run again, give a hook that does \(ixit\.gateway\.hooks\.reset\), or claim/,
    );
  });

  it(`is signed out by the calls that are claimed (${FREES}), which is told`, async () => {
    const ran = await run({ claims: ['forced-sign-in', 'sign-out'] }, ...SCENARIOS);
    assert.equal(ran.code, 0, ran.output);
    assert.deepEqual([ran.of('fail'), ran.of('inconc')], [[], []]);
    assert.ok(ran.of('pass').includes('gateway.sign-in.parameter.password.required'));
    assert.match(ran.everything, /it was signed out by a forced sign-in and a sign-out/);
  });

  it('fails nothing where he cannot be forced out, or is seen to be signed in', async () => {
    const claims = ['forced-sign-in', 'sign-out'];
    const refused = await run(
      { claims, misbehaviours: ['gateway.forced-sign-in.rule.signs-in:refused'] },
      ...SCENARIOS,
    );
    assert.deepEqual(refused.of('fail'), [], refused.output);
    assert.match(refused.output, /A forced sign-in: /);
    await simulated.stop();
    const seen = await run({ hooks: observing(true) }, ...SCENARIOS);
    assert.deepEqual(seen.of('fail'), [], seen.output);
    assert.match(seen.output, /is signed in already, not by this run/);
  });
});

describe('an agent whom this run cannot sign out', () => {
  it('fails nothing but what refused the sign-out, if that is claimed', async () => {
    const misbehaviours = ['gateway.sign-out.rule.signs-out:refused'];
    const ran = await run({ misbehaviours, signedIn: false }, ...SCENARIOS);
    assert.equal(ran.code, 2, ran.output);
    assert.deepEqual(ran.of('fail'), []);
    assert.match(ran.output, /for a scenario before could not sign it out: .*100-010/);
  });

  it('fails no sign-in after one that brought no Guid', async () => {
    const ran = await run(
      { misbehaviours: ['gateway.sign-in.header.reply.Guid:neither'], signedIn: false },
      ...SCENARIOS,
    );
    assert.equal(ran.of('fail').includes('gateway.sign-in.reply.0'), false, ran.output);
    assert.equal(ran.of('fail').includes('gateway.sign-in.parameter.password'), false, ran.output);
  });
});

describe('an agent who is said to be signed in, and is not', () => {
  const misbehaviours = ['gateway-takes-everybody-for-signed-in'];
  const claims = ['forced-sign-in', 'sign-out'];
  const reset = { reset: 'true' };
  for (const [how, options] of [
    ['as the hook reset has seen to it', { hooks: reset }],
    ['as the hook observe sees', { hooks: observing(false) }],
    ['as it was signed out by force', { claims }],
  ] as const) {
    it(`fails the sign-in: ${how}`, async () => {
      const ran = await run(
        { ...options, claims: [...('claims' in options ? claims : [])], misbehaviours, signedIn: false },
        ...SCENARIOS,
      );
      assert.equal(ran.code, 1, ran.output);
      assert.ok(ran.of('fail').includes('gateway.sign-in.reply.0'), String(ran.of('fail')));
    });
  }
});
