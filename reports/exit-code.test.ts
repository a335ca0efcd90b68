import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  DIAL,
  OFFLINE,
  passing,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
} from './sample';

describe('a baseline', () => {
  const failing = { ...passing, evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail' })] } };
  const baseline = new Map([[DIAL, 'ticket 7']]);

  it('keeps a known failure from turning the run red, but not from being a failure', () => {
    const { verdict, exit, results } = sampleOutcome(
      sampleRecord(failing),
      sampleContext([DIAL], { baseline }),
    );
    assert.deepEqual([verdict, exit], ['fail', 0]);
    assert.deepEqual(results.baseline, { known: [DIAL], stale: [] });
  });

  it('is stale when what it lists passes', () => {
    const { exit, results } = sampleOutcome(sampleRecord(passing), sampleContext([DIAL], { baseline }));
    assert.equal(exit, 5);
    assert.deepEqual(results.baseline, { known: [], stale: [DIAL] });
  });

  it('is not stale for what this run did not judge', () => {
    const context = sampleContext([DIAL, OFFLINE], { baseline: new Map([[OFFLINE, 'x']]) });
    assert.equal(sampleOutcome(sampleRecord(passing), context).exit, 2);
  });
});

it('exit codes: a fault comes before a failure, a failure before a stale baseline, that before a gap', () => {
  const failing = { ...passing, evidence: { judgements: [sampleJudgement(OFFLINE, { verdict: 'fail' })] } };
  const other = { ...passing, name: 'Other' };
  const baseline = new Map([[DIAL, 'x']]);
  const ids = [DIAL, OFFLINE, 'plugin.checkin.reply.ok'];
  const exit = (...scenarios: Parameters<typeof sampleRecord>) =>
    sampleOutcome(sampleRecord(...scenarios), sampleContext(ids, { baseline })).exit;
  assert.equal(exit(failing, other, { ...passing, name: 'Dead', silent: true }), 4);
  assert.equal(exit(failing, other), 1);
  assert.equal(exit(other), 5);
  assert.equal(exit({ ...passing, evidence: {} }), 2);
});
