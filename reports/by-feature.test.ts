import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { byFeature, byScenario } from './by-feature';
import { NEEDS_FILE, needsIn, packedNeeds } from './needs';

it('keeps each scenario with its value, whatever its name holds', () => {
  const records = { 'a/b: One': 1, 'a/b: Two: three': 2, 'a/c: One': 3, 'no feature': 4 };
  const features = byFeature(records);
  assert.deepEqual(features['a/b'], { One: 1, 'Two: three': 2 });
  assert.deepEqual(byScenario(features), records);
});

it('needs are the same when they were packed, in less room', () => {
  const text = readFileSync(NEEDS_FILE, 'utf8');
  const packed = JSON.stringify(packedNeeds(JSON.parse(text)));
  const needs = needsIn(text);
  assert.ok(Object.keys(needs).length > 0);
  assert.deepEqual(needsIn(packed), needs);
  assert.ok(packed.length < JSON.stringify(JSON.parse(text)).length);
});
