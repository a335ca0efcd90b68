import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parse } from 'yaml';
import type { ScenarioOfFile } from '../result-file';
import { sampleResult } from '../sample-result';
import type { BaselineEntry } from './entry';
import { writeBaseline } from './write-baseline';

const FAILS = { verdict: 'fail', reason: 'it is wrong' } as const;
const STOPS = { verdict: 'inconc', reason: 'no telephone' } as const;
const known = (id: string, more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ id, by: 'requirement', verdict: 'fail', reason: 'ticket 7', owner: 'Li', expires: '2026-12-31' },
  ...more,
});
const scenario = (id: string, more: Partial<ScenarioOfFile> = {}): ScenarioOfFile => ({
  ...{ id, verdict: 'fail', reason: 'it went wrong', rows: [] },
  ...more,
});
const entriesOf = (text: string) => (parse(text) as { knownFailures: object[] }).knownFailures;

it('lists what fails and what could not be judged, with the reasons of the run', () => {
  const result = sampleResult(
    { 'a.b.c': FAILS, 'a.b.d': STOPS, 'a.b.e': 'pass', 'a.b.f': 'inapplicable', 'a.b.g': 'none' },
    { scenarios: [scenario('a/b: Alone'), scenario('a/b: Explained', { rows: ['a.b.c'] })] },
  );
  const { text, left } = writeBaseline(result, []);
  assert.deepEqual(entriesOf(text), [
    { requirement: 'a.b.c', reason: 'it is wrong' },
    { requirement: 'a.b.d', verdict: 'inconc', reason: 'no telephone' },
    { scenario: 'a/b: Alone', reason: 'it went wrong' },
  ]);
  assert.deepEqual(left, ['a.b.g']);
  assert.match(text, /^# What is known of Phone 1\.0, Acme, as of 2026-11-28\.\n/);
});

it('keeps what people wrote, expects what is so now, drops what passes, and leaves the rest as it is', () => {
  const older = [
    known('a.b.c'),
    known('a.b.d'),
    known('a.b.e'),
    known('a.b.g'),
    known('other.b.c'),
    known('a/b: Passes', { by: 'scenario' }),
  ];
  const result = sampleResult({ 'a.b.c': FAILS, 'a.b.d': STOPS, 'a.b.e': 'pass', 'a.b.g': 'none' });
  const { text, dropped, left } = writeBaseline(result, older);
  const kept = { reason: 'ticket 7', owner: 'Li', expires: '2026-12-31' };
  assert.deepEqual(entriesOf(text), [
    { requirement: 'a.b.c', ...kept },
    { requirement: 'a.b.d', verdict: 'inconc', ...kept },
    { requirement: 'a.b.g', ...kept },
    { requirement: 'other.b.c', ...kept },
  ]);
  assert.deepEqual([dropped.map(({ id }) => id), left], [['a.b.e', 'a/b: Passes'], []]);
});

it('leaves rows to the scenarios that the older one names', () => {
  const scenarios = [scenario('a/b: Broken', { rows: ['a.b.c'] })];
  const older = [known('a/b: Broken', { by: 'scenario', verdict: 'inconc' })];
  const { text } = writeBaseline(sampleResult({ 'a.b.c': FAILS }, { scenarios }), older);
  assert.deepEqual(entriesOf(text), [
    { scenario: 'a/b: Broken', reason: 'ticket 7', owner: 'Li', expires: '2026-12-31' },
  ]);
});

it('has nothing act that a target said', () => {
  const target = { name: 'Phone\n- evil: 1', vendor: '\u001b[31m', version: '1' };
  const row = { verdict: 'fail', reason: 'Came: "\u001b]0;x\u0007\nknownFailures: []' } as const;
  const { text } = writeBaseline(sampleResult({ 'a.b.c': row }, { target }), []);
  assert.equal(entriesOf(text).length, 1);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the subject.
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f]/);
});
