/** Runs the real command on a gateway whose site has accounts but no switches, and says what it cannot have. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SystemClock } from '../../fixtures/simulators/clock';
import {
  PROVISIONED_GATEWAY,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../../fixtures/simulators/gateway';
import type { GatewayReply } from '../../fixtures/simulators/gateway/exchange';
import type { GatewayRole } from '../../fixtures/targets/target';
import { RealCommand, scenarioIn } from './real-command';

const CODES = 'features/gateway/error-codes.feature';
/** The outline of the faults, and the type that is wrong. */
const FAULTY = scenarioIn(CODES, 'Scenario Outline: <fault>');
const TYPE = scenarioIn(CODES, 'The type of the agent is wrong');
const LOCKED = ['The account is locked', 'The account gets locked by'].map((name) => scenarioIn(CODES, name));
const FAULTS = ['100-003', '100-007', '999-001'].map((code) => `gateway.sign-in.error.${code}`);
const NOBODY_KEPT = { key: 'ixit.gateway.agents.notKickable', reason: 'Everybody can be forced out here.' };
const NO_OTHER_GUID = { key: 'ixit.gateway.calls.updateGuid', reason: 'No page is loaded anew here.' };
const NOT_FOUND: GatewayReply = { status: 404, headers: [], body: 'not found' };
const NOBODY_LOCKED = { key: 'ixit.gateway.agents.locked', reason: 'Accounts are unlocked each night.' };

const command = new RealCommand();
let simulated: SimulatedGateway;
before(async () => {
  simulated = await startSimulatedGateway({ transport: 'https', controlPort: 0, clock: new SystemClock() });
});
after(async () => {
  await simulated.stop();
  command.remove();
});

/** A run on the gateway as it was at its start, without any hook. @param without roles that nobody has at the site */
async function run(without: GatewayRole[], cannot: object[], ...features: string[]) {
  simulated.gateway.reset();
  const agents = Object.entries(PROVISIONED_GATEWAY.agents).filter(
    ([role]) => !without.includes(role as GatewayRole),
  );
  const file = command.file(
    'site.yaml',
    JSON.stringify({
      target: { name: 'Gateway', vendor: 'test', version: '1' },
      ics: { interfaces: ['gateway'] },
      ixit: {
        gateway: { address: simulated.address, insecure: true, agents: Object.fromEntries(agents) },
        timers: { quiet: 100 },
        permissions: { allowWrongPassword: true, allowLocking: true },
        cannot,
      },
    }),
  );
  return command.run('--target', file, ...features);
}

describe('a gateway that has agents, and no hooks', () => {
  it('shows the codes of faults and types, and which type an agent has by default', async () => {
    const ran = await run([], [], FAULTY, TYPE, scenarioIn(CODES, 'A video agent who can be nothing else'));
    assert.equal(ran.code, 0, ran.output);
    assert.ok(FAULTS.every((id) => ran.of('pass').includes(id)));
    assert.ok(ran.of('pass').includes('gateway.sign-in.parameter.agenttype.default'));
  });

  it('that lacks the agents of the faults is inconclusive, and may have agents or hooks', async () => {
    const ran = await run(
      ['resourcesUnavailable', 'innerFault', 'wrongUpstream', 'wrongType'],
      [],
      FAULTY,
      TYPE,
    );
    assert.equal(ran.code, 2, ran.output);
    assert.deepEqual(ran.of('inconc'), FAULTS);
    assert.match(
      ran.output,
      /neither ixit\.gateway\.agents\.innerFault nor ixit\.gateway\.hooks\.innerFault, which/,
    );
    // videoOnly stands in for wrongType.
    assert.ok(ran.of('pass').includes('gateway.sign-in.error.100-012'));
  });

  it('holds nothing against the gateway that an agent for a fault shows in vain', async () => {
    const before = PROVISIONED_GATEWAY.agents.innerFault;
    PROVISIONED_GATEWAY.agents.innerFault = PROVISIONED_GATEWAY.agents.second;
    try {
      const ran = await run([], [], scenarioIn(CODES, '| the gateway has an inner fault'));
      assert.equal(ran.code, 2, ran.output);
      assert.match(ran.output, /the sign-in of the agent 292 runs into no fault/i);
    } finally {
      PROVISIONED_GATEWAY.agents.innerFault = before;
    }
  });

  it('does not fail because the agent of both types is of one only', async () => {
    const before = PROVISIONED_GATEWAY.agents.video;
    PROVISIONED_GATEWAY.agents.video = PROVISIONED_GATEWAY.agents.videoOnly;
    try {
      const scenario = scenarioIn('features/gateway/parameters.feature', 'An agent with video who does not');
      const ran = await run([], [], scenario);
      assert.equal(ran.code, 2, ran.output);
      assert.deepEqual(ran.of('fail'), []);
      assert.match(ran.output, /the agent 305 cannot sign in with its password and agenttype 4: /i);
    } finally {
      PROVISIONED_GATEWAY.agents.video = before;
    }
  });
});

describe('what the site cannot bring about', () => {
  it('keeps no run from ending with 0 where other scenarios judged the rows', async () => {
    const ran = await run(['locked'], [NOBODY_LOCKED], ...LOCKED);
    assert.equal(ran.code, 0, ran.output);
    assert.ok(ran.of('pass').includes('gateway.sign-in.error.110-016'));
    assert.match(
      ran.output,
      /Left out, .*\n {2}ixit\.gateway\.agents\.locked: Accounts are unlocked each night\. \(1 scenario\)/,
    );
    assert.match(ran.page, /Left out: what the site cannot bring about/);
    assert.match(ran.everything, /<skipped message="[^"]*Accounts are unlocked each night\./);
    const undeclared = await run(['locked'], [], ...LOCKED);
    assert.equal(undeclared.code, 2, undeclared.output);
  });

  it('leaves a row inconclusive that nobody else judges', async () => {
    const ran = await run(
      ['notKickable'],
      [NOBODY_KEPT],
      scenarioIn(CODES, 'An agent who cannot be forced out'),
    );
    assert.equal(ran.code, 2, ran.output);
    assert.deepEqual(ran.of('inconc'), ['gateway.sign-in.error.100-015']);
    assert.match(ran.output, /and says why: Everybody can be forced out here\./);
  });

  it('may be a call that the gateway does not have', async () => {
    const polling = 'features/gateway/polling.feature';
    const scenarios = ['The client asks for another Guid', 'Scenario: The events come by polling'];
    const lines = scenarios.map((name) => scenarioIn(polling, name));
    const own = simulated.gateway.handle.bind(simulated.gateway);
    simulated.gateway.handle = async (request, signal) =>
      request.target.endsWith('/updateGuid') ? NOT_FOUND : own(request, signal);
    const undeclared = await run([], [], ...lines);
    assert.equal(undeclared.code, 2, undeclared.output);
    assert.match(undeclared.output, /no other Guid can be got: .*404.* ixit\.gateway\.calls\.updateGuid/i);
    const ran = await run([], [NO_OTHER_GUID], ...lines);
    simulated.gateway.handle = own;
    assert.equal(ran.code, 0, ran.output);
    assert.match(
      ran.output,
      /ixit\.gateway\.calls\.updateGuid: No page is loaded anew here\. \(1 scenario\)/,
    );
  });
});
