import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Masker } from '../../fixtures/targets/secrets';
import { sampleEntry } from '../../schemas/trace-samples';
import type { WellClientDriver } from '../drivers/wellclient/driver';
import { Trace } from '../evidence/trace';
import { whatComes } from './coming';

/** Real milliseconds, longer than anything here takes. */
const LONG = 60_000;
const WANTED = sampleEntry('wellclient', 'callback', { summary: 'wanted' });
const isWanted = ({ summary }: { summary: string }) => summary === WANTED.summary;

/** A page in which things are due, each after so many milliseconds of its time, and requests are under way. */
class FakePage {
  readonly trace = new Trace(new Masker([]));
  readonly underWay = new Map<number, { method: string; url: string }>();
  readonly due: { ms: number; run: () => void }[] = [];
  private waiting: (() => void)[] = [];

  elapse: WellClientDriver['elapse'] = async (most, silent) => {
    assert.ok(this.underWay.size <= silent, 'time goes on while a request is under way');
    const next = this.due.shift();
    if (!next || next.ms > most) return undefined;
    next.run();
    return next.ms;
  };

  requestEnds = () => new Promise<void>((resolve) => this.waiting.push(resolve));

  send(target: string): number {
    const data = { method: 'POST', url: `http://127.0.0.1:1${target}`, headers: {}, resource: 'xhr' };
    const { seq } = this.trace.record(sampleEntry('wellclient', 'request', { summary: target, data }));
    this.underWay.set(seq, data);
    return seq;
  }

  end(seq: number): void {
    this.underWay.delete(seq);
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  comes(most: number) {
    const pages = [this as unknown as WellClientDriver];
    return whatComes({ trace: this.trace, pages, settle: async () => undefined }, isWanted, most, LONG);
  }
}

test('nothing comes where nothing is due, and nobody waits for it', async () => {
  assert.equal(await new FakePage().comes(LONG), undefined);
});

test('what a timer brings about within that time has come, and what is due later has not', async () => {
  const page = new FakePage();
  page.due.push({ ms: 400, run: () => undefined }, { ms: 500, run: () => page.trace.record(WANTED) });
  assert.equal((await page.comes(1_000))?.summary, 'wanted');
  const late = new FakePage();
  late.due.push({ ms: 600, run: () => undefined }, { ms: 500, run: () => late.trace.record(WANTED) });
  assert.equal(await late.comes(1_000), undefined);
});

test('a request under way is waited for in real time, and what its end brings about has come', async () => {
  const page = new FakePage();
  const seq = page.send('/state');
  setTimeout(() => {
    page.due.push({ ms: 0, run: () => page.trace.record(WANTED) });
    page.end(seq);
  }, 20);
  assert.equal((await page.comes(0))?.summary, 'wanted');
});

test('a request that the server never answers lets time go on, another one like it does not', async () => {
  const page = new FakePage();
  const [first, second] = [page.send('/state?a=1'), page.send('/state?a=1')];
  const data = { unanswered: { method: 'POST', target: '/state?a=1' } };
  page.trace.record(sampleEntry('testbed', 'observation', { origin: 'testbed', data }));
  setTimeout(() => page.end(second), 20);
  page.due.push({ ms: 2_500, run: () => page.end(first) });
  assert.equal(await page.comes(LONG), undefined);
  assert.deepEqual([page.underWay.size, page.due.length], [0, 0]);
});
