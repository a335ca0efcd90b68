/** A small archive, of one scenario at a gateway, from which the tests of certificates start. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { DEFAULT_OPTIONS } from '../../fixtures/targets/default-options';
import type { RecordingIndex } from '../../schemas/recording';
import { sha256 } from '../digest';
import type { ResultFile } from '../result-file';
import { sampleResult } from '../sample-result';
import { claimsOf } from './claims';
import { type Contents, ENTRY, jsonOf, RECORDING } from './contents';
import type { Edition } from './edition';
import { fingerprint, makePair, publicPemOf } from './keys';
import { statedBy } from './run-contents';
import { sealed } from './seal';

export const EDITION: Edition = {
  version: '1.0.0',
  tables: 'ab12',
  features: 'cd34',
  schemas: 'ef56',
  package: '7890',
};
export const ROW = 'gateway.sign-in.reply.0';
export const TRACE = 'scenarios/gateway/sign-in/An-agent-signs-in-12345678.jsonl';
const LINES = [
  { formatVersion: 1, scenario: 'gateway/sign-in: An agent signs in' },
  { dropped: 0, cut: 0 },
];

/** Keys of the vendor, and of somebody else. */
export const [vendor, stranger] = [makePair(), makePair()].map(({ privateKey }) =>
  createPrivateKey(privateKey),
) as [KeyObject, KeyObject];

export interface Sample {
  result: ResultFile;
  index: RecordingIndex;
  trace: string;
}

/** @param more of the result */
export function sample(more: Partial<ResultFile> = {}): Sample {
  const findings = [{ id: 'F1', requirement: ROW, level: 'ok-note', text: 'It can be better.' }];
  const result = sampleResult({ [ROW]: 'pass' }, { findings, ...more });
  const trace = LINES.map((line) => `${JSON.stringify(line)}\n`).join('');
  const index: RecordingIndex = {
    formatVersion: 1,
    recordedAt: result.startedAt ?? '',
    suite: result.suite,
    target: {
      target: result.target,
      ics: { interfaces: ['gateway'], leavesOut: [], claims: [], options: { ...DEFAULT_OPTIONS } },
      ixit: { accounts: {} },
      secrets: [],
    },
    selection: { only: ['gateway'], tags: '', shard: '', paths: [], strict: false },
    scenarios: [
      { scenario: 'gateway/sign-in: An agent signs in', file: TRACE, sha256: sha256(trace), lines: 2 },
    ],
  };
  return { result, index, trace };
}

export function sampleContents({ result, index, trace }: Sample, key = vendor): Map<string, Buffer> {
  const stating = { result, index, claims: claimsOf(index), edition: EDITION, signedBy: fingerprint(key) };
  return new Map([
    [ENTRY.publicKey, Buffer.from(publicPemOf(key))],
    ...statedBy(stating),
    [ENTRY.edition, jsonOf(EDITION)],
    [ENTRY.result, jsonOf(result)],
    ['reports/index.html', Buffer.from('<p>All hold.</p>')],
    ['reports/junit.xml', Buffer.from('<testsuites/>')],
    [ENTRY.index, jsonOf(index)],
    [`${RECORDING}${TRACE}`, Buffer.from(trace)],
  ]);
}

/** What the vendor signs, whatever it is. */
export async function signedAnew(
  contents: Contents,
  result = sample().result,
  key = vendor,
): Promise<Buffer> {
  return (await sealed(contents, result, EDITION, key)).bytes;
}
