import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guidsIn, learnGuids } from './guid';

const A = '279fe21d-2caa-4437-84c3-ab9e9dae20f5.AgentGateway0';

test('a Guid is what stands behind the name in Set-GUID, or a Guid header, or the result of a renewal', () => {
  assert.deepEqual(guidsIn([['Set-GUID', `JSESSIONID=${A}`]]), [A]);
  assert.deepEqual(guidsIn([['set-guid', ` JSESSIONID=${A}; Path=/; Secure`]]), [A]);
  assert.deepEqual(guidsIn([['Set-GUID', A]]), [A]);
  assert.deepEqual(guidsIn([['GUID', A]]), [A]);
  assert.deepEqual(guidsIn([], { result: { guid: A } }), [A]);
});

test('Set-GUID comes first, and what is no Guid is none', () => {
  const headers: [string, string][] = [
    ['Guid', 'b'],
    ['Set-GUID', 'JSESSIONID=a'],
    ['Set-Cookie', 'JSESSIONID=c'],
  ];
  assert.deepEqual(guidsIn(headers, { result: { guid: 'd' } }), ['a', 'b', 'd']);
  assert.deepEqual(guidsIn([['Set-GUID', 'JSESSIONID=']], { result: null }), []);
  assert.deepEqual(guidsIn([], { result: { guid: 1 } }), []);
});

test('words that are too short for a secret are not learned', () => {
  const learned: string[] = [];
  const headers: [string, string][] = [
    ['Guid', 'null'],
    ['Set-GUID', `JSESSIONID=${A}`],
  ];
  learnGuids((guid) => learned.push(guid), headers);
  assert.deepEqual(learned, [A]);
});
