import assert from 'node:assert/strict';
import { it } from 'node:test';
import { loadPurposes } from '../purposes';
import { placeOf } from './addresses';
import { loadFeatures, scenariosOf } from './feature';

it('knows each scenario by the id under which it is on record, and each has a place of its own', () => {
  const ids = loadFeatures().flatMap(scenariosOf);
  assert.deepEqual([...ids].sort(), Object.keys(loadPurposes()).sort());
  const places = new Set(ids.map((id) => placeOf(id, 'en')).map(({ page, anchor }) => `${page}#${anchor}`));
  assert.equal(places.size, ids.length);
});
