import assert from 'node:assert/strict';
import { it } from 'node:test';
import { packedProofs, unpackedProofs } from './packed-proofs';
import { loadProofs } from './proofs';

it('says the same in both forms', () => {
  const proofs = loadProofs();
  const packed = packedProofs(proofs);
  assert.ok(JSON.stringify(packed).length < JSON.stringify(proofs).length / 1.5);
  assert.deepEqual(unpackedProofs(packed), proofs);
  assert.deepEqual(unpackedProofs(proofs), proofs);
});
