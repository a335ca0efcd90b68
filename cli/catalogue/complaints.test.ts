import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complaints } from './complaints';
import type { Entry } from './definition';

const SOUND: Entry = {
  keyword: 'When',
  sentence: 'a bell rings',
  types: [],
  matches: () => true,
  meaning: 'Rings.',
  file: 'steps/bells.steps.ts',
  line: 7,
  steps: 3,
  scenarios: 2,
};

function about(change: Partial<Entry>): string[] {
  return complaints({ entries: [{ ...SOUND, ...change }], misunderstood: [] });
}

describe('complaints', () => {
  it('has none about a definition with a meaning that two scenarios use, or one with a reason', () => {
    assert.deepEqual(about({}), []);
    assert.deepEqual(about({ scenarios: 1, onlyUse: 'nothing else rings.' }), []);
  });

  const faults: [what: string, change: Partial<Entry>, said: RegExp][] = [
    ['without a meaning', { meaning: '' }, /says what it means/],
    ['that no scenario uses', { scenarios: 0, steps: 0 }, /no scenario uses it/],
    ['that one scenario uses, without a reason', { scenarios: 1 }, /no "Used once: REASON"/],
    ['that several use, in spite of a reason', { onlyUse: 'it is odd.' }, /"Used once", and 2 scenarios/],
  ];
  for (const [what, change, said] of faults) {
    it(`has one about a definition ${what}, and says where it stands`, () => {
      const [complaint = '', ...more] = about(change);
      assert.match(complaint, said);
      assert.match(complaint, /^steps\/bells\.steps\.ts:7 a bell rings: /);
      assert.deepEqual(more, []);
    });
  }

  it('has one when there are more definitions than allowed', () => {
    const uses = { entries: [SOUND, SOUND], misunderstood: [] };
    assert.deepEqual(complaints(uses, 2), []);
    assert.deepEqual(complaints(uses, 1), ['there are 2 definitions, and 1 are allowed']);
  });

  it('passes on which steps are not understood', () => {
    assert.deepEqual(complaints({ entries: [], misunderstood: ['x'] }), ['x']);
  });
});
