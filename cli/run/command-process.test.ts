import assert from 'node:assert/strict';
import test from 'node:test';
import { commandProcess } from './command-process';

test('a command ends with its exit code, and says what it says', async () => {
  const told: string[] = [];
  const ended = await commandProcess(['run', '--colour'], { said: (text) => told.push(text) });
  assert.equal(ended.code, 3);
  assert.equal(told.join(''), ended.output);
  assert.match(ended.output, /unknown option '--colour'/);
});

test('one that takes too long is ended, and has no exit code', async () => {
  const told: (number | undefined)[] = [];
  const ended = await commandProcess(['run'], { limit: 200, started: (pid) => told.push(pid) });
  assert.equal(ended.code, undefined);
  assert.ok(ended.time < 5_000);
  assert.equal(typeof told[0], 'number');
});
