import assert from 'node:assert/strict';
import test from 'node:test';
import type { Outcome } from '../../reports/results';
import { HarnessFault } from '../run/harness-fault';
import { notPassed, portions, refuseUnlessPassed } from './conforming';

const ended = (verdict: Outcome) => ({
  ...{ scenario: `a ${verdict}`, verdict, reason: 'so', duration: 1 },
  ...{ failed: [], reasons: {}, passed: [], findings: [] },
});

test('a conforming target is to pass whatever applies to it', () => {
  refuseUnlessPassed([ended('pass'), ended('inapplicable')]);
  for (const verdict of ['fail', 'inconc', 'none', 'error'] as const) {
    assert.deepEqual(notPassed([ended('pass'), ended(verdict)]), [`a ${verdict}: ${verdict}: so`]);
    assert.throws(() => refuseUnlessPassed([ended(verdict)]), HarnessFault);
  }
});

test('portions have all scenarios, in their order', () => {
  assert.deepEqual(portions(['a', 'b', 'c'], 2), [['a', 'b'], ['c']]);
  assert.deepEqual(portions([], 2), []);
});
