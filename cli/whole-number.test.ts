import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeNumber } from './whole-number';

test('takes what lies between, and nothing else', () => {
  const read = wholeNumber(-1, 10);
  assert.deepEqual(['-1', '0', '10'].map(read), [-1, 0, 10]);
  for (const text of ['-2', '11', '', ' 1', '1.0', '1e1', '0x1', 'one'])
    assert.throws(() => read(text), /Expected a whole number from -1 to 10\./);
});
