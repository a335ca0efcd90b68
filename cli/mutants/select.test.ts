import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import { drawnOf, sampleOf, selected } from './select';

const ALL: RegisteredMutant[] = Array.from({ length: 100 }, (_, i) => ({
  name: `mutant.${i}:missing`,
  system: i % 2 ? 'gateway' : 'softphone',
  breaks: [i % 2 ? 'gateway.sign-in.reply.0' : 'plugin.checkin.rule.function'],
}));
const names = (mutants: RegisteredMutant[]) => mutants.map(({ name }) => name);

test('a name stands for itself, a star for anything, nothing for all', () => {
  assert.equal(selected(ALL, []).length, 100);
  assert.deepEqual(names(selected(ALL, ['mutant.7:missing'])), ['mutant.7:missing']);
  assert.deepEqual(names(selected(ALL, ['mutant.7*'])).length, 11);
  assert.equal(selected(ALL, [], 'gateway').length, 50);
});

test('an unknown name is refused, with a hint', () => {
  assert.throws(
    () => selected(ALL, ['mutant.7:mising']),
    /"mutant.7:mising"; did you mean "mutant.7:missing"\?/,
  );
  assert.throws(() => selected(ALL, ['mutantx7*']), /no mutant is called/);
});

test('the sample of a day is the same all day, another one the next, and has mutants of each system', () => {
  const today = names(sampleOf(ALL, '2026-11-21'));
  assert.deepEqual(names(sampleOf([...ALL].reverse(), '2026-11-21')).sort(), [...today].sort());
  assert.notDeepEqual(names(sampleOf(ALL, '2026-11-22')).sort(), [...today].sort());
  assert.deepEqual(new Set(sampleOf(ALL, '2026-11-21').map(({ system }) => system)).size, 2);
});

test('an equivalent mutant is in no sample', () => {
  const equivalent = ALL.map((mutant) => ({ ...mutant, equivalent: 'an erratum' }));
  assert.deepEqual(sampleOf(equivalent, '2026-11-21'), []);
});

test('a lot has as many of each system, and is the same for the same seed', () => {
  const drawn = names(drawnOf(ALL, '1', 11));
  assert.equal(drawn.length, 11);
  assert.deepEqual(names(drawnOf([...ALL].reverse(), '1', 11)).sort(), [...drawn].sort());
  assert.notDeepEqual(names(drawnOf(ALL, '2', 11)).sort(), [...drawn].sort());
  const ofGateway = drawnOf(ALL, '1', 11).filter(({ system }) => system === 'gateway').length;
  assert.ok(ofGateway === 5 || ofGateway === 6);
  assert.equal(drawnOf(ALL, '1', 1_000).length, 100);
});
