import assert from 'node:assert/strict';
import { it } from 'node:test';
import { packed, unpacked } from './packed-purposes';
import { loadPurposes } from './purposes';

it('purposes are the same when they were packed, in less than half of the room', () => {
  const purposes = loadPurposes();
  const text = JSON.stringify(packed(purposes));
  assert.deepEqual(unpacked(JSON.parse(text)), purposes);
  assert.deepEqual(unpacked(purposes), purposes);
  assert.ok(text.length < JSON.stringify(purposes).length / 2);
});
