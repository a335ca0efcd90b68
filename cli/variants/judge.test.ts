import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingOutcome } from '../trials/outcome';
import { judgeVariant } from './judge';

const VARIANT = { name: 'spacious', system: 'softphone' as const, claims: [], findings: ['US-01'] };
const finding = (requirement: string, erratum: string, level: FindingOutcome['level'], about = '') => ({
  ...{ id: `${requirement}~${erratum}~${about}`, requirement, erratum, level, text: '' },
});
const OWN = finding('a.b', 'US-01', 'warn');
const SHARED = finding('a.c', 'US-19', 'advisory');
const PASSED = {
  scenario: 'x: y',
  verdict: 'pass' as const,
  reason: '',
  failed: [],
  reasons: {},
  passed: [],
  findings: [OWN, SHARED],
  duration: 1,
};
const USUAL = [{ ...PASSED, findings: [SHARED] }];

test('a variant is judged rightly when all passes and only its errata are cited', () => {
  const verdict = judgeVariant(VARIANT, [PASSED], USUAL, true);
  assert.deepEqual([verdict.sound, verdict.cited], [true, ['US-01']]);
});

test('it is not when a scenario does not pass', () => {
  const failed = { ...PASSED, verdict: 'fail' as const, reason: 'no' };
  const verdict = judgeVariant(VARIANT, [failed], USUAL, true);
  assert.deepEqual([verdict.sound, verdict.red], [false, ['x: y: fail: no']]);
});

test('it is not when something else is found, or nothing of what should be', () => {
  assert.deepEqual(judgeVariant({ ...VARIANT, findings: [] }, [PASSED], USUAL, true).unexpected, [
    'a.b US-01 warn',
  ]);
  const silent = { ...PASSED, findings: [] };
  const verdict = judgeVariant(VARIANT, [silent], USUAL, true);
  assert.deepEqual([verdict.sound, verdict.missing], [false, ['US-01']]);
  assert.equal(judgeVariant(VARIANT, [silent], USUAL, false).sound, true);
});

test('what the conforming target gives in the same scenario as well proves nothing of it', () => {
  const both = judgeVariant(VARIANT, [PASSED], [PASSED], true);
  assert.deepEqual([both.sound, both.missing, both.cited], [false, ['US-01'], []]);
  const elsewhere = judgeVariant(VARIANT, [PASSED], [{ ...PASSED, scenario: 'x: z' }, ...USUAL], true);
  assert.deepEqual([elsewhere.sound, elsewhere.cited], [true, ['US-01']]);
});

test('the same erratum in other words is shown, and no more than the conforming target is granted', () => {
  const usual = [{ ...PASSED, findings: [SHARED, finding('a.b', 'US-01', 'warn', 'in other words')] }];
  assert.equal(judgeVariant(VARIANT, [PASSED], usual, true).sound, true);
  assert.deepEqual(judgeVariant({ ...VARIANT, findings: [] }, [PASSED], usual, true).unexpected, []);
});

test('what was recorded of it is another thing than what was recorded of the conforming target', () => {
  const recorded = (text: string) => ({
    ...PASSED,
    findings: [{ ...finding('a.b', 'US-01', 'info'), text }],
  });
  assert.equal(judgeVariant(VARIANT, [recorded('failed')], [recorded('success')], true).sound, true);
  assert.equal(judgeVariant(VARIANT, [recorded('failed')], [recorded('failed')], true).sound, false);
});

test('which of two supervisors was first says nothing about it', () => {
  const second = {
    ...PASSED,
    findings: [...PASSED.findings, finding('wellclient.forceJoin.rule.function', 'WC-39', 'ok-note')],
  };
  assert.deepEqual(judgeVariant(VARIANT, [second], USUAL, true).unexpected, []);
});

test('it is not when nothing was run', () => {
  assert.equal(judgeVariant({ ...VARIANT, findings: [] }, [], USUAL, false).sound, false);
});
