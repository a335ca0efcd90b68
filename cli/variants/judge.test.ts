import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeVariant } from './judge';

const VARIANT = { name: 'spacious', system: 'softphone' as const, claims: [], findings: ['US-01'] };
const PASSED = {
  scenario: 'x: y',
  verdict: 'pass' as const,
  reason: '',
  failed: [],
  reasons: {},
  passed: [],
  findings: ['a.b US-01 warn', 'a.c US-19 advisory'],
  duration: 1,
};
const USUAL = new Set(['a.c US-19 advisory']);

test('a variant is left in peace when all passes and only its errata are cited', () => {
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

test('which of two supervisors was first says nothing about it', () => {
  const second = {
    ...PASSED,
    findings: [...PASSED.findings, 'wellclient.forceJoin.rule.function WC-39 ok-note'],
  };
  assert.deepEqual(judgeVariant(VARIANT, [second], USUAL, true).unexpected, []);
});

test('it is not when nothing was run', () => {
  assert.equal(judgeVariant({ ...VARIANT, findings: [] }, [], USUAL, false).sound, false);
});
