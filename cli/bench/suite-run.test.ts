import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sampleEntry } from '../../schemas/trace-samples';
import type { Evidence, TraceEntry } from '../../schemas/verdict';
import { exchangesIn } from './suite-run';

const KINDS = {
  calls: ({ kind }: TraceEntry) => kind === 'call',
  commands: ({ kind }: TraceEntry) => kind === 'request',
};

const CALL = sampleEntry('plugin', 'call', { origin: 'tester' });

function evidence(...trace: TraceEntry[]) {
  return (exchanges: number): Pick<Evidence, 'exchanges' | 'trace'> => ({ trace, exchanges });
}

it('counts exchanges by kind over all scenarios', () => {
  const first = evidence(
    CALL,
    sampleEntry('plugin', 'return'),
    sampleEntry('local-service', 'request', { origin: 'tester' }),
    sampleEntry('local-service', 'response'),
  )(2);
  const second = evidence(sampleEntry('testbed', 'arrangement', { origin: 'testbed' }), CALL)(1);
  assert.deepEqual(exchangesIn([first, second], KINDS), { calls: 2, commands: 1 });
});

it('refuses a count that leaves exchanges out', () => {
  assert.throws(() => exchangesIn([evidence(CALL)(2)], KINDS), /counts 2 exchanges, but 1 of a known kind/);
});
