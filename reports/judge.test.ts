import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exitCode } from './exit-code';
import { judge, type RunContext } from './judge';
import type { RunRecord } from './record';
import { sampleContext, sampleJudgement, sampleRecord, sampleRequirement } from './sample';

const DIAL = 'local-service.dial_out.result.success';
const OFFLINE = 'local-service.dial_out.result.ext_offline';

function outcome(record: RunRecord, context: RunContext) {
  const results = judge(record, context, 20);
  return {
    results,
    verdict: results.verdict,
    exit: exitCode(results),
    of: (id: string) => {
      const found = results.requirements.find(({ requirement }) => requirement.id === id);
      return found && { verdict: found.verdict, reason: found.reason };
    },
  };
}

const passing = {
  feature: 'local-service/dial-out',
  name: 'Dials',
  evidence: { judgements: [sampleJudgement(DIAL)] },
};

describe('a requirement', () => {
  it('passes when all its judgements pass', () => {
    const { of, verdict, exit } = outcome(sampleRecord(passing), sampleContext([DIAL]));
    assert.deepEqual(of(DIAL), { verdict: 'pass', reason: '' });
    assert.deepEqual([verdict, exit], ['pass', 0]);
  });

  it('has the worst verdict of all scenarios, with its reason', () => {
    const failing = {
      feature: 'local-service/dial-out',
      name: 'Dials twice',
      evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail', reason: 'It said nothing.' })] },
    };
    const { of, verdict, exit, results } = outcome(sampleRecord(passing, failing), sampleContext([DIAL]));
    assert.deepEqual(of(DIAL), { verdict: 'fail', reason: 'It said nothing.' });
    assert.deepEqual([verdict, exit], ['fail', 1]);
    assert.deepEqual(results.requirements[0]?.scenarios, [
      'local-service/dial-out: Dials twice',
      'local-service/dial-out: Dials',
    ]);
  });

  it('is none when nobody judged it, and the run is incomplete', () => {
    const { of, verdict, exit } = outcome(sampleRecord(passing), sampleContext([DIAL, OFFLINE]));
    assert.deepEqual(of(OFFLINE), { verdict: 'none', reason: 'No scenario of this run judged it.' });
    assert.deepEqual([verdict, exit], ['inconc', 2]);
  });

  it('is inconclusive when its scenario stopped before reaching it', () => {
    const stopped = {
      feature: 'local-service/dial-out',
      name: 'Offline',
      status: 'FAILED' as const,
      evidence: {
        stopped: { verdict: 'inconc' as const, reason: 'ixit.accounts.web is missing.', step: 'x' },
      },
    };
    const purposes = {
      'local-service/dial-out: Offline': [OFFLINE],
      'local-service/dial-out: Dials': [DIAL],
    };
    const { of, verdict, exit } = outcome(
      sampleRecord(passing, stopped),
      sampleContext([DIAL, OFFLINE], { purposes }),
    );
    assert.deepEqual(of(OFFLINE), {
      verdict: 'inconc',
      reason: 'Not reached, because "local-service/dial-out: Offline" stopped: ixit.accounts.web is missing.',
    });
    assert.deepEqual([verdict, exit], ['inconc', 2]);
  });

  it('keeps its verdict when the scenario stopped after judging it', () => {
    const stopped = {
      ...passing,
      evidence: {
        judgements: [sampleJudgement(DIAL)],
        stopped: { verdict: 'inconc' as const, reason: 'cut', step: 'x' },
      },
    };
    const purposes = { 'local-service/dial-out: Dials': [DIAL] };
    assert.equal(
      outcome(sampleRecord(stopped), sampleContext([DIAL], { purposes })).of(DIAL)?.verdict,
      'pass',
    );
  });

  it('is inapplicable when the ICS leaves it or its interface out, whatever was judged', () => {
    const context = sampleContext([DIAL, 'plugin.checkin.reply.ok']);
    context.target.ics = { ...context.target.ics, interfaces: ['local-service'] };
    context.target.ics.leavesOut = [{ requirement: 'local-service.dial_out.*', reason: 'No dialling.' }];
    const failing = { ...passing, evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail' })] } };
    const { of, exit } = outcome(sampleRecord(failing), context);
    assert.deepEqual(of(DIAL), { verdict: 'inapplicable', reason: 'No dialling.' });
    assert.equal(of('plugin.checkin.reply.ok')?.verdict, 'inapplicable');
    assert.equal(exit, 0);
  });

  it('is inapplicable when every scenario for it was', () => {
    const skipped = { ...passing, evidence: { exchanges: 0, inapplicable: 'sipClickToDial is set.' } };
    const purposes = { 'local-service/dial-out: Dials': [DIAL] };
    const { of, exit } = outcome(sampleRecord(skipped), sampleContext([DIAL], { purposes }));
    assert.deepEqual(of(DIAL), { verdict: 'inapplicable', reason: 'sipClickToDial is set.' });
    assert.equal(exit, 0);
  });

  it('is not asked for when the tables exclude it', () => {
    const excluded = sampleRequirement(OFFLINE, { excluded: 'Needs a power cut.' });
    const { results, exit } = outcome(sampleRecord(passing), sampleContext([DIAL, excluded]));
    assert.deepEqual(results.excluded, [excluded]);
    assert.equal(results.requirements.length, 1);
    assert.equal(exit, 0);
  });
});

describe('a selection', () => {
  const partial = { ...sampleContext([]).selection, partial: true, tags: '@x' };

  it('in part asks only for what its scenarios are for, and what they judged', () => {
    const purposes = { 'local-service/dial-out: Dials': [DIAL] };
    const context = sampleContext([DIAL, OFFLINE], { purposes, selection: partial });
    const { results, exit } = outcome(sampleRecord(passing), context);
    assert.deepEqual(
      results.requirements.map(({ requirement }) => requirement.id),
      [DIAL],
    );
    assert.deepEqual([results.selection.available, exit], [2, 0]);
  });

  it('of one interface shows rows of another only when they failed', () => {
    const along = (verdict: 'pass' | 'fail') => ({
      ...passing,
      evidence: {
        judgements: [sampleJudgement(DIAL), sampleJudgement('plugin.checkin.reply.ok', { verdict })],
      },
    });
    const context = sampleContext([DIAL, 'plugin.checkin.reply.ok']);
    context.selection = { ...context.selection, interfaces: ['local-service'] };
    assert.equal(outcome(sampleRecord(along('pass')), context).results.requirements.length, 1);
    const red = outcome(sampleRecord(along('fail')), context);
    assert.deepEqual([red.results.requirements.length, red.exit], [2, 1]);
  });

  it('of nothing is incomplete', () => {
    const { verdict, exit } = outcome(sampleRecord(), sampleContext([DIAL], { selection: partial }));
    assert.deepEqual([verdict, exit], ['none', 2]);
  });
});

describe('a scenario', () => {
  const lines = (record: RunRecord) => {
    const { results, exit } = outcome(record, sampleContext([DIAL]));
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

describe('a baseline', () => {
  const failing = { ...passing, evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail' })] } };
  const baseline = new Map([[DIAL, 'ticket 7']]);

  it('keeps a known failure from turning the run red, but not from being a failure', () => {
    const { verdict, exit, results } = outcome(sampleRecord(failing), sampleContext([DIAL], { baseline }));
    assert.deepEqual([verdict, exit], ['fail', 0]);
    assert.deepEqual(results.baseline, { known: [DIAL], stale: [] });
  });

  it('is stale when what it lists passes', () => {
    const { exit, results } = outcome(sampleRecord(passing), sampleContext([DIAL], { baseline }));
    assert.equal(exit, 5);
    assert.deepEqual(results.baseline, { known: [], stale: [DIAL] });
  });

  it('is not stale for what this run did not judge', () => {
    const context = sampleContext([DIAL, OFFLINE], { baseline: new Map([[OFFLINE, 'x']]) });
    assert.equal(outcome(sampleRecord(passing), context).exit, 2);
  });
});

it('exit codes: a fault comes before a failure, a failure before a stale baseline, that before a gap', () => {
  const failing = { ...passing, evidence: { judgements: [sampleJudgement(OFFLINE, { verdict: 'fail' })] } };
  const other = { ...passing, name: 'Other' };
  const baseline = new Map([[DIAL, 'x']]);
  const ids = [DIAL, OFFLINE, 'plugin.checkin.reply.ok'];
  const exit = (...scenarios: Parameters<typeof sampleRecord>) =>
    outcome(sampleRecord(...scenarios), sampleContext(ids, { baseline })).exit;
  assert.equal(exit(failing, other, { ...passing, name: 'Dead', silent: true }), 4);
  assert.equal(exit(failing, other), 1);
  assert.equal(exit(other), 5);
  assert.equal(exit({ ...passing, evidence: {} }), 2);
});

it('the same finding of several scenarios is one', () => {
  const finding = { id: 'f1', requirement: DIAL, text: 't', erratum: 'US-01', level: 'warn' as const };
  const evidence = { judgements: [sampleJudgement(DIAL)], findings: [finding, finding] };
  const { results } = outcome(
    sampleRecord({ ...passing, evidence }, { ...passing, name: 'Again', evidence }),
    sampleContext([DIAL]),
  );
  assert.deepEqual(results.findings, [
    { ...finding, scenarios: ['local-service/dial-out: Dials', 'local-service/dial-out: Again'] },
  ]);
});
