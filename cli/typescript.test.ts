import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';

interface OfNoConsequence {
  compiled: 'away';
}

it('the frames of a stack name the lines of the sources', () => {
  const { stack = '' } = new Error('told') as Error & Partial<OfNoConsequence>;
  const lines = readFileSync(__filename, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes("new Error('told')")) + 1;
  const [message, first] = stack.split('\n');
  assert.equal(message, 'Error: told');
  assert.match(String(first), new RegExp(`typescript\\.test\\.ts:${line}:\\d+\\)$`));
});
