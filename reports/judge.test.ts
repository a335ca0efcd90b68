import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../schemas/verdict';
import {
  DIAL,
  OFFLINE,
  passing,
  sampleContext,
  sampleJudgement,
  sampleOutcome,
  sampleRecord,
  sampleRequirement,
} from './sample';

describe('a requirement', () => {
  it('passes when all its judgements pass', () => {
    const { of, verdict, exit } = sampleOutcome(sampleRecord(passing), sampleContext([DIAL]));
    assert.deepEqual(of(DIAL), { verdict: 'pass', reason: '' });
    assert.deepEqual([verdict, exit], ['pass', 0]);
  });

  it('has the worst verdict of all scenarios, with its reason', () => {
    const failing = {
      feature: 'local-service/dial-out',
      name: 'Dials twice',
      evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail', reason: 'It said nothing.' })] },
    };
    const { of, verdict, exit, results } = sampleOutcome(
      sampleRecord(passing, failing),
      sampleContext([DIAL]),
    );
    assert.deepEqual(of(DIAL), { verdict: 'fail', reason: 'It said nothing.' });
    assert.deepEqual([verdict, exit], ['fail', 1]);
    assert.deepEqual(results.requirements[0]?.scenarios, [
      'local-service/dial-out: Dials twice',
      'local-service/dial-out: Dials',
    ]);
  });

  it('is none when nobody judged it, and the run is incomplete', () => {
    const { of, verdict, exit } = sampleOutcome(sampleRecord(passing), sampleContext([DIAL, OFFLINE]));
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
    const { of, verdict, exit } = sampleOutcome(
      sampleRecord(passing, stopped),
      sampleContext([DIAL, OFFLINE], { purposes }),
    );
    assert.deepEqual(of(OFFLINE), {
      verdict: 'inconc',
      reason:
        'Not reached, because "local-service/dial-out: Offline" stopped at the step "x": ixit.accounts.web is missing.',
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
      sampleOutcome(sampleRecord(stopped), sampleContext([DIAL], { purposes })).of(DIAL)?.verdict,
      'pass',
    );
  });

  it('is inapplicable when the ICS leaves it or its interface out, whatever was judged', () => {
    const context = sampleContext([DIAL, 'plugin.checkin.reply.ok']);
    context.target.ics = { ...context.target.ics, interfaces: ['local-service'] };
    context.target.ics.leavesOut = [{ requirement: 'local-service.dial_out.*', reason: 'No dialling.' }];
    const failing = { ...passing, evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail' })] } };
    const { of, exit } = sampleOutcome(sampleRecord(failing), context);
    assert.deepEqual(of(DIAL), { verdict: 'inapplicable', reason: 'No dialling.' });
    assert.equal(of('plugin.checkin.reply.ok')?.verdict, 'inapplicable');
    assert.equal(exit, 0);
  });

  it('is inapplicable when every scenario for it was', () => {
    const skipped = { ...passing, evidence: { exchanges: 0, inapplicable: 'sipClickToDial is set.' } };
    const purposes = { 'local-service/dial-out: Dials': [DIAL] };
    const { of, exit } = sampleOutcome(sampleRecord(skipped), sampleContext([DIAL], { purposes }));
    assert.deepEqual(of(DIAL), { verdict: 'inapplicable', reason: 'sipClickToDial is set.' });
    assert.equal(exit, 0);
  });

  it('is not asked for when the tables exclude it', () => {
    const excluded = sampleRequirement(OFFLINE, { excluded: 'Needs a power cut.' });
    const { results, exit } = sampleOutcome(sampleRecord(passing), sampleContext([DIAL, excluded]));
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
    const { results, exit } = sampleOutcome(sampleRecord(passing), context);
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
    assert.equal(sampleOutcome(sampleRecord(along('pass')), context).results.requirements.length, 1);
    const red = sampleOutcome(sampleRecord(along('fail')), context);
    assert.deepEqual([red.results.requirements.length, red.exit], [2, 1]);
  });

  it('in full asks that a payload met every schema of its interfaces', () => {
    const schemas = [
      {
        path: 'local-service/dial_out.result.schema.json',
        interface: 'local-service' as const,
        rows: 'local-service.dial_out.result.',
      },
      { path: 'gateway/sign-in.reply.schema.json', interface: 'gateway' as const, rows: 'gateway.' },
    ];
    const context = sampleContext([DIAL]);
    const wanting = { ...context, catalogue: { ...context.catalogue, schemas } };
    const { results, exit } = sampleOutcome(sampleRecord(passing), wanting);
    assert.deepEqual(results.gaps, ['No payload met the schema local-service/dial_out.result.schema.json.']);
    assert.equal(exit, 2);
    const { target } = context;
    const leavesOut = [{ requirement: DIAL, reason: 'Has no dial_out.' }];
    const without = { ...wanting, target: { ...target, ics: { ...target.ics, leavesOut } } };
    assert.deepEqual(sampleOutcome(sampleRecord(passing), without).results.gaps, []);
    assert.equal(
      sampleOutcome(sampleRecord(passing), { ...wanting, selection: { ...context.selection, ...partial } })
        .exit,
      0,
    );
  });

  it('of nothing is incomplete', () => {
    const { verdict, exit } = sampleOutcome(sampleRecord(), sampleContext([DIAL], { selection: partial }));
    assert.deepEqual([verdict, exit], ['none', 2]);
  });
});

it('the same finding of several scenarios is one', () => {
  const finding: Finding = { id: 'f1', requirement: DIAL, text: 't', erratum: 'US-01', level: 'warn' };
  const evidence = { judgements: [sampleJudgement(DIAL)], findings: [finding, finding] };
  const { results } = sampleOutcome(
    sampleRecord({ ...passing, evidence }, { ...passing, name: 'Again', evidence }),
    sampleContext([DIAL]),
  );
  assert.deepEqual(results.findings, [
    { ...finding, scenarios: ['local-service/dial-out: Dials', 'local-service/dial-out: Again'] },
  ]);
});
