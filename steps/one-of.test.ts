import assert from 'node:assert/strict';
import test from 'node:test';
import { meaningOf, patternsOf } from './one-of';

const FORMS = {
  'left out': () => 'nothing',
  'of {int} characters': (length: string) => `length ${length}`,
  'with the content type "{text}"': (type: string) => `type ${type}`,
  'set to {json}': (json: string) => `value ${json}`,
};

/** Whether a step could have that text there. */
function isKnown(phrases: string[], text: string): boolean {
  return patternsOf(phrases).some((pattern) => new RegExp(`^(?:${pattern.source})$`).test(text));
}

test('a phrase that is not in the list is unknown, also one that begins or ends as one in it', () => {
  const phrases = ['as busy', 'with push as busy'];
  assert.ok(isKnown(phrases, 'as busy'));
  for (const text of ['as idle', 'as busy again', 'with push', '']) assert.ok(!isKnown(phrases, text), text);
});

test('the longer of two phrases stands first, so that it is not taken for the shorter one', () => {
  const [first] = patternsOf(['with push', 'with push as busy']);
  assert.equal(first?.source, 'with push as busy');
});

test('signs in a phrase stand for themselves', () => {
  assert.ok(
    isKnown(['"100-004", so "agenttype.default" is read'], '"100-004", so "agenttype.default" is read'),
  );
  assert.ok(!isKnown(['agenttype.default (read)'], 'agenttype-default read'));
});

test('what stands in the hole of a phrase is given to what it means', () => {
  assert.equal(meaningOf('left out', FORMS), 'nothing');
  assert.equal(meaningOf('of 33 characters', FORMS), 'length 33');
  assert.equal(meaningOf('with the content type "text/plain"', FORMS), 'type text/plain');
  assert.equal(meaningOf('set to {"a": "b"}', FORMS), 'value {"a": "b"}');
});

test('what a hole has no room for is unknown', () => {
  const phrases = Object.keys(FORMS);
  for (const text of ['of many characters', 'with the content type "a" "b"', 'set to ', 'left'])
    assert.ok(!isKnown(phrases, text), text);
  assert.throws(() => meaningOf('of many characters', FORMS), /of many characters/);
});

test('no pattern has a group, which cucumber would take for a parameter', () => {
  for (const pattern of patternsOf(Object.keys(FORMS))) assert.doesNotMatch(pattern.source, /\((?!\?:)/);
});
