import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCall } from '../../schemas/tables';
import { textOf } from './texts';

const AGENT = { agentid: '291', password: 'Secret-1!', phonenum: '40038' };

test('every parameter with a greatest length has a text at the limit, and one past it', () => {
  const limited = findCall('gateway', 'sign-in').call.parameters.flatMap(({ name, maxLength }) =>
    maxLength === undefined ? [] : [{ name, maxLength }],
  );
  assert.equal(limited.length, 6);
  for (const { name, maxLength } of limited)
    for (const length of [maxLength, maxLength + 1])
      assert.equal(textOf(name, length, AGENT).length, length, name);
});

test('a parameter without a limit has none', () => {
  assert.throws(() => textOf('entryIp', 15, AGENT), /no text of 15 characters is known for entryIp/);
});
