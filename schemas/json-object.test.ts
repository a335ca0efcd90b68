import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isObject, isTooDeep, objectIn, textOf } from './json-object';

it('takes objects, and nothing else that JSON has', () => {
  assert.ok(isObject({}));
  for (const value of [null, [], 'text', 1, true, undefined]) assert.ok(!isObject(value), String(value));
});

it('reads the object that a text is, and nothing else', () => {
  assert.deepEqual(objectIn('{"a":[1]}'), { a: [1] });
  const deep = `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`;
  for (const text of ['[1]', 'null', '{', '', deep]) assert.equal(objectIn(text), undefined, text);
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
