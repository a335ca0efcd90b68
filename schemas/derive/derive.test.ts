import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { conformanceAjv } from '../compile';
import { loadCatalogue } from '../load';
import { loadTables } from '../tables';
import { deriveSchemas, drift } from '.';
import { ID_TYPES, idTypes } from './requirement-ids';

const schemas = [...deriveSchemas()];

test('the committed schemas are what the tables give', () => {
  assert.deepEqual(drift(), []);
});

test('each call of a document has a request, and each payload a documented and a tolerated schema', () => {
  const paths = schemas.map(([path]) => path);
  const requests = loadTables().flatMap(({ calls }) =>
    calls.filter(({ parameters }) => parameters.length > 0),
  );
  assert.equal(paths.filter((path) => path.endsWith('.request.schema.json')).length, requests.length);
  const documented = paths.filter((path) => /\.(reply|event|result)\.schema\.json$/.test(path));
  const payloads = loadTables().flatMap(({ calls }) => calls.flatMap(({ replies }) => replies));
  assert.equal(documented.length, payloads.length);
  for (const path of documented)
    assert.ok(paths.includes(path.replace('.schema', '.tolerated.schema')), path);
});

for (const [path, schema] of schemas) {
  test(`${path} compiles, and says what it is and which rows it stands for`, () => {
    conformanceAjv().compile(schema);
    assert.ok(String(schema.title).length > 0);
    assert.ok(String(schema.description).length > 0);
    const { requirements, neighbours } = loadCatalogue();
    const known = new Set<string>([...requirements, ...neighbours].map(({ id }) => id));
    const cited = [...JSON.stringify(schema).matchAll(/"x-requirement":"([^"]+)"/g)].map(
      ([, id]) => id ?? '',
    );
    assert.ok(cited.length > 0);
    for (const id of cited) assert.ok(known.has(id), id);
  });
}

test('only tolerated schemas cite errata', () => {
  for (const [path, schema] of schemas) {
    if (!path.includes('.tolerated.')) assert.doesNotMatch(JSON.stringify(schema), /x-erratum/, path);
  }
});

test('the types of the ids have every row, and are derived with the schemas', () => {
  const { requirements, neighbours } = loadCatalogue();
  for (const { id } of [...requirements, ...neighbours]) assert.ok(idTypes().includes(`\n  | '${id}'`), id);
  const committed = readFileSync(join(__dirname, '..', ID_TYPES), 'utf8');
  assert.equal(committed, idTypes());
});
