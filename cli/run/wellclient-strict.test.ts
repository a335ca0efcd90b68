/** Runs scenarios on conforming SDKs and CTI servers: what an erratum calls a fail under --strict fails its row there. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { isStricter, loadErrata } from '../../schemas/errata';
import { InOneProcess } from '../trials/in-one-process';
import { feature } from './broken-sdk';
import { RealCommand } from './real-command';
import { switchedTarget } from './switched-target';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const NAMESAKE = feature('force-drop', '| the extension has the same number in another domain |');
const NO_TEXT = feature('arguments', '| forceReady    | deviceId    |', 'without a text for its');
const EMPTY = feature('arguments', '| forceReady    | deviceId    |', 'with an empty text');
const ODD = feature('arguments', '| forceListen   | deviceId    |', 'with characters of an address');
const UNKNOWN = feature('force-drop', '| the call is unknown  ');
const SILENT = feature('network', '| forceReady    | keeps silent');
const EXPIRED = feature('sessions', '| forceLogout   | forceJoin   |');
const BEFORE_SIGN_IN = feature('sessions', '| forceDrop   |', 'before a sign-in');
const SIGNED_OUT = feature('force-ready', '| who is signed out');
const OF_ANOTHER = feature('force-logout', 'Scenario: The device is that of another agent');
const ELSEWHERE = feature('force-drop', 'Scenario: The call is one of another domain');

/** By erratum: a variant that does what it grants, a scenario in which that shows, the row that fails. */
const STRICT: Readonly<Record<string, [variant: string, scenario: string, row: string]>> = {
  'WC-05': ['sdk-variant-throws-at-other-domains', NAMESAKE, 'forceDrop.rule.fail'],
  'WC-09': ['sdk-variant-makes-texts', NO_TEXT, 'forceReady.parameter.deviceId'],
  'WC-10': ['cti-variant-agent-tells-device', EMPTY, 'forceReady.parameter.deviceId'],
  'WC-13': ['sdk-variant-splices-raw', ODD, 'forceListen.parameter.deviceId'],
  'WC-19': ['sdk-variant-numbers-of-its-own', UNKNOWN, 'forceDrop.rule.fail'],
  'WC-21': ['sdk-variant-waits-for-ever', SILENT, 'forceReady.rule.fail'],
  'WC-23': ['sdk-variant-tries-the-old-session', EXPIRED, 'forceJoin.rule.function'],
  'WC-24': ['sdk-variant-waits-for-a-sign-in', BEFORE_SIGN_IN, 'forceDrop.rule.fail'],
  'WC-34': ['cti-variant-signs-in-whom-it-forces', SIGNED_OUT, 'forceReady.rule.fail'],
  'WC-36': ['cti-variant-agent-tells-device', OF_ANOTHER, 'forceLogout.rule.fail'],
  'WC-38': ['cti-variant-reaches-other-domains', ELSEWHERE, 'forceDrop.rule.fail'],
};

describe('what is tolerated is a fail under --strict, and a warning without it', () => {
  for (const [erratum, [variant, scenario, row]] of Object.entries(STRICT)) {
    it(`${erratum}: ${variant}`, async () => {
      const target = switchedTarget(command, variant);
      const requirement = `wellclient.${row}`;
      const granted = await here.granted(target, [scenario]);
      assert.ok(granted.includes(`${requirement} ${erratum}`), `${erratum} is not among ${granted}`);
      const failed = await here.failed(target, [scenario], { strict: true });
      assert.deepEqual(failed, [requirement]);
    });
  }

  it('each erratum of the SDK that says so is tried here', () => {
    const stricter = loadErrata().filter((each) => each.id.startsWith('WC-') && isStricter(each));
    assert.deepEqual(
      stricter.map(({ id }) => id),
      Object.keys(STRICT),
    );
  });
});
