import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunRecord } from './record';
import { DIAL, passing, sampleContext, sampleJudgement, sampleOutcome, sampleRecord } from './sample';

describe('a scenario', () => {
  const lines = (record: RunRecord) => {
    const { results, exit } = sampleOutcome(record, sampleContext([DIAL]));
    return { faults: results.faults, gaps: results.gaps, exit };
  };

  it('without traffic makes the run incomplete', () => {
    const idle = { feature: 'plugin/a', name: 'Idle', evidence: { exchanges: 0, trace: [] } };
    assert.deepEqual(lines(sampleRecord(passing, idle)), {
      faults: [],
      gaps: ['plugin/a: Idle: No traffic: the scenario ended without one exchange with the target.'],
      exit: 2,
    });
  });

  it('with a step that is not defined is a fault of the harness', () => {
    const { faults, exit } = lines(sampleRecord({ ...passing, status: 'UNDEFINED' }));
    assert.deepEqual(faults, [
      'local-service/dial-out: Dials: The step "the page sends dial_out" is undefined.',
    ]);
    assert.equal(exit, 4);
  });

  it('that died, never began or left no evidence is a fault of the harness', () => {
    const { faults, exit } = lines(
      sampleRecord(
        { feature: 'plugin/a', name: 'Died', silent: true, finished: false },
        { feature: 'plugin/a', name: 'Never', started: false },
        { feature: 'plugin/a', name: 'Broke', silent: true, status: 'FAILED' },
        { feature: 'plugin/a', name: 'Silent', silent: true },
      ),
    );
    assert.deepEqual(faults, [
      'plugin/a: Died: It never ended: the worker that ran it has died.',
      'plugin/a: Never: It was never started: the worker that was to run it has died.',
      'plugin/a: Broke: It left no evidence: "the page sends dial_out" failed: boom',
      'plugin/a: Silent: It left no evidence.',
    ]);
    assert.equal(exit, 4);
  });

  it('that failed though its evidence is clean is a fault of the harness', () => {
    const { faults } = lines(sampleRecord({ ...passing, status: 'FAILED' }));
    assert.deepEqual(faults, ['local-service/dial-out: Dials: "the page sends dial_out" failed: boom']);
  });

  it('that judged what is no requirement is a fault of the harness', () => {
    const stray = {
      ...passing,
      evidence: { judgements: [sampleJudgement(DIAL), sampleJudgement('plugin.x')] },
    };
    assert.deepEqual(lines(sampleRecord(stray)).faults, [
      'local-service/dial-out: Dials: judged "plugin.x", which is no requirement.',
    ]);
  });

  it('that an interruption kept from ending is no fault', () => {
    const record = sampleRecord(
      passing,
      { feature: 'plugin/a', name: 'Cut', silent: true, finished: false },
      { feature: 'plugin/a', name: 'Skipped', status: 'SKIPPED', evidence: { exchanges: 0 } },
      { feature: 'plugin/a', name: 'Never', started: false },
    );
    record.interrupted = true;
    assert.deepEqual(lines(record), {
      faults: [],
      gaps: ['The run was interrupted before its end.'],
      exit: 2,
    });
  });

  it('that failed for no requirement is a failure all the same', () => {
    const stop = { verdict: 'fail' as const, reason: 'An unclaimed event.', step: 'x' };
    const stopped = { ...passing, evidence: { judgements: [sampleJudgement(DIAL)], stopped: stop } };
    assert.equal(lines(sampleRecord(stopped)).exit, 1);
  });
});
