/** What the errata of plugin and local service tolerate, and mark as failures under --strict, fails there. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isStricter, loadErrata } from '../../schemas/errata';
import { InOneProcess } from '../trials/in-one-process';
import { RealCommand, scenarioIn } from './real-command';
import { switchedTarget } from './switched-target';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const feature = (name: string, text: string) => scenarioIn(`features/${name}.feature`, text);
const ONCE = feature('plugin/check-in', 'Scenario: The outcome comes once');
const CHECKS_OUT = feature('plugin/check-out', 'Scenario: A checked-in agent checks out');
const AWAY = feature('plugin/work-state', 'Scenario: The agent goes back to onekey');
const DIALS = feature('local-service/dial-out', '<client> has a number dialled');
const TRANSFERS = feature(
  'local-service/transfer',
  '<client> sends the call to <destination>, and it goes there',
);
const IDLE = feature('local-service/hang-up', 'Scenario: Hanging up without a call');
const ON_A_TELEPHONE = feature('local-service/dial-out', 'Scenario Outline: An agent who <agent> is told so');
const FROM_PAGE = feature('local-service/address-and-jsonp', '<command> from a page');

const OUTCOME = 'plugin.checkin.rule.outcome-callback';
const EVENT = 'plugin.checkin.event';
/** By erratum: a switch of the simulators, a scenario, the row that fails. */
const BROKEN: Readonly<Record<string, [name: string, scenario: string, row: string]>> = {
  'UP-07': ['plugin.checkin.rule.return-json:promise', ONCE, 'plugin.checkin.rule.return-json'],
  'UP-09': [`${OUTCOME}:both-ways`, ONCE, OUTCOME],
  'UP-10': ['softphone-variant-telephones', ONCE, `${EVENT}.member.client_type`],
  'UP-11': ['softphone-variant-word-for-none', ONCE, `${EVENT}.member.error_code`],
  'UP-15': ['softphone-variant-success-with-code', ONCE, `${EVENT}.loging_success.web_client`],
  'UP-16': [
    'softphone-variant-check-out-operation-success',
    CHECKS_OUT,
    'plugin.checkout.reply.logout_success',
  ],
  'UP-21': ['softphone-variant-boolean-as-text', AWAY, 'plugin.work_state.reply.member.typeNotify'],
  'UP-23': ['softphone-variant-english-texts', ONCE, 'plugin.checkin.reply.operation_success'],
  'UP-27': ['softphone-variant-eager', CHECKS_OUT, OUTCOME],
  'UP-28': [`${OUTCOME}:contradicted`, ONCE, OUTCOME],
  'UP-30': ['softphone-variant-eager', ONCE, OUTCOME],
  'US-01': ['softphone-variant-padded-results', DIALS, 'local-service.dial_out.result.success'],
  'US-02': [
    'softphone-variant-mixed-kinds',
    TRANSFERS,
    'local-service.transfer_to.parameter.trans_type.number',
  ],
  'US-07': ['softphone-variant-failed-without-a-call', IDLE, 'local-service.huang_up.result.member.result'],
  'US-13': ['softphone-variant-telephones', FROM_PAGE, 'local-service.dial_out.rule.response-time'],
  'US-17': ['softphone-variant-unquoted-members', DIALS, 'local-service.dial_out.rule.json-reply'],
  'US-27': [
    'local-service.dial_out.rule.json-reply:encoded-twice',
    DIALS,
    'local-service.dial_out.result.success',
  ],
  'US-22': [
    'softphone-variant-telephones',
    ON_A_TELEPHONE,
    'local-service.dial_out.result.client_type_error',
  ],
};

/** No role of a site brings about a cause that the list of codes lacks. */
const UNSHOWN: readonly string[] = ['UP-14'];

describe('what is tolerated is a fail under --strict, and none without it', () => {
  for (const [erratum, [name, scenario, row]] of Object.entries(BROKEN)) {
    it(`${erratum}: ${name}`, async () => {
      const target = switchedTarget(command, name);
      const usual = await here.failed(target, [scenario]);
      assert.ok(!usual.includes(row), `${row} is among ${usual}`);
      const outcomes = await here.outcomes(target, [scenario], { strict: true });
      const failed = outcomes.flatMap((outcome) => outcome.failed);
      const said = outcomes.map(({ scenario: name, verdict, reason }) => `${name}: ${verdict} ${reason}`);
      assert.ok(failed.includes(row), `${row} is not among ${failed}\n${said.join('\n')}`);
    });
  }

  it('each erratum that says so is among them', () => {
    const wanted = loadErrata()
      .filter(({ id }) => /^U[PS]-/.test(id))
      .filter(isStricter);
    assert.deepEqual(
      wanted.map(({ id }) => id).filter((id) => !(id in BROKEN)),
      UNSHOWN,
    );
  });
});

describe('what was asked for is none, under --strict neither', () => {
  it('texts in the language of the request (UP-23)', async () => {
    const target = switchedTarget(command, 'softphone-variant-texts-by-language');
    const asked = feature('local-service/address-and-jsonp', '<command> by a client that asks for');
    assert.deepEqual(await here.failed(target, [asked], { strict: true }), []);
  });
});
