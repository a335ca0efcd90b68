import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import shape from '../../fixtures/targets/observe/softphone.schema.json';
import { inconclusive } from './live-bench';
import { ifTold, readingOf, toldSigns, Untold } from './observation';
import type { Observed } from './softphone/testbed';

function told(printed: object): Observed {
  return readingOf(printed, { key: 'ixit.hooks.observe', shape });
}

describe('what was observed', () => {
  it('is read as it was printed, whatever else stands there', () => {
    const state = told({ line: { state: 'idle', colour: 'red' }, lamp: 1 });
    assert.equal(state.line.state, 'idle');
    assert.deepEqual([Reflect.get(state, 'lamp'), Reflect.get(state.line, 'colour')], [1, 'red']);
    assert.equal(JSON.stringify(state), '{"line":{"state":"idle","colour":"red"},"lamp":1}');
    assert.equal('checkedIn' in state, false);
  });

  it('makes whoever reads a part that is not told inconclusive, at any depth', () => {
    assert.throws(() => told({}).line.state, inconclusive('ixit.hooks.observe printed no line'));
    assert.throws(() => told({ line: {} }).line.digits, inconclusive('no line.digits', 'the far end'));
    const transferred = told({ line: { transfer: { kind: 'queue' } } });
    assert.throws(() => transferred.line.transfer?.to, inconclusive('no line.transfer.to'));
    assert.equal(told({ line: { transfer: null } }).line.transfer, null);
  });

  it('makes whoever reads an unknown word inconclusive, and names the known ones', () => {
    const words = 'idle, dialling, ringing, in-call';
    assert.throws(
      () => told({ line: { state: 'talking' } }).line.state,
      inconclusive('line.state as "talking"', words),
    );
    assert.throws(() => told({ line: 'idle' }).line.state, inconclusive('line as "idle"', 'object'));
    assert.throws(() => told({ checkedIn: 1 }).checkedIn, inconclusive('checkedIn as 1', 'boolean'));
  });

  it('can be awaited', async () => {
    assert.equal((await Promise.resolve(told({ checkedIn: true }))).checkedIn, true);
  });

  it('that is not told is undefined where that will do', () => {
    assert.equal(
      ifTold(() => told({}).line.state),
      undefined,
    );
    assert.throws(
      () =>
        ifTold(() => {
          throw new Error('ours');
        }),
      /ours/,
    );
  });
});

describe('signs of one effect', () => {
  const signs = {
    cmd: ({ line }: Observed) => line.state === 'in-call',
    number: ({ line }: Observed) => line.number === '1',
  };

  it('are told one by one', () => {
    const { told: seen, untold } = toldSigns(signs, told({ line: { state: 'in-call' } }));
    assert.deepEqual(seen, [['cmd', true]]);
    assert.match(String(untold?.message), /no line\.number/);
    const all = toldSigns(signs, told({ line: { state: 'idle', number: '1' } }));
    assert.deepEqual(all, {
      told: [
        ['cmd', false],
        ['number', true],
      ],
      untold: undefined,
    });
  });

  it('of which none is told are inconclusive', () => {
    assert.throws(() => toldSigns(signs, told({})), Untold);
  });
});
