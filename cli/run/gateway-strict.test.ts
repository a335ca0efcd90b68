/** Runs scenarios on conforming gateways: what an erratum calls a fail under --strict fails its row, and only there. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isStricter, loadErrata, loadErrataWithoutVariant } from '../../schemas/errata';
import { InOneProcess } from '../trials/in-one-process';
import { feature } from './broken-gateway';
import { RealCommand } from './real-command';
import { switchedTarget } from './switched-target';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const CARRIES = feature('sign-in', 'Scenario: What the answer carries');
const SECOND = feature('error-codes', 'Scenario: A second sign-in is refused');
const NO_VIDEO = feature('error-codes', 'Scenario: The type of the agent is wrong');
const RESOURCES = feature('error-codes', '| the resources behind the gateway');
const LETTERS = feature('error-codes', '| nowhere   |');
const STATUS = feature('boundaries', '| status        | 9          |');
const LONG_NUMBER = feature('boundaries', '| phonenum      | 25     |');
const AS_TEXT = (name: string) => feature('parameters', `| ${name} `, 'is the text <value>');

/** Each erratum that tells a warning from a fail by --strict, on a variant that does it. */
const strict: [erratum: string, variant: string, scenario: string, row: string][] = [
  ['GW-01', 'gateway-variant-integer-vdnid', CARRIES, 'result.member.vdnid'],
  ['GW-02', 'gateway-variant-quoted-is-left-out', AS_TEXT('status     '), 'parameter.status'],
  ['GW-04', 'gateway-variant-quoted-is-left-out', AS_TEXT('checkInWebm'), 'parameter.checkInWebm'],
  ['GW-06', 'gateway-variant-result-in-failures', SECOND, 'reply.member.result'],
  ['GW-14', 'gateway-variant-lower-case-headers', CARRIES, 'header.reply.Set-GUID'],
  ['GW-15', 'gateway-variant-attributes-of-guid', CARRIES, 'header.reply.Set-GUID'],
  ['GW-09', 'gateway-variant-garbled-texts', CARRIES, 'reply.member.message'],
  ['GW-16', 'gateway-variant-code-twice', CARRIES, 'header.reply.Content-Type'],
  [
    'GW-19',
    'gateway-variant-free-tokens',
    feature('boundaries', '| semicolons '),
    'parameter.serviceToken.charset',
  ],
  ['GW-22', 'gateway-variant-takes-for-left-out', LETTERS, 'error.100-016'],
  ['GW-25', 'gateway-variant-takes-for-left-out', STATUS, 'parameter.status'],
  ['GW-28', 'gateway-variant-further-codes', STATUS, 'reply.member.retcode'],
  ['GW-22', 'gateway-variant-further-codes', LONG_NUMBER, 'reply.member.retcode'],
  ['GW-29', 'gateway-variant-one-parameter-code', NO_VIDEO, 'error.100-012'],
  ['GW-31', 'gateway-variant-inner-fault-of-resources', RESOURCES, 'error.100-003'],
];

/** Whoever watches clients meets them, and no run. */
const OF_CLIENTS = loadErrataWithoutVariant()
  .filter(({ because }) => because === 'client-side')
  .flatMap(({ errata }) => errata);

describe('what is tolerated is a fail under --strict', () => {
  for (const [erratum, variant, scenario, row] of strict) {
    it(`${erratum}: ${variant}`, async () => {
      const target = switchedTarget(command, variant);
      const failed = await here.failed(target, [scenario], { strict: true });
      assert.ok(failed.includes(`gateway.sign-in.${row}`), `${row} is not among ${failed}`);
      const granted = await here.granted(target, [scenario]);
      assert.ok(
        granted.some((each) => each.endsWith(` ${erratum}`)),
        `${erratum} is not among ${granted}`,
      );
    });
  }

  it('each erratum of the gateway that says so is tried here, but for those about clients', () => {
    const stricter = loadErrata().filter((each) => each.id.startsWith('GW-') && isStricter(each));
    const tried = new Set([...strict.map(([erratum]) => erratum), ...OF_CLIENTS]);
    assert.deepEqual(
      stricter.map(({ id }) => id).filter((id) => !tried.has(id)),
      [],
    );
  });
});
