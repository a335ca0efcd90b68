import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Target } from '../../fixtures/targets/target';
import { plotOf } from '../../reports/load/plots';
import type { Results } from '../../reports/results';
import { findArtillery } from './artillery';
import { findLimit } from './find-limit';
import { Measures, merged, percentile } from './measures';
import { lengthOfTime } from './options';
import { checkOwn, checkPermitted, checkRate } from './permission';

test('load is made only as far as the target file allows it', () => {
  const target = (load?: { agents: number; perSecond: number }) =>
    ({ file: 't.yaml', ixit: { permissions: { ...(load && { load }) } } }) as Target;
  const asked = { ramp: 10_000 };
  assert.throws(() => checkPermitted(target(), asked, 100), /no load may be made/);
  assert.throws(() => checkPermitted(target({ agents: 99, perSecond: 10 }), asked, 100), /allows 99 at most/);
  assert.throws(
    () => checkPermitted(target({ agents: 100, perSecond: 5 }), asked, 100),
    /--ramp 20s or more/,
  );
  checkPermitted(target({ agents: 100, perSecond: 10 }), asked, 100);
  assert.throws(
    () => checkRate(target({ agents: 1, perSecond: 50 }), 60),
    /--commands 60: .* allows 50 at most/,
  );
  checkRate(target({ agents: 1, perSecond: 60 }), 60);
});

test('another machine has to be named', () => {
  checkOwn('https://127.0.0.1:8043', {});
  checkOwn('https://[::1]:8043', {});
  checkOwn('https://gw.example:8043', { yesThisIsMine: 'gw.example' });
  assert.throws(() => checkOwn('https://gw.example:8043', {}), /--yes-this-is-mine gw\.example/);
  assert.throws(() => checkOwn('https://127.0.0.1.example:8043', {}), /is not this machine/);
});

test('lengths of time have a unit', () => {
  assert.deepEqual(['500ms', '60s', '1.5m'].map(lengthOfTime), [500, 60_000, 90_000]);
  for (const text of ['60', '0s', '-1s', '25h', 's'])
    assert.throws(() => lengthOfTime(text), /length of time/);
});

test('the limit lies where rows begin not to hold, within the bound', async () => {
  const limitOf = async (bound: number, limit: number) => {
    const results = await findLimit(bound, async (agents) => ({
      results: {
        verdict: agents <= limit ? 'pass' : 'fail',
        requirements: [],
        load: { agents },
      } as unknown as Results,
      isEnded: false,
    }));
    return results.load;
  };
  const found = await limitOf(1_000, 300);
  assert.ok(found?.limit && found.limit.highest > 270 && found.limit.highest <= 300);
  assert.equal(found.agents, found.limit.highest);
  assert.equal((await limitOf(1_000, 5_000))?.limit?.highest, 1_000);
  assert.equal((await limitOf(1_000, 0))?.limit?.highest, 0);
});

test('what several processes measured is one', () => {
  const told = [10, 30].map((took) => {
    const measures = new Measures(performance.now(), 60_000);
    measures.agents(1);
    measures.exchange('state', took, false);
    measures.exchange('poll', 9_000, true);
    measures.error('late');
    return measures.told();
  });
  const { calls, overTime, errors } = merged(JSON.parse(JSON.stringify(told)));
  const states = calls.get('state');
  assert.equal(states?.totalCount, 2);
  assert.ok(states && Math.abs(percentile(states, 100) - 30) < 1);
  assert.deepEqual([overTime[0]?.agents, overTime[0]?.exchanges, errors], [2, 4, { late: 2 }]);
  assert.ok(overTime[0] && percentile(overTime[0].calls, 100) < 31);
});

test('a plot has its values between nought and a round number', () => {
  const { lines, grid } = plotOf(
    [
      [
        { from: 0, value: 0 },
        { from: 10, value: undefined },
        { from: 20, value: 90 },
      ],
    ],
    20,
  );
  assert.deepEqual(
    grid.map(({ value }) => value),
    [0, 50, 100],
  );
  assert.equal(lines[0]?.split(' ').length, 2);
  assert.deepEqual(
    plotOf([], 3).labels.map(({ text }) => text),
    ['0 s', '1 s', '2 s', '3 s'],
    'no second is named twice',
  );
});

test('who has no Artillery is told how to get it', () => {
  assert.throws(() => findArtillery('/'), /npm install --no-save artillery@2\.0\.21/);
});
