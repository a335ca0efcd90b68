import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passingFindings, unsteady } from './compare';

const RUN = [
  {
    scenario: 'x: y',
    verdict: 'pass' as const,
    reason: '',
    failed: [],
    reasons: {},
    passed: [],
    findings: [],
    duration: 1,
  },
];

test('runs that came to the same are steady, in whatever order and time', () => {
  const again = RUN.map((outcome) => ({ ...outcome, duration: 9 }));
  assert.deepEqual(unsteady([RUN, again]), []);
});

test('another verdict, another requirement and a scenario that was not run are told with their runs', () => {
  const failed = RUN.map((outcome) => ({ ...outcome, verdict: 'fail' as const, failed: ['a'] }));
  const other = failed.map((outcome) => ({ ...outcome, failed: ['b'] }));
  const [found] = unsteady([RUN, failed, RUN, other, []]);
  assert.deepEqual(
    found?.came.map(({ runs }) => runs),
    [[1, 3], [2], [4], [5]],
  );
});

test('findings that only some runs had are told apart', () => {
  const more = RUN.map((outcome) => ({
    ...outcome,
    findings: [{ id: 'a~WC-39', requirement: 'a', erratum: 'WC-39', level: 'info' as const, text: '' }],
  }));
  assert.deepEqual(unsteady([RUN, more]), []);
  assert.deepEqual(passingFindings([RUN, more]), ['a WC-39 info']);
  assert.deepEqual(passingFindings([more, more]), []);
});
