import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import { gatewayByHttps, gatewayWithinProcess } from './simulated-gateway';

function request(call: string) {
  const data = { call, method: 'GET', path: '/', headers: [] };
  return sampleEntry('gateway', 'request', { origin: 'tester', data });
}

it('tells calls apart by kind', () => {
  const kindsOf = (call: string) =>
    Object.entries(gatewayByHttps.kinds).flatMap(([kind, shows]) => (shows(request(call)) ? [kind] : []));
  for (const call of ['sign-in', 'forced-sign-in', 'sign-out', 'forced-sign-out'])
    assert.deepEqual(kindsOf(call), ['sign-ins and sign-outs']);
  assert.deepEqual(kindsOf('poll'), ['polls']);
  for (const call of ['state', 'set-state', 'heartbeat', 'renew-guid'])
    assert.deepEqual(kindsOf(call), ['other calls']);
});

for (const subject of [gatewayWithinProcess, gatewayByHttps]) {
  it(`${subject.name}: makes exchanges of every kind, in odd numbers, too`, async () => {
    const { exchange, close } = await subject.open();
    for (const kind of Object.keys(subject.kinds)) {
      for (const count of [3, 4, 1]) await exchange[kind]?.(count);
    }
    await close();
    assert.deepEqual(Object.keys(exchange), Object.keys(subject.kinds));
  });
}
