import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { RecordedLine, RecordingIndex } from '../../schemas/recording';
import { sampleEntry } from '../../schemas/trace-samples';
import {
  changedFiles,
  fileOf,
  prepareRecording,
  readIndex,
  readScenario,
  writeIndex,
  writeScenario,
} from './folder';

const SCENARIO = 'gateway/sign-in: An agent / 座席 signs in';
const { claimed: _, ...ENTRY } = sampleEntry('gateway', 'request');
const LINES: RecordedLine[] = [
  { formatVersion: 1, scenario: SCENARIO },
  { testbed: 'agent', at: 1, given: ['normal'], gives: { agentid: '291' } },
  { made: 'token', value: '00' },
  { entry: ENTRY },
  { dropped: 0, cut: 0 },
];
const HEAD: Omit<RecordingIndex, 'formatVersion' | 'scenarios'> = {
  recordedAt: '2026-11-28T00:00:00.000Z',
  suite: { version: '1', tables: '', features: '' },
  target: { target: {}, ics: {}, ixit: {}, secrets: [] },
  selection: { only: ['gateway'], tags: '', shard: '', paths: [], strict: false },
};

describe('the folder of a recording', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'recording-'));
    prepareRecording(folder);
    writeScenario(folder, SCENARIO, LINES);
    writeIndex(folder, HEAD, [SCENARIO, 'gateway/sign-in: one without a file']);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = () => join(folder, fileOf(SCENARIO));

  it('gives back what was written', () => {
    const index = readIndex(folder);
    assert.deepEqual(
      index.scenarios.map(({ scenario, lines }) => [scenario, lines]),
      [[SCENARIO, LINES.length]],
    );
    assert.deepEqual(readScenario(folder, index.scenarios[0] ?? { file: '' }), LINES);
    assert.deepEqual(changedFiles(folder, index), []);
  });

  it('knows a file in which a byte was changed', () => {
    writeFileSync(file(), readFileSync(file(), 'utf8').replace('"291"', '"292"'));
    assert.deepEqual(changedFiles(folder, readIndex(folder)), [fileOf(SCENARIO)]);
  });

  it('refuses a line that is not as the schema has it, from the writer and from the reader', () => {
    const odd = { entry: { ...ENTRY, kind: 'fax' } } as unknown as RecordedLine;
    assert.throws(() => writeScenario(folder, SCENARIO, [odd]), /cannot be recorded: gateway fax/);
    writeFileSync(file(), `${JSON.stringify(LINES[0])}\n${JSON.stringify(odd)}\n`);
    assert.throws(() => readScenario(folder, { file: fileOf(SCENARIO) }), /jsonl:2: no line of a recording/);
    writeFileSync(file(), '{');
    assert.throws(() => readScenario(folder, { file: fileOf(SCENARIO) }), /jsonl:1: no JSON/);
  });

  it('says what is wrong with an index', () => {
    const index = join(folder, 'recording.json');
    writeFileSync(index, readFileSync(index, 'utf8').replace('scenarios/', 'scenarios/../../'));
    assert.throws(() => readIndex(folder), /no index of a recording: .*pattern/);
    rmSync(index);
    assert.throws(() => readIndex(folder), /holds no recording/);
  });

  it('takes the place of an earlier recording, and of nothing else', () => {
    prepareRecording(folder);
    assert.throws(() => readIndex(folder), /holds no recording/);
    mkdirSync(join(folder, 'photos'));
    assert.throws(() => prepareRecording(folder), /holds other things/);
  });
});
