import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isObject } from './json-object';

it('takes objects, and nothing else that JSON has', () => {
  assert.ok(isObject({}));
  for (const value of [null, [], 'text', 1, true, undefined]) assert.ok(!isObject(value), String(value));
});
