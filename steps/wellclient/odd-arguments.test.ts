import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODDITIES } from './odd-arguments';

const IN_ORDER = ['8001@test.cc', 'c0ffee', '8002'];

test('one argument is out of order, and the others are not', () => {
  const { 'left off, with all behind it': left, 'followed by one more': more, ...others } = ODDITIES;
  for (const [words, oddity] of Object.entries(others)) {
    const [first, second, third, ...surplus] = oddity(IN_ORDER, 1);
    assert.deepEqual([first, third, surplus], ['8001@test.cc', '8002', []], words);
    const isFormOfDevice = words === 'without its domain';
    if (!isFormOfDevice) assert.notEqual(second, 'c0ffee', words);
  }
  assert.deepEqual(left?.(IN_ORDER, 1), ['8001@test.cc']);
  assert.deepEqual(more?.(IN_ORDER, 2), [...IN_ORDER, 'surplus']);
});

test('a number has the digits of the text, where that has nothing else', () => {
  const number = ODDITIES['a number'];
  assert.deepEqual(number?.(IN_ORDER, 2)[2], 8002);
  assert.deepEqual(number?.(IN_ORDER, 0)[0], 12345);
});

test('forms of ids', () => {
  assert.equal(ODDITIES['without its domain']?.(IN_ORDER, 0)[0], '8001');
  assert.equal(ODDITIES['in capitals']?.(IN_ORDER, 1)[1], 'C0FFEE');
});

test('a text that stands for something to a program is named as it is sent', () => {
  for (const [words, oddity] of Object.entries(ODDITIES)) {
    const sent = String(oddity(IN_ORDER, 1)[1]).replace('c0ffee', '');
    if (/[${]|%\d/.test(sent)) assert.ok(words.includes(sent), words);
  }
  const named = Object.keys(ODDITIES).filter((words) => /[${]|%\d/.test(words));
  assert.equal(named.length, 3);
});
