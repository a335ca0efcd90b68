import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsteady } from './compare';

const RUN = [
  {
    scenario: 'x: y',
    verdict: 'pass' as const,
    reason: '',
    failed: [],
    passed: ['a', 'b'],
    findings: [],
    duration: 1,
  },
];

test('runs that came to the same are steady, in whatever order and time', () => {
  const again = RUN.map((outcome) => ({ ...outcome, passed: ['b', 'a'], duration: 9 }));
  assert.deepEqual(unsteady([RUN, again]), []);
});

test('another verdict, another requirement and a scenario that was not run are told with their runs', () => {
  const failed = RUN.map((outcome) => ({ ...outcome, verdict: 'fail' as const }));
  const less = RUN.map((outcome) => ({ ...outcome, passed: ['a'] }));
  const [found] = unsteady([RUN, failed, RUN, less, []]);
  assert.deepEqual(
    found?.came.map(({ runs }) => runs),
    [[1, 3], [2], [4], [5]],
  );
});
