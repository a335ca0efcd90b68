import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseParallel, parseShard } from './options';

it('reads a shard', () => {
  assert.equal(parseShard(''), undefined);
  assert.deepEqual(parseShard('2/4'), { index: 2, total: 4 });
  for (const text of ['0/4', '5/4', '2', '2/', 'a/b', '1.5/2', '-1/2']) {
    assert.throws(() => parseShard(text), /expected I\/N with 1 <= I <= N/, text);
  }
});

it('reads a number of workers', () => {
  assert.equal(parseParallel('4'), 4);
  for (const text of ['0', '65', '1.5', 'x', ''])
    assert.throws(() => parseParallel(text), /from 1 to 64/, text);
});
