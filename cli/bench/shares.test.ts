import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type CpuProfile, sharesOf } from './shares';

/** A profile whose functions call each other in that order, each met so many microseconds. */
function profile(...calls: [url: string, time: number, functionName?: string][]): CpuProfile {
  return {
    nodes: calls.map(([url, , functionName = 'work'], i) => ({
      id: i + 1,
      callFrame: { functionName, url },
      children: i + 1 < calls.length ? [i + 2] : [],
    })),
    samples: calls.map((_, i) => i + 1),
    timeDeltas: calls.map(([, time]) => time),
  };
}

it('counts what belongs to no activity for what called it', () => {
  const shares = sharesOf(
    profile(
      ['', 100, '(root)'],
      ['file:///p/node_modules/@cucumber/cucumber/lib/run.js', 100],
      ['file:///p/steps/gateway/polls.steps.ts', 100],
      ['file:///p/node_modules/playwright-core/lib/client.js', 100],
      ['node:net', 300],
      ['', 300, '(garbage collector)'],
    ),
  );
  const told = Object.entries(shares).filter(([, share]) => share > 0);
  assert.deepEqual(Object.fromEntries(told), {
    engine: 0.1,
    driving: 0.1,
    browser: 0.4,
    other: 0.4,
  });
});

it('tells idle time from work', () => {
  const { idle, judging } = sharesOf(
    profile(['', 30, '(idle)'], ['/p/node_modules/ajv/dist/core.js', 10, 'constructor']),
  );
  assert.deepEqual([idle, judging], [0.75, 0.25]);
});

it('refuses a profile of nothing', () => {
  assert.throws(() => sharesOf({ nodes: [], samples: [], timeDeltas: [] }), /no sample/);
});
