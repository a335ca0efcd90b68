import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Evidence, TraceEntry } from '../../schemas/verdict';
import { exchangesIn } from './suite-run';

const KINDS = {
  calls: ({ kind }: TraceEntry) => kind === 'call',
  commands: ({ kind }: TraceEntry) => kind === 'request',
};

function evidence(...entries: [origin: TraceEntry['origin'], kind: TraceEntry['kind']][]) {
  const trace = entries.map(([origin, kind], i) => ({
    seq: i + 1,
    at: 0,
    origin,
    kind,
    interface: 'plugin',
    summary: '',
    claimed: true,
  }));
  return (exchanges: number): Pick<Evidence, 'exchanges' | 'trace'> => ({ trace, exchanges });
}

it('counts exchanges by kind over all scenarios', () => {
  const first = evidence(
    ['tester', 'call'],
    ['iut', 'return'],
    ['tester', 'request'],
    ['iut', 'response'],
  )(2);
  const second = evidence(['testbed', 'arrangement'], ['tester', 'call'])(1);
  assert.deepEqual(exchangesIn([first, second], KINDS), { calls: 2, commands: 1 });
});

it('refuses a count that leaves exchanges out', () => {
  assert.throws(
    () => exchangesIn([evidence(['tester', 'call'])(2)], KINDS),
    /counts 2 exchanges, but 1 of a known kind/,
  );
});
