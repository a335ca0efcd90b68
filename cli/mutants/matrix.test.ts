import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import type { ScenarioOutcome } from '../trials/outcome';
import { proofsIn, renewed, rowsOf } from './matrix';
import { summary, summaryText } from './summary';

const MUTANT: RegisteredMutant = { name: 'quiet', system: 'softphone', breaks: ['a.b', 'a.c'] };

function outcome(scenario: string, more: Partial<ScenarioOutcome> = {}): ScenarioOutcome {
  const plain: ScenarioOutcome = {
    scenario,
    verdict: 'pass',
    reason: '',
    failed: [],
    reasons: {},
    passed: [],
    findings: [],
    duration: 1,
  };
  return { ...plain, ...more };
}

const failing = (scenario: string, ...failed: string[]) => outcome(scenario, { verdict: 'fail', failed });

function fates(mutant: RegisteredMutant, outcomes: ScenarioOutcome[]) {
  const scenarios = () => outcomes.map(({ scenario }) => scenario);
  return rowsOf(mutant, scenarios, outcomes).map(({ requirement, fate, sound }) => [
    requirement,
    fate,
    sound,
  ]);
}

test('a mutant is killed for a requirement by a scenario that fails that one, and by accident by another', () => {
  assert.deepEqual(fates(MUTANT, [outcome('one'), failing('two', 'a.b')]), [
    ['a.b', 'killed', true],
    ['a.c', 'by accident', false],
  ]);
});

test('where every scenario passes it survives; where none could judge, nothing is decided', () => {
  assert.deepEqual(fates(MUTANT, [outcome('one')]), [
    ['a.b', 'survived', false],
    ['a.c', 'survived', false],
  ]);
  const stopped = outcome('one', { verdict: 'inconc', reason: 'nobody called' });
  assert.deepEqual(fates(MUTANT, [stopped])[0], ['a.b', 'undecided', false]);
  const [row] = rowsOf(MUTANT, () => ['one'], [stopped]);
  assert.equal(row?.cells[0]?.remark, 'inconc: nobody called');
});

test('without a scenario it is not sound, be it equivalent or not', () => {
  for (const mutant of [MUTANT, { ...MUTANT, equivalent: 'an erratum' }]) {
    assert.deepEqual(fates(mutant, [])[0], ['a.b', 'survived', false]);
  }
});

test('an equivalent one has to survive', () => {
  const equivalent = { ...MUTANT, breaks: ['a.b'], equivalent: 'an erratum' };
  assert.deepEqual(fates(equivalent, [outcome('one')]), [['a.b', 'survived', true]]);
  assert.deepEqual(fates(equivalent, [outcome('one'), failing('two', 'x')]), [['a.b', 'by accident', false]]);
});

test('the quickest scenario is the one on record', () => {
  const outcomes = [failing('slow', 'a.b'), failing('quick', 'a.b'), failing('other', 'x')];
  const rows = rowsOf(MUTANT, () => ['slow', 'quick', 'other'], outcomes);
  const duration = (scenario: string) => (scenario === 'slow' ? 9 : 1);
  assert.deepEqual(proofsIn(rows, duration), { 'a.b': { quiet: 'quick' } });
  const equivalent = rows.map((row) => ({ ...row, equivalent: 'an erratum' }));
  assert.deepEqual(proofsIn(equivalent, duration), {});
});

test('what is on record stays but for mutants that were run again, or are gone', () => {
  const onRecord = { 'a.b': { old: 'x', gone: 'x', again: 'x' }, 'a.c': { gone: 'x' } };
  const found = { 'a.d': { again: 'y' } };
  const after = renewed(onRecord, found, new Set(['again']), new Set(['old', 'again']));
  assert.deepEqual(after, { 'a.b': { old: 'x' }, 'a.d': { again: 'y' } });
});

test('the summary counts, and names what is not as it has to be', () => {
  const rows = rowsOf(MUTANT, () => ['one', 'two'], [outcome('one'), failing('two', 'a.b')]);
  const result = summary(rows, [], { asked: ['a.b', 'a.c', 'a.d'], whole: false }, 1500);
  assert.equal(result.mutants, 1);
  assert.equal(result.cells, 4);
  assert.deepEqual(result.fates, { killed: 1, 'by accident': 1, undecided: 0, survived: 0 });
  assert.deepEqual(result.unsound, [{ mutant: 'quiet', requirement: 'a.c', fate: 'by accident' }]);
  assert.deepEqual(result.unproved, ['a.c', 'a.d']);
  const text = summaryText(result).join('\n');
  assert.match(text, /by accident: quiet \(a\.c\)/);
  assert.match(text, /no mutant was killed for it: a\.d/);
});
