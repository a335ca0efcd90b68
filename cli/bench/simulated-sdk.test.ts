import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { SDK_CALLS } from '../../fixtures/simulators/wellclient/calls';
import { sampleEntry } from '../../schemas/trace-samples';
import { closeBrowser } from '../../steps/drivers/browser/browser';
import { simulatedSdk } from './simulated-sdk';

after(closeBrowser);

function call(method: string) {
  return sampleEntry('wellclient', 'call', { origin: 'tester', data: { method, arguments: [] } });
}

it('tells calls apart by kind', () => {
  const kindsOf = (method: string) =>
    Object.entries(simulatedSdk.kinds).flatMap(([kind, shows]) => (shows(call(method)) ? [kind] : []));
  assert.deepEqual(kindsOf('agentLogin'), ['sign-ins']);
  assert.deepEqual(kindsOf('logout'), ['sign-outs']);
  for (const method of ['forceDrop', 'forceListen', 'forceLogout'])
    assert.deepEqual(kindsOf(method), ['force calls']);
  assert.deepEqual(kindsOf('makeCall'), ['other calls']);
  for (const name of SDK_CALLS) assert.equal(kindsOf(name).length, 1, name);
});

it('makes exchanges of every kind, in odd numbers, too', async () => {
  const { exchange, close } = await simulatedSdk.open();
  for (const kind of Object.keys(simulatedSdk.kinds)) {
    for (const count of [3, 4, 1]) await exchange[kind]?.(count);
  }
  await close();
  assert.deepEqual(Object.keys(exchange), Object.keys(simulatedSdk.kinds));
});
