import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineMisfit } from './recording-schema';
import { allSamples } from './trace-samples';

describe('the schema of a recorded line', () => {
  it('takes every kind of entry that a trace has', () => {
    for (const { claimed: _, summary: __, ...entry } of allSamples())
      assert.equal(lineMisfit({ entry }), '', JSON.stringify(entry));
  });

  it('refuses a member more, and an entry that somebody has accounted for', () => {
    const [sample] = allSamples();
    assert.notEqual(lineMisfit({ entry: sample }), '');
    assert.notEqual(lineMisfit({ made: 'token', value: '0', more: 1 }), '');
    assert.notEqual(lineMisfit({ made: 'token' }), '');
    assert.notEqual(lineMisfit({ testbed: 'open', at: 0, throws: { name: 'Error' } }), '');
    assert.equal(lineMisfit({ testbed: 'open', at: 0, throws: { name: 'Error', message: '' } }), '');
  });
});
