import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import type { TraceEntry } from '../../schemas/verdict';
import { closeBrowser } from '../../steps/drivers/browser/browser';
import { simulatedSdk } from './simulated-sdk';

after(closeBrowser);

function call(method: string): TraceEntry {
  const of = { origin: 'tester', interface: 'wellclient', kind: 'call' } as const;
  return { ...of, seq: 1, at: 0, summary: '', data: { method }, claimed: true };
}

it('tells calls apart by kind', () => {
  const kindsOf = (method: string) =>
    Object.entries(simulatedSdk.kinds).flatMap(([kind, shows]) => (shows(call(method)) ? [kind] : []));
  assert.deepEqual(kindsOf('agentLogin'), ['sign-ins']);
  assert.deepEqual(kindsOf('logout'), ['sign-outs']);
  for (const method of ['forceDrop', 'forceListen', 'forceLogout'])
    assert.deepEqual(kindsOf(method), ['force calls']);
});

it('makes exchanges of every kind, in odd numbers, too', async () => {
  const { exchange, close } = await simulatedSdk.open();
  for (const kind of Object.keys(simulatedSdk.kinds)) {
    for (const count of [3, 4, 1]) await exchange[kind]?.(count);
  }
  await close();
  assert.deepEqual(Object.keys(exchange), Object.keys(simulatedSdk.kinds));
});
