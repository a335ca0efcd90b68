import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tableLines } from './terminal-table';

test('texts stand at the left, figures at the right', () => {
  const [, head, , row] = tableLines(['name', 'runs'], 1, [['a', 7]]);
  assert.deepEqual([head, row], ['│ name │ runs │', '│ a    │    7 │']);
});
