import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseParallel, parseShard, tagExpressionOf, workersOf } from './options';

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

it('takes a worker for each core, as far as there is work for them, and four at most', () => {
  const workers = (scenarios: number, cores: number) =>
    workersOf({ operator: false }, true, scenarios, cores);
  assert.deepEqual(
    [workers(1, 8), workers(99, 8), workers(100, 8), workers(1000, 2), workers(1000, 8), workers(1000, 1)],
    [1, 1, 2, 2, 4, 1],
  );
});

it('has a live target to itself, and a person to one process', () => {
  assert.equal(workersOf({ operator: false }, false, 1000, 8), 1);
  assert.equal(workersOf({ operator: true }, true, 1000, 8), 1);
  assert.equal(workersOf({ operator: false, parallel: 3 }, true, 10, 1), 3);
});

it('takes all walks, and of a live target the shortest, unless scenarios are named', () => {
  const nothing = { tags: '', paths: [] };
  const longer = 'not (@walk-pairs or @walk-repeats or @walk-returns or @walk-between or @walk-later)';
  assert.equal(tagExpressionOf(nothing, true), '');
  assert.equal(tagExpressionOf(nothing, false), longer);
  assert.equal(tagExpressionOf({ ...nothing, walks: 'transitions' }, true), longer);
  assert.equal(tagExpressionOf({ ...nothing, paths: ['features/gateway/walks.feature'] }, false), '');
  assert.equal(tagExpressionOf({ ...nothing, tags: '@slow or @timer' }, false), '@slow or @timer');
});

it('leaves out the walks that are not asked for, whatever the tags', () => {
  assert.equal(
    tagExpressionOf({ tags: '@slow or @timer', paths: [], walks: 'pairs' }, false),
    '(@slow or @timer) and not (@walk-repeats or @walk-returns or @walk-between or @walk-later)',
  );
  assert.match(tagExpressionOf({ tags: '', paths: [], walks: 'none' }, true), /^not \(@walk-transitions or /);
});
