import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScenarioOutcome } from '../trials/outcome';
import { Cover, systemOf } from './cover';
import { hiddenBy, hidingOf, unjudged } from './hidden';

function outcome(scenario: string, passed: string[], more: Partial<ScenarioOutcome> = {}): ScenarioOutcome {
  const plain = { scenario, verdict: 'pass' as const, reason: '', failed: [], reasons: {}, findings: [] };
  return { ...plain, passed, duration: 100, ...more };
}

const failing = (scenario: string, requirement: string, passed: string[] = []) =>
  outcome(scenario, passed, { verdict: 'fail', failed: [requirement], reasons: { [requirement]: 'so' } });

const CONFORMING = [
  outcome('gateway/a: one', ['g.a', 'g.b']),
  outcome('gateway/a: two', ['g.b', 'g.c'], { duration: 900 }),
  outcome('gateway/a: three', ['g.c'], { duration: 200 }),
];
const cover = new Cover(CONFORMING);
const HELD = cover.whole.held;

test('every mutant meets what judges several rows, and all rows are met over some mutants', () => {
  assert.deepEqual(cover.whole, {
    scenarios: CONFORMING.map(({ scenario }) => scenario),
    held: ['g.a', 'g.b', 'g.c'],
  });
  const shares = Array.from({ length: 60 }, (_, i) => cover.share(`mutant ${i}`));
  assert.ok(shares.every(({ scenarios }) => scenarios.includes('gateway/a: one')));
  assert.ok(shares.every(({ scenarios }) => !scenarios.includes('gateway/a: two')));
  const further = shares.filter(({ scenarios }) => scenarios.includes('gateway/a: three'));
  assert.ok(further.length > 0 && further.length < 30, String(further.length));
  assert.deepEqual(further[0]?.held, ['g.a', 'g.b', 'g.c']);
  assert.deepEqual(cover.share('mutant 1'), cover.share('mutant 1'));
});

test('what a row is tried with next is the quickest that was not tried', () => {
  assert.equal(cover.next('g.c', new Set()), 'gateway/a: three');
  assert.equal(cover.next('g.c', new Set(['gateway/a: three'])), 'gateway/a: two');
  assert.equal(cover.next('g.a', new Set(['gateway/a: one'])), undefined);
  assert.equal(cover.next('g.z', new Set()), undefined);
});

test('a row is hidden when it is failed, or judged by none, unless the mutant breaks it', () => {
  const outcomes = [
    failing('gateway/a: one', 'g.a'),
    outcome('gateway/a: three', [], { verdict: 'inconc', reason: 'nobody is signed in' }),
  ];
  const hidden = (breaks: string[]) => hiddenBy({ breaks }, HELD, cover.judging, outcomes);
  assert.deepEqual(hidden(['g.b']), [
    { requirement: 'g.a', as: 'failed', scenario: 'gateway/a: one', reason: 'so' },
    {
      requirement: 'g.c',
      as: 'inconclusive',
      scenario: 'gateway/a: three',
      reason: 'inconc: nobody is signed in',
    },
  ]);
  assert.deepEqual(hidden(['g.a', 'g.b', 'g.c']), []);
});

test('a row that one scenario passes is not hidden by another that stopped, but by one that failed it', () => {
  const stopped = outcome('gateway/a: two', [], { verdict: 'inconc' });
  const passing = outcome('gateway/a: three', ['g.c']);
  const rows = (outcomes: ScenarioOutcome[]) =>
    hiddenBy({ breaks: ['g.a', 'g.b'] }, HELD, cover.judging, outcomes).map(({ as }) => as);
  assert.deepEqual(rows([stopped, passing]), []);
  assert.deepEqual(rows([failing('gateway/a: two', 'g.c'), passing]), ['failed']);
});

test('further scenarios are for rows that are neither broken nor judged', () => {
  const outcomes = [failing('gateway/a: one', 'g.b')];
  assert.deepEqual(unjudged({ breaks: ['g.a'] }, HELD, outcomes), ['g.c']);
});

test('what a mutant hides is told with its bound, and with the reason that stands beside it', () => {
  const mutant = { name: 'quiet', system: 'gateway' as const, breaks: ['g.a'], hides: 'nobody can sign in' };
  const { asked, rows, bound, because } = hidingOf(mutant, HELD, cover.judging, []);
  assert.deepEqual(
    { asked, hidden: rows.length, bound, because },
    {
      ...{ asked: 2, hidden: 2, bound: undefined },
      because: 'nobody can sign in',
    },
  );
});

test('how the harness went wrong is told, each way once, whatever it hides', () => {
  const wrong = (scenario: string) => outcome(scenario, ['g.c'], { verdict: 'error', reason: 'x is not y' });
  const outcomes = [
    wrong('gateway/a: two'),
    wrong('gateway/a: three'),
    outcome('gateway/a: one', ['g.a', 'g.b']),
  ];
  const { faults, rows } = hidingOf(
    { name: 'odd', system: 'gateway', breaks: [] },
    HELD,
    cover.judging,
    outcomes,
  );
  assert.deepEqual({ faults, rows }, { faults: ['x is not y'], rows: [] });
});

test('a scenario is for the system that its folder names, or an interface of it', () => {
  assert.equal(systemOf('gateway/events: x'), 'gateway');
  assert.equal(systemOf('local-service/answer: x'), 'softphone');
  assert.equal(systemOf('softphone/a-day: x'), 'softphone');
  assert.throws(() => systemOf('nowhere/x: y'), /no system/);
});
