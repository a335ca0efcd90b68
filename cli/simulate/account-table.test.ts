import assert from 'node:assert/strict';
import test from 'node:test';
import { table } from './account-table';

test('columns are as wide as their longest text', () => {
  const rows = table(
    ['who', 'password'],
    [
      ['normal', 'a'],
      ['no', ''],
    ],
  );
  assert.deepEqual(rows, ['  who     password', '  normal  a', '  no']);
});
