/**
 * Runs scenarios on the simulated wellClient SDK and its CTI server, told to do what the document does not
 * speak of, or the errata tolerate: a finding each. And against one that says what no report may show.
 */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { PROVISIONED_CTI } from '../../fixtures/simulators/cti';
import { InOneProcess } from '../trials/in-one-process';
import { grantOf } from '../trials/outcome';
import { feature, targetWith, title } from './broken-sdk';
import { RealCommand } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const DROP = feature('force-drop', 'Scenario: The device hangs up');
const JOIN = feature('force-join', 'Scenario: Three are in the call');
const LISTEN = feature('force-listen', 'Scenario: A silent listener');
const LOGOUT = feature('force-logout', '| who is ready      |');
const UNKNOWN = feature('force-drop', '| the call is unknown  ');

/** Deviations of which the document does not speak, or which the errata tolerate. */
const findings: [names: string[], scenarios: string[], said: [row: string, erratum: string][]][] = [
  [
    ['sdk-variant-splices-raw', 'sdk-phones-home', 'cti-doubled-event'],
    [DROP, feature('arguments', '| forceDrop     | callId      |', 'with characters of an address')],
    [
      ['forceDrop.parameter.callId', 'WC-13'],
      ['forceDrop.rule.effect', 'WC-28'],
      ['forceDrop.rule.function', 'WC-42'],
    ],
  ],
  [['cti-missing-event'], [LOGOUT], [['forceLogout.rule.effect', 'WC-28']]],
  [['cti-text-serial'], [DROP], [['forceDrop.rule.effect', 'WC-28']]],
  [['sdk-fail-says-nothing'], [UNKNOWN], [['forceDrop.rule.fail', 'WC-19']]],
  [['cti-variant-rings-first'], [JOIN], [['forceJoin.rule.effect', 'WC-30']]],
  [['cti-variant-rings-first'], [LISTEN], [['forceListen.rule.effect', 'WC-32']]],
  [
    ['cti-variant-calls-nobody'],
    ['with characters of an address', 'with an empty text'].map((below) =>
      feature('arguments', '| forceJoin     | phoneNumber |', below),
    ),
    [
      ['forceJoin.parameter.phoneNumber', 'WC-10'],
      ['forceJoin.parameter.phoneNumber', 'WC-12'],
    ],
  ],
  [['sdk-variant-confirms'], [JOIN], [['forceJoin.rule.function', 'WC-25']]],
  [['sdk-variant-tells-its-version'], [JOIN], [['forceJoin.rule.function', 'WC-43']]],
];

describe('what is tolerated, or stands on other pages, is a finding', () => {
  for (const [names, scenarios, said] of findings) {
    it(title(names), async () => {
      const granted = await here.granted(targetWith(command, names), scenarios);
      assert.deepEqual(
        granted,
        said.map(([row, erratum]) => `wellclient.${row} ${erratum}`),
      );
    });
  }

  it('a wrong verb, where the ICS does not claim the protocol', async () => {
    const [outcome] = await here.outcomes(targetWith(command, ['sdk-wrong-verb']), [DROP]);
    assert.deepEqual(outcome?.failed, ['wellclient.forceDrop.rule.done']);
    assert.deepEqual(outcome?.findings.map(grantOf), ['wellclient.forceDrop.rule.function WC-26 warn']);
  });
});

describe('what the SDK and its server say', () => {
  it('of their version stands in every report', async () => {
    const target = targetWith(command, ['sdk-variant-tells-its-version']);
    const { everything, page } = await command.run('--target', target, DROP);
    const text = 'the SDK says that it is version 4.1.18';
    assert.match(page, new RegExp(text));
    assert.match(everything, new RegExp(`"level": "info",\\s*"text": "forceDrop: ${text}"`));
    assert.match(everything, /The wellClient says that it is version 4\.1\.18/);
  });

  it('stands in no report when it is a password, nor a session', async () => {
    const { output, everything } = await command.run(
      '--target',
      targetWith(command, ['sdk-leaks-secrets']),
      DROP,
    );
    assert.match(everything, /password \*\*\*, session session-1/);
    assert.ok(!`${output}${everything}`.includes(PROVISIONED_CTI.agents.supervisor.password));
    assert.doesNotMatch(`${output}${everything}`, /session(id)?[^0-9a-z]{1,16}[0-9a-f]{8}-[0-9a-f]{4}-/i);
  });

  it('is escaped in every report', async () => {
    const target = targetWith(command, ['cti-hostile-text']);
    const { code, output, page } = await command.run('--target', target, DROP);
    assert.equal(code, 1, output);
    assert.doesNotMatch(page, /<script>document\.title|<img src=x/);
    assert.match(page, /&lt;script&gt;document\.title/);
    // Without a terminal, colours are off: any escape would be the target's.
    assert.ok(!`${page}${output}`.includes('\u001b'), 'terminal codes of the target come through');
  });
});
