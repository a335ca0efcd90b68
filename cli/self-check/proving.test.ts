import assert from 'node:assert/strict';
import { it } from 'node:test';
import { judgeSample } from './proving';

it('is green only when the command ended well and all is as it has to be', () => {
  const sound = { sound: true };
  assert.deepEqual(judgeSample(0, [sound, sound], 'x'), { passed: 2, failed: 0, output: '' });
  assert.deepEqual(judgeSample(1, [sound, { sound: false }], 'x'), { passed: 1, failed: 1, output: 'x' });
  assert.deepEqual(judgeSample(4, [sound], 'x'), { passed: 1, failed: 1, output: 'x' });
  assert.deepEqual(judgeSample(null, [], 'x'), { passed: 0, failed: 1, output: 'x' });
});
