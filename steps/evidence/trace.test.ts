import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Masker } from '../../fixtures/targets/secrets';
import type { EntryOf, KindOf } from '../../schemas/trace-entry';
import { sampleEntry } from '../../schemas/trace-samples';
import { type NewEntryOf, RAW_LIMIT, TRACE_LIMIT, Trace } from './trace';

/** Of which nothing is known yet of whether it is claimed. */
function entry<K extends KindOf<'plugin'>>(kind: K, more: Partial<EntryOf<'plugin', K>> = {}) {
  return { ...Object(sampleEntry('plugin', kind, more)), claimed: undefined } as NewEntryOf<'plugin', K>;
}

describe('Trace', () => {
  it('numbers entries, and masks and bounds what they hold', () => {
    const trace = new Trace(new Masker(['secret-word']));
    const kept = trace.record({
      ...entry('callback', { summary: 'secret-word', raw: 'x'.repeat(RAW_LIMIT + 1) }),
      data: { arguments: [{ type: 'string', text: 'secret-word' }] },
    });
    assert.equal(kept.seq, 1);
    assert.equal(kept.summary, '***');
    assert.deepEqual(kept.data, { arguments: [{ type: 'string', text: '***' }] });
    assert.match(kept.raw ?? '', /characters in all/);
  });

  it('waits for what has not come yet, and gives up at the deadline', async () => {
    const trace = new Trace(new Masker([]));
    const waiting = trace.waitFor(({ kind }) => kind === 'callback', 1000);
    trace.record(entry('return'));
    trace.record(entry('callback'));
    assert.equal((await waiting)?.seq, 2);
    assert.equal(await trace.waitFor(({ kind }) => kind === 'exception', 1), undefined);
  });

  it('knows what the implementation emitted and nobody claimed', () => {
    const trace = new Trace(new Masker([]));
    const first = trace.record(entry('callback'));
    trace.record(entry('call', { origin: 'tester' }));
    assert.deepEqual(trace.unclaimed(), [first]);
    trace.claim(first, undefined);
    assert.deepEqual(trace.unclaimed(), []);
    assert.equal(trace.exchanges(), 1);
  });

  it('counts a flood instead of keeping it', () => {
    const trace = new Trace(new Masker([]));
    for (let i = 0; i < TRACE_LIMIT + 5; i += 1) trace.record(entry('callback'));
    assert.equal(trace.entries.length, TRACE_LIMIT);
    assert.equal(trace.dropped, 5);
  });

  it('keeps what is of another kind than the flood', () => {
    const trace = new Trace(new Masker([]));
    for (let i = 0; i < TRACE_LIMIT + 5; i += 1) trace.record(entry('callback'));
    const kept = trace.record(entry('call'));
    assert.equal(trace.entries.at(-1), kept);
    assert.equal(kept.seq, TRACE_LIMIT + 6);
  });
});
