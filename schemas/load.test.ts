import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLAIMS } from './catalogue';
import { loadErrata } from './errata';
import { loadCatalogue } from './load';
import { loadTables } from './tables';

const { requirements, neighbours, errata } = loadCatalogue();
const ids = requirements.map(({ id }): string => id);

test('every requirement has an id of its own', () => {
  assert.equal(new Set(ids).size, ids.length);
});

test('the ids are those that results, baselines and target files rely on', () => {
  // Frozen on purpose: whoever changes an id breaks the files of others and has to change this list as well.
  const frozen = readFileSync(join(__dirname, 'requirement-ids.txt'), 'utf8').trim().split('\n');
  assert.deepEqual(ids, frozen);
});

test('the tables hold what the documents count', () => {
  const count = (pattern: RegExp) => ids.filter((id) => pattern.test(id)).length;
  const documents = loadTables().filter(({ document }) => !document.basis);
  assert.equal(documents.flatMap(({ calls }) => calls).length, 3 + 6 + 1 + 7, 'calls');
  assert.equal(count(/^plugin\.checkin\.reply\.(?!member)/), 2, 'immediate replies to a check-in');
  assert.equal(count(/^plugin\.checkin\.event\.(?!member)/), 14, 'outcomes of a check-in');
  assert.equal(count(/^plugin\.checkout\.reply\.(?!member)/), 1, 'replies to a check-out');
  assert.equal(count(/^plugin\.work_state\.reply\.(?!member)/), 2, 'replies to a change of work state');
  assert.equal(count(/^plugin\.work_state\.parameter\.exttype\./), 4, 'work states');
  assert.equal(count(/^local-service\.[a-z_]+\.result\.(?!member)/), 22, 'results of the service');
  assert.equal(count(/^local-service\.send_dtmf\.parameter\.dtmf\./), 12, 'keys');
  assert.equal(count(/^local-service\.transfer_to\.parameter\.trans_type\./), 4, 'kinds of transfer');
  assert.equal(count(/^gateway\.sign-in\.parameter\.[A-Za-z]+$/), 1 + 17, 'agentid, and members of the body');
  assert.equal(count(/^gateway\.sign-in\.parameter\.[A-Za-z]+\.length$/), 6, 'greatest lengths');
  assert.equal(count(/^gateway\.sign-in\.parameter\.[A-Za-z]+\.default$/), 10, 'defaults');
  assert.equal(count(/^gateway\.sign-in\.result\.member\./), 7, 'members of the result of a sign-in');
  assert.equal(count(/^gateway\.sign-in\.error\./), 10, 'error codes');
  assert.equal(count(/^gateway\.sign-in\.event\./), 3 + 2 + 3 + 1, 'events of a sign-in');
  assert.equal(count(/^wellclient\.force[A-Za-z]+\.rule\./), 7 * 5 + 3, 'rules of the force operations');
  assert.equal(count(/^wellclient\.force[A-Za-z]+\.parameter\./), 16, 'parameters of the force operations');
});

test('every row says where it stands, and rows of one section stand in its lines', () => {
  for (const table of loadTables()) {
    table.calls.forEach((call, i) => {
      const next = table.calls[i + 1]?.line ?? Number.POSITIVE_INFINITY;
      const own = [...requirements, ...neighbours].filter(
        ({ interface: name, call: of }) => name === table.interface && of === call.name,
      );
      assert.ok(own.length > 0);
      for (const { id, place } of own) {
        if (table.document.basis) {
          assert.equal(place.line, 0, id);
          assert.equal(place.page !== undefined, call.page !== undefined, id);
        } else assert.ok(place.line >= call.line && place.line < next, `${id}: line ${place.line}`);
        assert.equal(place.section, call.section);
      }
    });
  }
});

test('rows of other pages are requirements where they can be claimed, and each call of them serves one', () => {
  for (const { id } of neighbours) assert.ok(!ids.includes(id), id);
  const claimed = loadTables()
    .filter(({ document }) => document.basis)
    .flatMap(({ interface: of, calls }) =>
      calls.flatMap(({ name, claim }) => (claim ? [`${of}.${name}`] : [])),
    );
  for (const { id, claim, place } of requirements) {
    const other = claimed.some((call) => id.startsWith(`${call}.`));
    assert.deepEqual([claim !== undefined, place.page !== undefined], [other, other], id);
  }
  assert.deepEqual(new Set(requirements.flatMap(({ claim }) => claim ?? [])), new Set(CLAIMS));
  for (const { calls, document } of loadTables())
    for (const { serves } of calls)
      assert.equal(serves !== undefined && ids.includes(serves), Boolean(document.basis));
});

test('a row that cannot be tested says why', () => {
  for (const { id, excluded } of requirements)
    if (excluded !== undefined) assert.ok(excluded.length > 40, id);
});

test('the register has every erratum once, and each says what --strict makes of it', () => {
  const wanted = [
    ...Array.from({ length: 41 }, (_, i) => `GW-${String(i + 1).padStart(2, '0')}`),
    ...Array.from({ length: 30 }, (_, i) => `UP-${String(i + 1).padStart(2, '0')}`),
    ...Array.from({ length: 29 }, (_, i) => `US-${String(i + 1).padStart(2, '0')}`),
    ...Array.from({ length: 47 }, (_, i) => `WC-${String(i + 1).padStart(2, '0')}`),
  ];
  assert.deepEqual(
    errata.map(({ id }) => id),
    wanted,
  );
  const severity = ['info', 'ok-note', 'warn', 'fail'];
  for (const { id, tolerance, strict, reading, texts } of loadErrata()) {
    assert.ok(severity.indexOf(strict) >= severity.indexOf(tolerance), `${id}: strict is milder`);
    assert.ok(reading.trim().length > 0 && texts.length > 0, id);
  }
});
