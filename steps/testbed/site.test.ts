import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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
