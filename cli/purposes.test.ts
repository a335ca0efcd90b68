import assert from 'node:assert/strict';
import { it } from 'node:test';
import { differing } from './purposes';
import { withPurposes } from './self-check/suite';

it('names scenarios that judge other requirements, that are new, and that are gone', () => {
  const before = { same: ['a'], less: ['a', 'b'], gone: ['a'] };
  const after = { same: ['a'], less: ['a'], more: [] };
  assert.deepEqual(differing(before, after), ['gone', 'less', 'more']);
});

it('turns a green suite red when they differ', () => {
  const green = { passed: 3, failed: 0, output: '' };
  assert.deepEqual(withPurposes(green, []), green);
  const red = withPurposes(green, ['plugin/check-in: x']);
  assert.equal(red.failed, 1);
  assert.match(red.output, /plugin\/check-in: x\nif that is meant/);
});
