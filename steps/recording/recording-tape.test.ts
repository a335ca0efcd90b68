import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Masker } from '../../fixtures/targets/secrets';
import type { ToldLine } from '../../schemas/recording';
import { Trace } from '../evidence/trace';
import { liveTarget } from '../testbed/live-bench';
import { RecordingTape } from './recording-tape';

const SIMULATED = liveTarget({ simulated: { misbehaviours: [], gatewayTransport: 'nock', pace: 1 } });

function tape(left = 1_000_000, target = SIMULATED) {
  const mask = new Masker([]);
  const recording = new RecordingTape(new Trace(mask), target, left);
  const told = { observed: (_: unknown) => undefined };
  let tell = told;
  const begin = (given: typeof told) => {
    tell = given;
    return { hangs: () => new Promise<void>(() => undefined), open: async (_: string) => 'opened' };
  };
  const page = recording.counterpart('page', begin, told);
  return {
    recording,
    page,
    tell: (what: unknown) => tell.observed(what),
    lines: () => recording.finished('s', mask),
  };
}

describe('a recording tape', () => {
  it('keeps what was asked and told, in the order in which it ended, and what never did at the end', async () => {
    const { page, tell, lines } = tape();
    void page.hangs();
    const opening = page.open('now');
    tell({ kind: 'ready' });
    await opening;
    assert.deepEqual(
      lines()
        .slice(1, -1)
        .map((line) => ({ ...line, at: 0, took: 0 })),
      [
        { told: 'page.observed', given: [{ kind: 'ready' }] },
        { asked: 'page.open', after: 0, given: ['now'], gives: 'opened' },
        { asked: 'page.hangs', after: 0, unended: true },
      ].map((line) => ({ ...line, at: 0, took: 0 })),
    );
  });

  it('has no more than it may have, and counts the rest: a flood does not fill the disk', () => {
    const { recording, tell, lines } = tape(500);
    for (let times = 0; times < 1_000; times += 1) tell('x'.repeat(100));
    const all = lines();
    assert.deepEqual(all.at(-1), { dropped: 0, cut: 1_000 - (all.length - 2) });
    assert.ok(recording.size <= 500 && all.length > 2);
  });

  it('writes ports of ours, what jQuery makes up and ids of a simulated target as the same in each run', () => {
    const said = (port: number, digit: number, target = SIMULATED) => {
      const { tell, lines } = tape(undefined, target);
      tell(
        `http://127.0.0.1:${port}/?f=jQuery${`${digit}`.repeat(20)}_178000000000${digit}&_=178000000000${digit}`,
      );
      tell(
        `${`${digit}`.repeat(8)}-1b2d-4a5f-8000-00000000000${digit} at localhost:${port} and 127.0.0.1:12307`,
      );
      return lines().flatMap((line) => (line as ToldLine).given ?? []);
    };
    assert.deepEqual(said(40_123, 1), said(40_999, 2));
    assert.match(
      String(said(40_123, 1)),
      /jQuery0{19,}.*00000000-0000-4000-8000-0{11}1 at localhost:65535 and 127\.0\.0\.1:12307/,
    );
    assert.match(String(said(40_123, 1, liveTarget({}))), /11111111-1b2d/);
  });
});
