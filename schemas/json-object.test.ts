import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isObject, isTooDeep, textOf } from './json-object';

it('takes objects, and nothing else that JSON has', () => {
  assert.ok(isObject({}));
  for (const value of [null, [], 'text', 1, true, undefined]) assert.ok(!isObject(value), String(value));
});

it('writes whatever came as text', () => {
  assert.equal(textOf('0'), '0');
  assert.equal(textOf(0), '0');
  assert.equal(textOf(undefined), 'undefined');
  assert.equal(textOf(JSON.parse('{"toString":1,"valueOf":2}')), '{"toString":1,"valueOf":2}');
});

it('finds what is nested too deep, however deep that is', () => {
  const nested = (levels: number) => JSON.parse(`${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}`);
  assert.ok(!isTooDeep(nested(10)));
  for (const levels of [11, 50_000]) assert.ok(isTooDeep(nested(levels)));
});
