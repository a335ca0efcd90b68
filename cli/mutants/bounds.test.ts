import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundOf, excesses, spreadOf } from './bounds';
import type { Hiding } from './hiding';

function hiding(count: number, more: Partial<Hiding> = {}): Hiding {
  const row = { requirement: 'a.b', as: 'failed' as const, scenario: 's', reason: '' };
  return {
    mutant: 'quiet',
    system: 'gateway',
    asked: 200,
    rows: Array(count).fill(row),
    faults: [],
    ...more,
  };
}

test('headers and members that tell no rows apart may hide nothing', () => {
  for (const id of [
    'gateway.sign-in.header.reply.Content-Type',
    'gateway.sign-in.reply.member.message',
    'gateway.poll.event.member.eventType',
    'plugin.checkin.event.member.mark',
    'local-service.dial_out.result.member.msg',
  ]) {
    assert.equal(boundOf([id]), 0, id);
  }
});

test('what tells rows apart, and rows of another kind, have no bound of their own', () => {
  assert.equal(boundOf(['gateway.sign-in.reply.member.retcode']), undefined);
  assert.equal(boundOf(['local-service.dial_out.result.member.result']), undefined);
  assert.equal(boundOf(['plugin.checkin.event.member.state']), undefined);
  assert.equal(boundOf(['gateway.sign-in.reply.0']), undefined);
  assert.equal(boundOf(['gateway.sign-in.reply.member.message', 'gateway.sign-in.reply.0']), undefined);
  assert.equal(boundOf([]), undefined);
});

test('the median and the percentile are of mutants, each counted once', () => {
  const counts = [...Array(95).fill(0), 4, 4, 4, 4, 50];
  assert.deepEqual(spreadOf(counts.map((count) => hiding(count))), {
    ...{ median: 0, percentile95: 0, most: 50 },
  });
  assert.deepEqual(spreadOf([0, 0, 5].map((count) => hiding(count))), {
    ...{ median: 0, percentile95: 5, most: 5 },
  });
  assert.deepEqual(spreadOf([]), { median: 0, percentile95: 0, most: 0 });
});

test('more than the bound needs a reason, and a reason needs something that is hidden', () => {
  assert.deepEqual(excesses([hiding(10), hiding(0, { bound: 0 })], false), []);
  assert.deepEqual(excesses([hiding(11, { because: 'nobody can sign in' })], false), []);
  assert.match(excesses([hiding(11)], false).join(), /quiet hides 11 rows: at most 10, or a reason/);
  assert.match(excesses([hiding(1, { bound: 0 })], false).join(), /hides 1 row: at most 0/);
  assert.deepEqual(excesses([hiding(4, { because: 'x' })], false), []);
  assert.deepEqual(excesses([hiding(1, { bound: 0, because: 'x' })], false), []);
  assert.match(excesses([hiding(0, { because: 'x' })], false).join(), /`hides` is no longer needed/);
});

test('a fault of the harness is told of each mutant that shows it', () => {
  const shown = [hiding(0, { faults: ['x is not y'] }), hiding(0)];
  assert.deepEqual(excesses(shown, false), ['quiet makes the harness go wrong: x is not y']);
});

test('the bounds of all mutants together count when all of them were run', () => {
  const many = [...Array(9).fill(hiding(1)), hiding(4)];
  assert.deepEqual(excesses(many, false), []);
  assert.deepEqual(excesses(many, true), [
    'half of the mutants hide 1 rows or more: at most 0',
    'of the mutants without a reason one of twenty hides 4 rows or more: at most 3',
  ]);
});

test('a mutant with a reason counts for the median, and not for the percentile', () => {
  const reasoned = hiding(40, { because: 'nobody can sign in' });
  assert.deepEqual(excesses([...Array(9).fill(hiding(0)), reasoned], true), []);
  assert.deepEqual(excesses([hiding(0), reasoned, reasoned], true), [
    'half of the mutants hide 40 rows or more: at most 0',
  ]);
});
