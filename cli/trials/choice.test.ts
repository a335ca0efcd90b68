import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { named, ofDay } from './choice';

const ALL = ['gateway-silent', 'gateway-cut', 'plugin-loop', 'a.b+c'].map((name) => ({ name }));
const names = (things: { name: string }[]) => things.map(({ name }) => name);

describe('by name', () => {
  it('a star stands for anything, and nothing else does', () => {
    assert.deepEqual(names(named(ALL, ['gateway-*'], 'thing')), ['gateway-silent', 'gateway-cut']);
    assert.deepEqual(names(named(ALL, ['a.b+c'], 'thing')), ['a.b+c']);
    assert.deepEqual(named(ALL, [], 'thing'), ALL);
  });

  it('one that fits none is a mistake', () => {
    assert.throws(
      () => named(ALL, ['gateway-slient'], 'thing'),
      /no thing is called "gateway-slient"; did you mean/,
    );
    assert.throws(() => named(ALL, ['gateway'], 'thing'), /no thing is called "gateway"/);
  });
});

describe('of a day', () => {
  it('the same ones all day, and all of them over the days', () => {
    assert.deepEqual(ofDay(ALL, '2026-11-21', 2), ofDay([...ALL].reverse(), '2026-11-21', 2));
    const seen = new Set(
      Array.from({ length: 28 }, (_, day) => `2026-02-${String(day + 1).padStart(2, '0')}`).flatMap((day) =>
        names(ofDay(ALL, day, 1)),
      ),
    );
    assert.equal(seen.size, ALL.length);
  });

  it('something else is no day', () => {
    assert.throws(() => ofDay(ALL, 'yesterday', 1), /--date yesterday: expected a day/);
  });
});
