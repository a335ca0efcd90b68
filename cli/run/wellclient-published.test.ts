/**
 * Runs scenarios on a simulated SDK that does all that the published one does where the document does not speak: it is
 * warned of, and fails under --strict where the errata say so.
 */
import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { SDK_VARIANTS_OF_PUBLISHED } from '../../fixtures/variants/wellclient-published';
import { InOneProcess } from '../trials/in-one-process';
import { feature, targetWith } from './broken-sdk';
import { RealCommand } from './real-command';

const command = new RealCommand();
const here = new InOneProcess();
after(async () => {
  await here.end();
  command.remove();
});

const PUBLISHED = Object.keys(SDK_VARIANTS_OF_PUBLISHED);
const SCENARIOS = [
  feature('network', '| forceReady    | keeps silent'),
  feature('arguments', '| forceDrop     | callId      |', 'that a program might lose its way by'),
  feature('arguments', '| forceListen   | deviceId    |', 'with characters of an address'),
  feature('force-drop', '| an extension is idle  '),
  feature('sessions', '| forceDrop   |', 'before a sign-in'),
];

it('the published SDK is warned of, and nothing fails', async () => {
  const granted = await here.granted(targetWith(command, PUBLISHED, { reply: 1500 }), SCENARIOS);
  for (const finding of [
    'wellclient.forceReady.rule.fail WC-21',
    'wellclient.forceDrop.parameter.callId WC-13',
    'wellclient.forceListen.parameter.deviceId WC-13',
    'wellclient.forceDrop.rule.function WC-23',
  ])
    assert.ok(granted.includes(finding), `${finding} is not in ${granted.join(', ')}`);
});

it('under --strict it fails where the errata say so, and nowhere else', async () => {
  const target = targetWith(command, PUBLISHED, { reply: 1500 });
  const { code, output, of } = await command.run('--target', target, '--strict', ...SCENARIOS);
  assert.equal(code, 1, output);
  assert.deepEqual(of('fail').sort(), [
    'wellclient.forceDrop.parameter.callId',
    'wellclient.forceListen.parameter.deviceId',
    'wellclient.forceReady.rule.fail',
  ]);
});
