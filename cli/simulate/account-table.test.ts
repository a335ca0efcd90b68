import assert from 'node:assert/strict';
import test from 'node:test';
import { labelled } from '../labelled';
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

test('a Chinese sign is two columns wide', () => {
  assert.deepEqual(table(['情形', 'x'], [['web', 'y']]), ['  情形  x', '  web   y']);
  assert.equal(labelled('本地服务', 'here'), '本地服务       here');
});
