/** What keeps a run from being certified: each reason is told, and is the only one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadProforma } from '../../schemas/proforma/proforma';
import type { ResultFile, RowOfFile } from '../result-file';
import { claimsOf } from './claims';
import { refusals } from './refusals';
import { ROW, type Sample, sample } from './sample-archive';

const { requirements, selection } = sample().result;
/** With more rows than the sample has. */
const rows = (...more: Partial<RowOfFile>[]): Partial<ResultFile> => ({
  requirements: more.map((each) => ({ ...(requirements[0] as RowOfFile), ...each })),
});
const selected = (more: ResultFile['selection']): Partial<ResultFile> => ({
  selection: { ...selection, ...more },
});

/** Why that is refused; the recording is as the result, unless it was changed. */
function told(
  more: Partial<ResultFile>,
  change: Partial<Sample['index']> = {},
  changed: string[] = [],
): string[] {
  const { result, index } = sample(more);
  const recording = { ...index, ...change };
  return refusals(result, recording, claimsOf(recording), changed);
}

/** The recording, of a target that leaves a row out. */
function leavingOut(requirement: string): Partial<Sample['index']> {
  const { target } = sample().index as { target: { ics: object } };
  const leavesOut = [{ requirement, reason: 'Later.' }];
  return { target: { ...target, ics: { ...target.ics, leavesOut } } };
}

const recorded = (more: Partial<Sample['index']['selection']>) => ({
  selection: { ...sample().index.selection, ...more },
});
const PART = 'partial selection: not all that the target offers was asked for';

const CASES: Readonly<Record<string, [string[], string]>> = {
  'a mandatory row that is inconclusive': [
    told(rows({ verdict: 'inconc', reason: 'No agent.' })),
    `inconc, and mandatory: ${ROW}: No agent.`,
  ],
  'a mandatory row that nobody judged': [
    told(rows({ verdict: 'none', reason: 'Nothing judged it.' })),
    `none, and mandatory: ${ROW}: Nothing judged it.`,
  ],
  'a mandatory row that is left out': [
    told(rows({ verdict: 'inapplicable', reason: 'Later.' }), leavingOut(ROW)),
    `left out, and mandatory: ${ROW}: Later.`,
  ],
  'a row at which the harness went wrong': [
    told(rows({ verdict: 'error', reason: 'It broke.' })),
    `error: ${ROW}: It broke.`,
  ],
  'a run of chosen scenarios': [told(selected({ whole: false, partial: true })), PART],
  'a run of one interface of two': [told(selected({ whole: false, partial: false })), PART],
  'a result that does not say what was selected': [told({ selection: {} }), PART],
  'tags that the recording has': [told({}, recorded({ tags: '@valid' })), PART],
  'a shard that the recording has': [told({}, recorded({ shard: '1/2' })), PART],
  'a walk that the recording has': [told({}, recorded({ walk: 'gateway: sign-in' })), PART],
  'walks that the recording leaves out': [told({}, recorded({ walks: 'none' })), PART],
  'walks that there are none of': [told({}, recorded({ walks: 'all; rm -r /' })), PART],
  'another interface that the recording has': [told({}, recorded({ only: ['plugin'] })), PART],
  'a baseline': [told(selected({ baseline: { entries: [{}] } })), 'a baseline was used'],
  'a run that was interrupted': [
    told(selected({ gaps: ['The run was interrupted.'] })),
    'incomplete: The run was interrupted.',
  ],
  'a fault of the harness': [told(selected({ faults: ['A hook.'] })), 'fault of the harness: A hook.'],
  'a run that judged nothing': [told(rows()), 'nothing was judged'],
  'no recording': [refusals(sample().result, undefined, undefined, []), 'no recording of the run'],
  'the recording of another run': [
    told({}, { recordedAt: '2026-11-27T08:00:00.000Z' }),
    'the recording is that of another run',
  ],
  'the recording of another edition': [
    told({}, { suite: { version: '1.0.0', tables: 'ab13', features: 'cd34' } }),
    'the recording is of another edition of the suite than the result',
  ],
  'the result of another target': [
    told({ target: { name: 'Phone', vendor: 'Acme', version: '2.0' } }, sample().index),
    'the recording is of another target than the result',
  ],
  'a recording that was changed': [told({}, {}, ['a.jsonl']), 'not as it was recorded: a.jsonl'],
};

describe('a certificate is refused for', () => {
  for (const [name, [reasons, reason]] of Object.entries(CASES))
    it(name, () => assert.deepEqual(reasons, [reason]));
});

describe('a certificate is not refused for', () => {
  it('a row that fails', () => assert.deepEqual(told(rows({ verdict: 'fail' })), []));

  it('an optional row that is inconclusive', () => {
    const id = loadProforma().find(({ kind, status }) => kind === 'row' && status.startsWith('o'))?.id;
    assert.deepEqual(told(rows({ ...(id && { id }), verdict: 'inconc' })), []);
  });

  it('a row of a page that is not claimed', () => {
    const id = 'gateway.heartbeat.reply.0';
    assert.deepEqual(told(rows({ id, verdict: 'inapplicable' })), []);
  });
});
