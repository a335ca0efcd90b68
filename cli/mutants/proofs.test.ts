import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitName } from '../../fixtures/conditions/condition';
import { conditionalMutants, registeredMutants } from '../../fixtures/mutants/registry';
import { CONDITIONAL_PROOFS_FILE, loadProofs } from '../../reports/proofs';
import { loadPurposes } from '../../reports/purposes';
import { loadClientRows } from '../../schemas/client-rows';
import { loadCatalogue } from '../../schemas/load';
import { withoutMutant } from '../../traffic/clients/without-mutant';
import { placeOf, registeredClients } from './client-mutants';

const proofs = loadProofs();
const conditional = loadProofs(CONDITIONAL_PROOFS_FILE);
const mutants: { name: string; breaks: string[]; equivalent?: string }[] = [
  ...registeredMutants(),
  ...registeredClients(),
];
const demands = loadClientRows();
const needed = [
  ...loadCatalogue().requirements,
  ...demands.filter((row) => withoutMutant(row) === undefined),
];

test('every requirement is on record as one that a broken implementation was failed for', () => {
  const without = needed.filter(({ id, excluded }) => excluded === undefined && !proofs[id]);
  assert.deepEqual(
    without.map(({ id }) => id),
    [],
    'npm run mutants -- --quick --keep',
  );
});

test('every mutant is on record for every requirement that it breaks', () => {
  const missing = mutants
    .filter(({ equivalent }) => equivalent === undefined)
    .flatMap(({ name, breaks }) => breaks.filter((id) => !proofs[id]?.[name]).map((id) => `${name} ${id}`));
  assert.deepEqual(missing, [], 'npm run mutants -- --quick --keep NAME…');
});

test('what is on record is there: mutant, requirement and scenario', () => {
  const known = new Map(
    [...mutants, ...conditionalMutants()].map(({ name, breaks, equivalent }) => [
      name,
      equivalent ? [] : breaks,
    ]),
  );
  const scenarios = new Set([...Object.keys(loadPurposes()), ...demands.map(({ id }) => placeOf(id))]);
  const stray = [proofs, conditional].flatMap(Object.entries).flatMap(([requirement, own]) =>
    Object.entries(own as Record<string, string>)
      .filter(([name, id]) => !known.get(name)?.includes(requirement) || !scenarios.has(id))
      .map(([name, id]) => `${requirement}: ${name} (${id})`),
  );
  assert.deepEqual(stray, []);
});

test('hundreds of mutants under conditions are on record, some of each condition', () => {
  const all = new Set(Object.values(conditional).flatMap(Object.keys));
  assert.ok(all.size >= 200, `${all.size}: npm run mutants -- --conditional 600 --keep`);
  const kinds = (names: (name: string) => boolean) =>
    new Set(
      conditionalMutants()
        .filter(({ name }) => names(name))
        .map(({ name }) => splitName(name).condition),
    );
  assert.deepEqual([...kinds((name) => all.has(name))].sort(), [...kinds(() => true)].sort());
});

test('every requirement has a mutant that is not equivalent', () => {
  const broken = new Set(
    mutants.filter(({ equivalent }) => equivalent === undefined).flatMap(({ breaks }) => breaks),
  );
  assert.deepEqual(
    needed.filter(({ id, excluded }) => excluded === undefined && !broken.has(id)).map(({ id }) => id),
    [],
  );
});
