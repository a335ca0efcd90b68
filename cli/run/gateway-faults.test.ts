/** Runs scenarios on the simulated gateway, told to break the document in one way: each fault must fail the rows. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { NAMED_GATEWAY_MUTANTS } from '../../fixtures/mutants/gateway/named';
import { PROVISIONED_GATEWAY } from '../../fixtures/simulators/gateway';
import { InOneProcess } from '../trials/in-one-process';
import { feature, targetWith } from './broken-gateway';
import { RealCommand } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const CARRIES = feature('sign-in', 'Scenario: What the answer carries');
const PLAIN = feature('sign-in', 'Scenario: Nothing but password');
const BUSY = feature('events', 'Scenario: Busy on arrival');
const WRONG_PASSWORD = feature('error-codes', 'Scenario: The password is wrong');
const SECOND = feature('error-codes', 'Scenario: A second sign-in is refused');
const LIMITS = feature('boundaries', 'Scenario Outline: <parameter> of <length> characters is too long');
const BLANKS = feature('boundaries', 'Scenario Outline: A token with');
const TWO_AGENTS = feature('signing-out', 'Scenario: Two agents');
const AGAIN = feature('signing-out', 'Scenario: A second session');
const PUSH = feature('push', 'Scenario: The events of a sign-in come');
const ONE_ALONE = feature('push', 'Scenario Outline: <given> alone');

const SIGN_IN = 'gateway.sign-in';
const faults: [name: string, scenario: string, rows: string[], timers?: string][] = [
  ['gateway-wrong-member-type', CARRIES, ['result.member.loginTime']],
  ['gateway-missing-member', CARRIES, ['result.member.serverName']],
  ['gateway-swapped-codes', WRONG_PASSWORD, ['error.100-004']],
  ['gateway-event-out-of-order', BUSY, ['event.3.AgentOther_InService', 'rule.events-3']],
  ['gateway-doubled-event', BUSY, ['rule.events-3']],
  ['gateway-missing-event', BUSY, ['event.3.AgentState_SetNotReady_Success', 'rule.events-3']],
  ['gateway-foreign-events', TWO_AGENTS, ['rule.events-4']],
  ['gateway-frozen-guid', feature('polling', 'Scenario: The Guid is renewed'), ['header.reply.Guid.dynamic']],
  ['gateway-no-timeout', feature('two-minutes', 'Scenario: Nobody polls for more'), ['rule.two-minutes']],
  ['gateway-no-set-guid', CARRIES, ['header.reply.Set-GUID']],
  ['gateway-silent', PLAIN, ['parameter.password'], 'reply: 1000'],
  ['gateway-garbage', PLAIN, ['parameter.password']],
  ['gateway-html-error', PLAIN, ['parameter.password']],
  ['gateway-accepts-any-password', WRONG_PASSWORD, ['error.100-004']],
  [
    'gateway-ignores-status',
    feature('parameters', 'Scenario Outline: Signing in <as>'),
    ['parameter.status'],
    'reply: 1000',
  ],
  ['gateway-ignores-length', LIMITS, ['parameter.phonenum.length', 'parameter.serviceworkid.length']],
  [
    'gateway-any-address',
    feature('boundaries', 'Scenario Outline: The address <address>'),
    ['parameter.ip.ipv4', 'error.100-016'],
  ],
  ['gateway-takes-everybody-for-signed-in', PLAIN, ['reply.0']],
  ['gateway-takes-post', feature('requests', 'Scenario Outline: <method> is refused'), ['rule.no-post']],
  ['gateway-any-guid', feature('polling', 'Scenario Outline: A poll <guid>'), ['header.reply.Guid']],
  ['gateway-one-push-parameter-is-enough', ONE_ALONE, ['rule.push-needs-both']],
  ['gateway-sign-out-without-effect', AGAIN, ['reply.0']],
  [
    'gateway-overtaking',
    feature('signing-out', 'Scenario: A sign-in that does not wait'),
    ['rule.sign-in-waits'],
  ],
];

/** Deviations of which the document does not speak, or which the errata tolerate. */
const findings: [name: string, scenario: string, erratum: string][] = [
  ['gateway-integer-vdnid', CARRIES, 'GW-01'],
  ['gateway-lower-case-set-guid', CARRIES, 'GW-14'],
  ['gateway-status-codes', SECOND, 'GW-28'],
  ['gateway-push-without-token', PUSH, 'GW-19'],
  ['gateway-garbled-text', CARRIES, 'GW-09'],
  ['gateway-doubled-member', CARRIES, 'GW-16'],
  ['gateway-takes-blanks-in-tokens', BLANKS, 'GW-19'],
  ['gateway-variant-plain-pushes', PUSH, 'GW-40'],
];

/** Of which no erratum speaks. */
const notes: [name: string, scenario: string, said: string][] = [
  ['gateway-push-never-retries', feature('push', 'Scenario Outline: The receiver'), 'not tried again'],
  ['gateway-push-never-gives-up', feature('push', 'Scenario: A receiver that stays dead'), 'still signed in'],
];

describe('a deliberate fault of the gateway fails the rows', () => {
  for (const [name, scenario, rows, timers] of faults) {
    it(name, async () => {
      const failed = await here.failed(targetWith(command, name, timers), [scenario]);
      for (const row of rows)
        assert.ok(failed.includes(`${SIGN_IN}.${row}`), `${row} is not among ${failed}`);
    });
  }

  it('and the command ends with 1, and names row and document', async () => {
    const { code, output, of } = await command.run(
      '--target',
      targetWith(command, 'gateway-swapped-codes'),
      WRONG_PASSWORD,
    );
    assert.equal(code, 1, output);
    assert.ok(of('fail').includes(`${SIGN_IN}.error.100-004`));
    assert.match(output, /fail gateway\.sign-in\.error\.100-004/);
    assert.match(output, /Document: CC-Gateway 签入/);
  });

  it('and not those that rest on the time in which an agent polls, where no poll has an answer to be read', async () => {
    const target = targetWith(command, 'gateway.sign-in.rule.polling:no-json');
    const polls = feature('side-by-side', 'Scenario: One polls, the other is silent');
    assert.deepEqual(await here.failed(target, [polls]), [`${SIGN_IN}.rule.polling`]);
  });

  it('and every misbehaviour that is not derived from the tables is tried here', () => {
    const texts = ['gateway-leaked-password', 'gateway-hostile-text'];
    assert.deepEqual(
      [
        ...faults.map(([name]) => name),
        ...findings.map(([name]) => name).filter((name) => !name.includes('variant')),
        ...notes.map(([name]) => name),
        ...texts,
      ].sort(),
      Object.keys(NAMED_GATEWAY_MUTANTS).sort(),
    );
  });
});

describe('what is tolerated, or stands on other pages, is a finding', () => {
  for (const [name, scenario, erratum] of findings) {
    it(name, async () => {
      const granted = await here.granted(targetWith(command, name), [scenario]);
      assert.ok(
        granted.some((each) => each.endsWith(` ${erratum}`)),
        `${erratum} is not among ${granted}`,
      );
    });
  }
  for (const [name, scenario, said] of notes) {
    it(name, async () => {
      const target = targetWith(command, name, 'callback: 1000');
      const { code, output, page } = await command.run('--target', target, scenario);
      assert.equal(code, 0, output);
      assert.ok(page.includes(said), `the page does not say ${said}`);
    });
  }
});

describe('what is tolerated is a fail under --strict', () => {
  for (const [name, scenario, row] of [
    ['gateway-integer-vdnid', CARRIES, 'result.member.vdnid'],
    ['gateway-lower-case-set-guid', CARRIES, 'header.reply.Set-GUID'],
    ['gateway-garbled-text', CARRIES, 'reply.member.message'],
    ['gateway-doubled-member', CARRIES, 'header.reply.Content-Type'],
    ['gateway-takes-blanks-in-tokens', BLANKS, 'parameter.serviceToken.charset'],
  ] as const) {
    it(name, async () => {
      const { code, output, of } = await command.run(
        '--strict',
        '--target',
        targetWith(command, name),
        scenario,
      );
      assert.equal(code, 1, output);
      assert.deepEqual(of('fail'), [`${SIGN_IN}.${row}`]);
    });
  }
});

describe('what the gateway says', () => {
  it('stands in no report when it is a password, nor a Guid or a token', async () => {
    const target = targetWith(command, 'gateway-leaked-password');
    const { output, everything } = await command.run('--target', target, CARRIES, PUSH);
    assert.match(everything, /\*\*\*/);
    assert.match(everything, /‹Guid 1›/);
    assert.ok(!`${output}${everything}`.includes(PROVISIONED_GATEWAY.agents.normal.password));
    assert.doesNotMatch(everything, /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\.AgentGateway/);
  });

  it('is escaped in every report', async () => {
    const { code, output, page } = await command.run(
      '--target',
      targetWith(command, 'gateway-hostile-text'),
      CARRIES,
    );
    assert.equal(code, 0, output);
    assert.doesNotMatch(page, /<script>document\.title|<img src=x/);
    assert.match(page, /&lt;script&gt;document\.title/);
    assert.ok(!`${page}${output}`.includes('\u001b[31m'), 'terminal codes of the target come through');
  });
});
