import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { RequirementId } from '../schemas/requirement-id';
import { conformanceJson } from './conformance-json';
import { judge } from './judge';
import { DIAL, passing, sampleContext, sampleJudgement, sampleRecord } from './sample';

it('has the members of the contract, in its order', () => {
  const id: RequirementId = 'local-service.dial_out.result.success';
  const finding = {
    id: 'f1',
    requirement: id,
    text: 't',
    erratum: 'US-01',
    level: 'warn' as const,
    exchange: 2,
  };
  const evidence = { judgements: [sampleJudgement(id)], findings: [finding] };
  const record = sampleRecord({ feature: 'local-service/dial-out', name: 'Dials', evidence });
  const document = JSON.parse(conformanceJson(judge(record, sampleContext([id]), 20)));
  const { selection, startedAt, duration, ...contract } = document;
  assert.deepEqual(Object.keys(document), [
    'formatVersion',
    'target',
    'suite',
    'verdict',
    'counts',
    'requirements',
    'findings',
    'selection',
    'startedAt',
    'duration',
    'scenarios',
  ]);
  assert.deepEqual([new Date(startedAt).toISOString(), duration], [startedAt, 20]);
  assert.deepEqual(contract, {
    formatVersion: 1,
    target: { name: 'Phone', vendor: 'Acme', version: '1.0' },
    suite: { version: '0.1.0', tables: 'ab12', features: 'cd34' },
    verdict: 'pass',
    counts: { pass: 1, inconc: 0, fail: 0, error: 0, none: 0, inapplicable: 0 },
    requirements: [
      {
        id,
        interface: 'local-service',
        call: 'dial_out',
        verdict: 'pass',
        reason: '',
        scenarios: ['local-service/dial-out: Dials'],
      },
    ],
    findings: [{ id: 'f1', requirement: id, level: 'warn', text: 't', erratum: 'US-01' }],
    scenarios: [],
  });
  assert.deepEqual([selection.partial, selection.available, selection.requirements], [false, 1, 1]);
});

it('says of a failure what was expected and what came, and names the scenarios that did not pass', () => {
  const told = { reason: 'another outcome', expected: 'success', actual: 'busy' };
  const failing = {
    ...passing,
    evidence: { judgements: [sampleJudgement(DIAL, { verdict: 'fail', ...told })] },
  };
  const other = { ...passing, name: 'Dials again' };
  const results = judge(sampleRecord(failing, other), sampleContext([DIAL]), 20);
  const { requirements, scenarios } = JSON.parse(conformanceJson(results));
  assert.deepEqual([requirements[0].expected, requirements[0].came], ['success', 'busy']);
  assert.deepEqual(scenarios, [
    { id: 'local-service/dial-out: Dials', verdict: 'fail', reason: 'another outcome', rows: [DIAL] },
  ]);
});

it('counts the scenarios that ran, of a run that was interrupted or given up', () => {
  const countsOf = (record: ReturnType<typeof sampleRecord>) => {
    const { selection } = JSON.parse(conformanceJson(judge(record, sampleContext(['a.b.c']), 20)));
    return [selection.scenarios, selection.planned];
  };
  const whole = sampleRecord(passing);
  assert.deepEqual(countsOf(whole), [1, 1]);
  const interrupted = sampleRecord(passing, { feature: 'plugin/a', name: 'Never', started: false });
  interrupted.interrupted = true;
  assert.deepEqual(countsOf(interrupted), [1, 2]);
  const stopped = { verdict: 'inconc' as const, reason: 'No answer.', step: '', givenUp: true as const };
  const givenUp = { feature: 'plugin/a', name: 'Given up', evidence: { stopped, exchanges: 0, trace: [] } };
  assert.deepEqual(countsOf(sampleRecord(passing, givenUp)), [1, 2]);
});
