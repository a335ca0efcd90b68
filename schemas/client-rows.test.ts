import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { clientRowOf, findClientRow, loadClientRows } from './client-rows';
import { loadCatalogue } from './load';

const rows = loadClientRows();

test('the ids are those that reports rely on', () => {
  // Frozen on purpose, as requirement-ids.txt is.
  const frozen = readFileSync(join(__dirname, 'client-row-ids.txt'), 'utf8').trim().split('\n');
  assert.deepEqual(
    rows.map(({ id }) => id),
    frozen,
  );
});

test('each rests on a line of one of the documents, and says what a client does', () => {
  for (const { id, place, text, claim, excluded } of rows) {
    assert.ok(place.line > 0, id);
    assert.deepEqual([place.page, claim, excluded], [undefined, undefined, undefined], id);
    assert.match(text, /^A client /, id);
  }
});

test('a run against a target knows none of them', () => {
  const known = new Set(loadCatalogue().requirements.map(({ id }): string => id));
  for (const { id } of rows) assert.ok(!known.has(id), id);
});

test('a row of a target leads to what it demands of a client, where it does', () => {
  assert.equal(clientRowOf('gateway.sign-in.rule.put')?.id, 'client.gateway.sign-in.rule.put');
  assert.equal(clientRowOf('gateway.sign-in.rule.two-minutes'), undefined);
  assert.throws(() => findClientRow('client.gateway.sign-in.rule.two-minutes'), /demands anything/);
});
