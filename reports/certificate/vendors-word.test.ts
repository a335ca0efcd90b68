/** The vendor signs another thing than the run gave, in one way after another: only what the parts say of each other can tell. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sha256 } from '../digest';
import type { ResultFile } from '../result-file';
import { ENTRY, jsonOf, RECORDING } from './contents';
import { envelopeOf } from './dsse';
import { derivedFrom, refusedEach, type TamperCase, verified } from './refused-each';
import { EDITION, ROW, sample, sampleContents, signedAnew, stranger, TRACE, vendor } from './sample-archive';
import { type Statement, statementOf } from './statement';
import { verify } from './verify';
import { sealedZip } from './write-zip';

const TRACE_ENTRY = `${RECORDING}${TRACE}`;
/** What no target file says. */
const NOBODY = { target: {}, ics: {}, ixit: {}, secrets: [] };

/** Changed before the vendor signed: only what the parts say of each other can tell. */
async function byVendor(change: (contents: Map<string, Buffer>) => void): Promise<Buffer> {
  const contents = sampleContents(sample());
  change(contents);
  return signedAnew(contents);
}

/** A member in front of itself. */
function twice(contents: Map<string, Buffer>, name: string, member: string): void {
  const text = String(contents.get(name));
  assert.ok(text.includes(member), `${name} has no ${member}`);
  contents.set(name, Buffer.from(text.replace(member, `${member}, ${member}`)));
}

const resigned = (more: Partial<ResultFile>) => {
  const changed = sample(more);
  return signedAnew(sampleContents(changed), changed.result);
};

const inconclusive = (): Partial<ResultFile> => ({
  requirements: sample().result.requirements.map((row) => ({ ...row, verdict: 'inconc' })),
});

/** The vendor signs another statement than that of the contents. */
function misstated(change: (text: string, statement: Statement) => string, own = sample()): Promise<Buffer> {
  const contents = sampleContents(own);
  return sealedZip(contents, (start) => {
    const text = String(statementOf(contents, own.result, EDITION, start));
    return envelopeOf(Buffer.from(change(text, JSON.parse(text))), vendor);
  });
}

/** The statement with something else in it, as JSON is written. */
const stating = (change: (statement: Statement) => object) =>
  misstated((_, statement) => String(jsonOf(change(statement))));

const failing = () =>
  sample({ requirements: sample().result.requirements.map((row) => ({ ...row, verdict: 'fail' })) });

/** Another trace, and the index has its digest. */
function traced(change: (trace: string) => string): Promise<Buffer> {
  const { index, trace, ...more } = sample();
  const changed = change(trace);
  const scenarios = index.scenarios.map((each) => ({ ...each, sha256: sha256(changed) }));
  return signedAnew(sampleContents({ ...more, trace: changed, index: { ...index, scenarios } }));
}

/** JSON that can be read, and would overflow whoever writes it. */
const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

/** A member in front of another one whose value is nested deep. */
const deepIn = (name: string, before: string) =>
  byVendor((contents) => {
    const text = String(contents.get(name));
    assert.ok(text.includes(before), `${name} has no ${before}`);
    contents.set(name, Buffer.from(text.replace(before, `"deep": ${DEEP}, ${before}`)));
  });

/** Only a part was recorded, and the result denies it. */
function recordedPart(): Promise<Buffer> {
  const { index, ...part } = sample();
  const selection = { ...index.selection, paths: ['features/gateway/sign-in.feature'] };
  return signedAnew(sampleContents({ ...part, index: { ...index, selection } }));
}

async function otherRun(): Promise<Buffer> {
  const { result, ...recorded } = sample();
  const later = { ...result, startedAt: '2026-11-28T09:00:00.000Z' };
  return signedAnew(sampleContents({ ...recorded, result: later }), later);
}

const genuine = () => signedAnew(sampleContents(sample()));

const CASES: Readonly<Record<string, TamperCase>> = {
  'the verdict of a row': [
    async () => {
      const rows = sample().result.requirements.map((row) => ({ ...row, verdict: 'fail' as const }));
      return resigned({ requirements: rows });
    },
    new RegExp(`^${ROW}: conformance.json has fail, and the recording gives pass$`, 'm'),
  ],
  'a scenario that failed': [
    () => resigned({ scenarios: [{ id: 'gateway/sign-in: X', verdict: 'fail', reason: '', rows: [] }] }),
    /^gateway\/sign-in: X: conformance.json has fail, and the recording gives pass$/m,
  ],
  'a trace': [
    () => byVendor((contents) => contents.set(TRACE_ENTRY, Buffer.from('{}\n'))),
    /^changed trace: recording\/scenarios/m,
  ],
  'a trace more': [
    () => byVendor((contents) => contents.set(`${RECORDING}scenarios/x.jsonl`, Buffer.from('{}\n'))),
    /^extra trace: recording\/scenarios\/x.jsonl$/m,
  ],
  'a trace less': [
    () => byVendor((contents) => contents.delete(TRACE_ENTRY)),
    /^missing: recording\/scenarios\/gateway/m,
  ],
  'the ICS': [
    () => byVendor((contents) => contents.set(ENTRY.ics, jsonOf({}))),
    /^ics.json is not what recording and result give$/m,
  ],
  'a result that is none': [
    () => byVendor((contents) => contents.set(ENTRY.result, jsonOf({}))),
    /^conformance.json cannot be read/m,
  ],
  'a part of the suite': [
    () => resigned({ selection: { whole: false, partial: true } }),
    /^partial selection/m,
  ],
  'a mandatory row that was not judged': [
    () => resigned(inconclusive()),
    new RegExp(`^inconc, and mandatory: ${ROW}`, 'm'),
  ],
  'another run': [otherRun, /^the recording is that of another run$/m],
  'PASSED for what failed': [
    () => misstated((text) => text.replace('"FAILED"', '"PASSED"'), failing()),
    /^statement.dsse.json: result is not what conformance.json gives$/m,
  ],
  'a test that passed': [
    () => stating(({ predicate, ...more }) => ({ ...more, predicate: { ...predicate, passedTests: ['x'] } })),
    /^statement.dsse.json: passedTests is not what conformance.json gives$/m,
  ],
  'another predicate': [
    () => stating((statement) => ({ ...statement, predicateType: 'https://slsa.dev/provenance/v1' })),
    /^statement.dsse.json: predicateType is not https:\/\/in-toto.io\/attestation\/test-result\/v0.1$/m,
  ],
  'the digest of the tables': [
    () => misstated((text) => text.replace('"ab12"', '"ab13"')),
    /^statement.dsse.json: the digest of the tables is not that of edition.json$/m,
  ],
  'no statement at all': [() => misstated(() => '[]'), /what was signed is no statement/],
  'a member of the statement twice': [
    () => misstated((text) => text.replace('"result": "PASSED"', '"result": "FAILED", "result": "PASSED"')),
    /^statement.dsse.json: the statement is not written as certify writes it$/m,
  ],
  'a verdict twice': [
    () => byVendor((contents) => twice(contents, ENTRY.result, '"verdict": "pass"')),
    /^conformance.json: this JSON is not as a run writes it/m,
  ],
  'a member of a trace twice': [
    () => traced((trace) => trace.replace('"dropped":0', '"dropped":0,"dropped":0')),
    /^recording\/scenarios\/gateway\/.*: this JSON is not as a run writes it/m,
  ],
  'a line of a trace that is no JSON': [
    () => traced((trace) => `${trace}nothing\n`),
    /^recording\/scenarios\/gateway\/.*: this JSON is not as a run writes it/m,
  ],
  'an IXIT that is nested deep': [
    () => deepIn(ENTRY.index, '"accounts"'),
    /^recording\/recording.json: this JSON is not as a run writes it/m,
  ],
  'a result that is nested deep': [
    () => deepIn(ENTRY.result, '"vendor"'),
    /^conformance.json: this JSON is not as a run writes it/m,
  ],
  'a statement that is nested deep': [
    () => misstated((text) => text.replace('"passedTests": [', `"passedTests": [${DEEP},`)),
    /what was signed is no statement/,
  ],
  'a subject whose name is no text': [
    () =>
      stating(({ subject, ...more }) => ({ ...more, subject: [...subject, { ...subject[0], name: {} }] })),
    /what was signed is no statement/,
  ],
  'a file more': [
    () => byVendor((contents) => contents.set('reports/better.html', Buffer.from('better'))),
    /^extra: reports\/better.html: no archive has such an entry$/m,
  ],
  'the page for people': [
    () => byVendor((contents) => contents.set('certificate.zh-CN.html', Buffer.from('better'))),
    /^certificate.zh-CN.html is not what recording and result give$/m,
  ],
  'a target that is none': [
    () => byVendor((contents) => contents.set(ENTRY.index, jsonOf({ ...sample().index, target: NOBODY }))),
    /^recording\/recording.json cannot be read: its target is none/m,
  ],
  'a report': [
    () => byVendor((contents) => contents.set('reports/index.html', Buffer.from('<p>All 140 hold.</p>'))),
    /^reports\/index.html is not what the recording gives$/m,
  ],
  'a part was recorded': [recordedPart, /^partial selection/m],
  'a reason': [
    () =>
      resigned({ requirements: sample().result.requirements.map((row) => ({ ...row, reason: 'Sure.' })) }),
    /^conformance.json is not what the recording gives$/m,
  ],
  'a finding less': [
    () => resigned({ findings: [] }),
    /^finding ok-note F1: the recording gives it, and conformance.json does not have it$/m,
  ],
  'what no test can show': [
    () => resigned({ selection: { ...sample().result.selection, excluded: [{ id: ROW, reason: 'No.' }] } }),
    /^selection.excluded of conformance.json is not what the recording gives$/m,
  ],
};

describe('an archive is refused in which the vendor wrote otherwise', () => refusedEach(CASES));

describe('an archive', () => {
  it('is genuine as it was signed', async () => {
    const { refused, result, target } = await verified(await genuine());
    assert.deepEqual([refused, result, target?.name], [[], 'PASSED', 'Phone']);
  });

  it('is genuine by its own key where none is given', async () => {
    const own = await signedAnew(sampleContents(sample(), stranger), undefined, stranger);
    const { refused } = await verify(own, {
      edition: EDITION,
      deriveAgain: async () => derivedFrom(sample().result),
    });
    assert.deepEqual(refused, []);
  });

  it('has the same bytes again', async () => {
    assert.ok((await genuine()).equals(await genuine()));
  });

  it('says FAILED where a row fails, and the recording agrees', async () => {
    const rows = sample().result.requirements.map((row) => ({ ...row, verdict: 'fail' as const }));
    const { result } = await verified(
      await resigned({ requirements: rows }),
      sample({ requirements: rows }).result,
    );
    assert.equal(result, 'FAILED');
  });
});
