import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import shape from '../../fixtures/targets/observe/softphone.schema.json';
import { inconclusive, liveTarget, plainTrace } from './live-bench';
import { Site } from './site';

describe('what the target file says that cannot be brought about', () => {
  const terminals = [process.stdin, process.stdout] as const;
  const were = terminals.map(({ isTTY }) => isTTY);
  const typed = (answer: string) => setImmediate(() => process.stdin.push(`${answer}\n`));
  before(() => {
    for (const terminal of terminals) terminal.isTTY = true;
  });
  after(() => {
    for (const [i, terminal] of terminals.entries()) terminal.isTTY = were[i] as true;
    process.stdin.destroy();
  });

  async function site(cannot: { key: string; reason: string }[]) {
    const target = liveTarget({ cannot });
    const at = new Site<'incomingCall' | 'cutNetwork'>(
      target,
      'ixit.hooks',
      {},
      'the softphone',
      shape,
      true,
    );
    await at.open(plainTrace());
    return at;
  }

  it('is not asked of the operator, and stops the scenario at once', async () => {
    const keys = ['ixit.hooks.cutNetwork', 'ixit.hooks.observe'];
    const declared = await site(keys.map((key) => ({ key, reason: 'no such thing here' })));
    assert.equal(declared.can('cutNetwork'), false);
    await assert.rejects(declared.bringAbout('cutNetwork', 'cut it'), inconclusive('ixit.hooks.cutNetwork'));
    await assert.rejects(declared.learn('cutNetwork', 'cut it'), inconclusive('ixit.hooks.cutNetwork'));
    const look = { question: '?', read: (printed: object) => printed, holds: () => true };
    await assert.rejects(declared.sees(look), inconclusive('ixit.hooks.observe'));
  });

  it('leaves everything else to be asked', async () => {
    const declared = await site([{ key: 'ixit.hooks.cutNetwork', reason: 'no such thing here' }]);
    assert.equal(declared.can('incomingCall'), true);
    typed('s');
    await assert.rejects(
      declared.bringAbout('incomingCall', 'call'),
      inconclusive('the operator skipped: call'),
    );
  });
});

describe('a quiet time of a live target', () => {
  const MINUTE = 60_000;
  const CALLBACK = { origin: 'iut', interface: 'plugin', kind: 'callback' } as const;

  /** A minute has gone by since the page called; the clock stands still from then on. */
  async function afterMinute(t: TestContext) {
    let now = 0;
    t.mock.method(performance, 'now', () => now);
    const timers = { ...liveTarget({}).ixit.timers, quiet: MINUTE };
    const hooks = { incomingCall: `"${process.execPath}" --version` };
    const target = liveTarget({ timers });
    const at = new Site<'incomingCall'>(target, 'ixit.hooks', hooks, 'the softphone', shape, false);
    const trace = plainTrace();
    await at.open(trace);
    const called = () =>
      trace.record({
        origin: 'tester',
        interface: 'plugin',
        kind: 'call',
        summary: 'Work_State()',
        data: { method: 'Work_State', arguments: [] },
      });
    called();
    now += MINUTE;
    return { at, trace, called };
  }

  /** It goes on until the target says something: a callback comes from it. */
  async function goesOn({ at, trace }: Awaited<ReturnType<typeof afterMinute>>): Promise<void> {
    let over = false;
    const settled = at.settle().then(() => {
      over = true;
    });
    await pause(20);
    assert.equal(over, false);
    trace.record({ ...CALLBACK, data: { arguments: [] }, summary: 'sCallback({})' });
    await settled;
  }

  it('is over when nothing has happened for so long, whoever has waited for it', async (t) => {
    const { at } = await afterMinute(t);
    await at.settle();
  });

  it('goes on behind what the documents leave open, where it is told so', async (t) => {
    const { at, trace, called } = await afterMinute(t);
    called();
    let over = false;
    const settled = at
      .settle((entry) => entry.summary === 'a fault')
      .then(() => {
        over = true;
      });
    const came = (summary: string) => trace.record({ ...CALLBACK, data: { arguments: [] }, summary });
    came('left open');
    await pause(20);
    assert.equal(over, false);
    came('a fault');
    await settled;
  });

  it('begins anew with a hook that brings something about', async (t) => {
    const site = await afterMinute(t);
    await site.at.bringAbout('incomingCall', 'call');
    await goesOn(site);
  });

  it('begins anew with what crosses an interface', async (t) => {
    const site = await afterMinute(t);
    site.called();
    await goesOn(site);
  });
});
