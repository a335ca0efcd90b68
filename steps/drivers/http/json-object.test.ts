import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJsonObject } from './json-object';

const read = (body: string | Buffer, type = 'application/json; charset=UTF-8') =>
  readJsonObject({ headers: [['content-type', type]], body: Buffer.from(body) });

test('an object is read in the charset that the message claims', () => {
  assert.deepEqual(read('{"a":"签入"}'), { text: '{"a":"签入"}', notes: [], payload: { a: '签入' } });
  const gbk = Buffer.from([...Buffer.from('{"a":"'), 0xb2, 0xd9, ...Buffer.from('"}')]);
  assert.deepEqual(read(gbk, 'application/json;charset="GBK"'), {
    text: '{"a":"操"}',
    notes: [],
    payload: { a: '操' },
  });
  assert.deepEqual(read(gbk).notes, ['the body is not valid UTF-8']);
  assert.deepEqual(read('{}', 'text/plain; charset=none').notes, ['the body is not valid none']);
});

test('what is no object says why', () => {
  for (const [body, why] of [
    ['', /is empty/],
    [' \n', /is empty/],
    ['{', /is not JSON/],
    ['{} {}', /is not JSON/],
    ['[{}]', /but an array/],
    ['null', /but null/],
    ['0', /but a number/],
    [`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, /nested deeper/],
  ] as const) {
    const made = read(body);
    assert.match('reason' in made ? made.reason : '', why);
  }
});
