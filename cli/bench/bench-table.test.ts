import assert from 'node:assert/strict';
import { it } from 'node:test';
import { median, overview, ratio, tableOf } from './bench-table';
import type { Repetition } from './measured';
import { ACTIVITIES, type Activity } from './shares';

function repetition(time: number, bare: number, code = 0): Repetition {
  return {
    suite: {
      code,
      time,
      firstAfter: 700,
      scenarioTime: time / 2,
      scenarios: Array.from({ length: 100 }, (_, i) => i),
      exchanges: { calls: 300, commands: 100 },
    },
    shared: (time * 6) / 10,
    bare: { time: { calls: bare, commands: bare } },
  };
}

it('takes the median', () => {
  assert.equal(median([3]), 3);
  assert.equal(median([10, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 100]), 3);
  assert.ok(Number.isNaN(median([])));
});

it('puts the ratio in few digits', () => {
  assert.equal(ratio(20_000, 500), '40 : 1');
  assert.equal(ratio(1_250, 1_000), '1.3 : 1');
  assert.equal(ratio(1_000, 0), '–');
});

it('shows times, numbers, what each costs, and the ratio', () => {
  const lines = tableOf('Phone', {
    repetitions: [repetition(20_000, 200), repetition(90_000, 900), repetition(10_000, 100)],
  });
  const cells = lines.map((line) => line.split('│').map((cell) => cell.trim()));
  const row = (title: string) => cells.find(([, first]) => first === title)?.slice(2, -1);
  assert.equal(lines[0], 'Phone; median of 3');
  assert.deepEqual(row('suite'), ['20.0 s', '100', '400', '200.00', '50.00']);
  assert.deepEqual(row('its scenarios alone'), ['10.0 s', '100', '400', '100.00', '25.00']);
  assert.deepEqual(row('bare loop'), ['400 ms', '', '400', '', '1.00']);
  assert.deepEqual(row('calls'), ['200 ms', '', '300', '', '0.67']);
  assert.deepEqual(row('commands'), ['200 ms', '', '100', '', '2.00']);
  assert.equal(lines.at(-1), 'suite : bare loop = 50 : 1, its scenarios alone 25 : 1');
});

it('warns when a suite was not conformant', () => {
  const lines = tableOf('Phone', { repetitions: [repetition(20_000, 200, 2)] });
  assert.equal(lines[0], 'Phone; measured once');
  assert.match(lines.at(-1) ?? '', /exit code 2/);
});

it('puts all subjects beside each other, with what their time goes into', () => {
  const shares = Object.fromEntries(ACTIVITIES.map((activity) => [activity, 0])) as Record<Activity, number>;
  const measured = {
    repetitions: [repetition(20_000, 200)],
    shares: { ...shares, idle: 0.256, other: 0.744 },
  };
  const lines = overview([
    { short: 'phone', measured },
    { short: 'other', measured },
  ]);
  const cells = lines.map((line) => line.split('│').map((cell) => cell.trim()));
  const row = (title: string) => cells.find(([, first]) => first === title)?.slice(2, -1);
  assert.deepEqual(row(''), ['phone', 'other']);
  assert.deepEqual(row('suite'), ['20.0 s', '20.0 s']);
  assert.deepEqual(row('to its first scenario'), ['700 ms', '700 ms']);
  assert.deepEqual(row('median scenario'), ['50 ms', '50 ms']);
  assert.deepEqual(row('scenarios : bare loop'), ['25 : 1', '25 : 1']);
  assert.deepEqual(row('idle'), ['26 %', '26 %']);
  assert.deepEqual(row('engine'), ['0 %', '0 %']);
});
