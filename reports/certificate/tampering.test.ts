/** An archive is changed in one way after another: each is refused, and what was changed is named. */
import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { ResultFile } from '../result-file';
import { type Contents, ENTRY, ENVELOPE, jsonOf, RECORDING } from './contents';
import { envelopeOf } from './dsse';
import { publicPemOf } from './keys';
import { openArchive } from './read-zip';
import { EDITION, ROW, sample, sampleContents, signedAnew, stranger, TRACE, vendor } from './sample-archive';
import { type Statement, statementOf } from './statement';
import { type Verified, verify } from './verify';
import { sealedZip, zipOf } from './write-zip';

const trusted = createPublicKey(publicPemOf(vendor));
const TRACE_ENTRY = `${RECORDING}${TRACE}`;
let genuine: Buffer;

before(async () => {
  genuine = await signedAnew(sampleContents(sample()));
});

/** What the recording of the sample gives, with that result. */
function derivedFrom(result: ResultFile): Contents {
  const contents = sampleContents({ ...sample(), result });
  return new Map([...contents].map(([name, bytes]) => [name.replace(/^reports\//, ''), bytes]));
}

/** Verified with the vendor's key; a recording gives what the sample has. */
function verified(bytes: Buffer, derived: ResultFile = sample().result): Promise<Verified> {
  return verify(bytes, {
    trusted,
    edition: EDITION,
    deriveAgain: async () => derivedFrom(derived),
  });
}

/** The archive with other contents and the old signature. */
async function unsigned(change: (contents: Map<string, Buffer>) => void): Promise<Buffer> {
  const contents = new Map((await openArchive(genuine)).contents);
  change(contents);
  const envelope = contents.get(ENVELOPE) ?? Buffer.alloc(0);
  contents.delete(ENVELOPE);
  const sorted = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipOf([...sorted, [ENVELOPE, envelope]]);
}

/** The archive with another envelope. */
async function enveloped(change: (text: string) => string): Promise<Buffer> {
  const entries = [...(await openArchive(genuine)).contents];
  return zipOf(
    entries.map(([name, bytes]) => [name, name === ENVELOPE ? Buffer.from(change(bytes.toString())) : bytes]),
  );
}

/** What no target file says. */
const NOBODY = { target: {}, ics: {}, ixit: {}, secrets: [] };

const replaced = (name: string, from: string, to: string) =>
  unsigned((contents) => {
    const text = contents.get(name)?.toString() ?? '';
    assert.ok(text.includes(from), `${name} has no ${from}`);
    contents.set(name, Buffer.from(text.replace(from, to)));
  });

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

/** The envelope of another archive of the same vendor. */
async function envelopeOfAnother(): Promise<Buffer> {
  const other = sample({ startedAt: '2026-11-27T08:00:00.000Z' });
  const { contents } = await openArchive(await signedAnew(sampleContents(other), other.result));
  return unsigned((own) => own.set(ENVELOPE, contents.get(ENVELOPE) ?? Buffer.alloc(0)));
}

/** Only a part was recorded, and the result denies it. */
function recordedPart(): Promise<Buffer> {
  const { index, ...part } = sample();
  const selection = { ...index.selection, paths: ['features/gateway/sign-in.feature'] };
  return signedAnew(sampleContents({ ...part, index: { ...index, selection } }));
}

function flipped(place: number): Buffer {
  const bytes = Buffer.from(genuine);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes;
}

const CASES: Readonly<Record<string, [() => Promise<Buffer>, RegExp]>> = {
  'a report': [
    () => replaced('reports/index.html', 'All hold', 'All hold!'),
    /^changed: reports\/index.html$/m,
  ],
  'a report that is missing': [
    () => unsigned((contents) => contents.delete('reports/junit.xml')),
    /^missing: reports\/junit.xml$/m,
  ],
  'a file more': [
    () => unsigned((contents) => contents.set('reports/more.html', Buffer.from('more'))),
    /^extra: reports\/more.html$/m,
  ],
  'the name of a file': [
    () =>
      unsigned((contents) => {
        contents.set('reports/junit2.xml', contents.get('reports/junit.xml') ?? Buffer.alloc(0));
        contents.delete('reports/junit.xml');
      }),
    /^missing: reports\/junit.xml\n(.*\n)*extra: reports\/junit2.xml$/m,
  ],
  'the page for people': [
    () => replaced('certificate.en.html', 'passed', 'PASSED'),
    /^changed: certificate.en.html$/m,
  ],
  'the badge': [() => replaced(ENTRY.badge, 'PASSED', 'passed'), /^changed: badge.svg$/m],
  'the time, set back': [
    () => replaced(ENTRY.result, '2026-11-28T08', '2026-10-28T08'),
    /^changed: conformance.json$/m,
  ],
  'a verdict': [() => replaced(ENTRY.result, '"pass"', '"fail"'), /^changed: conformance.json$/m],
  'a trace': [() => replaced(TRACE_ENTRY, '"cut":0', '"cut":1'), /^changed: recording\/scenarios\/gateway/m],
  'the index of the recording': [
    () => replaced(ENTRY.index, 'An agent signs in', 'An agent signs'),
    /^changed: recording\/recording.json$/m,
  ],
  'the ICS': [() => replaced(ENTRY.ics, '"gateway"', '"plugin"'), /^changed: ics.json$/m],
  'the IXIT': [() => replaced(ENTRY.ixit, 'accounts', 'account'), /^changed: ixit.json$/m],
  'the edition': [() => replaced(ENTRY.edition, 'ef56', 'ef57'), /^changed: edition.json$/m],
  'the command': [() => replaced(ENTRY.command, '--out', '--tags x --out'), /^changed: command.txt$/m],
  'the key': [
    () => unsigned((contents) => contents.set(ENTRY.publicKey, Buffer.from(publicPemOf(stranger)))),
    /^changed: public-key.pem$/m,
  ],
  'a key that is none': [() => replaced(ENTRY.publicKey, 'BEGIN', 'BEGUN'), /^changed: public-key.pem$/m],
  'the signature': [
    () =>
      enveloped((text) => text.replace(/"sig": "(.)/, (_, first) => `"sig": "${first === 'A' ? 'B' : 'A'}`)),
    /the signature does not hold/,
  ],
  'what was signed': [
    () => enveloped((text) => text.replace('"payload": "ew', '"payload": "fw')),
    /the signature does not hold/,
  ],
  'the name of the key': [
    () => enveloped((text) => text.replace('"keyid": "', '"keyid": "0')),
    /round it something/,
  ],
  'the type of what was signed': [
    () => enveloped((text) => text.replace('vnd.in-toto', 'vnd.other')),
    /its payload is not of the type application\/vnd.in-toto\+json/,
  ],
  'the statement, for that of another archive': [envelopeOfAnother, /^changed: conformance.json$/m],
  'a second signature': [
    () => enveloped((text) => text.replace('"signatures": [', '"signatures": [{},')),
    /it has 2 signatures/,
  ],
  'no envelope to speak of': [() => enveloped(() => '[]'), /it has 0 signatures/],
  'somebody else signed': [
    async () => signedAnew(sampleContents(sample(), stranger), undefined, stranger),
    /the signature does not hold/,
  ],
  'a time in the zip': [async () => flipped(10), /^changed: bytes of the zip round its contents$/m],
  'an attribute in the zip': [
    async () => flipped(genuine.indexOf('PK\x01\x02', 0, 'latin1') + 38),
    /^changed: the directory of the zip$/m,
  ],
  'by the vendor: the verdict of a row': [
    async () => {
      const rows = sample().result.requirements.map((row) => ({ ...row, verdict: 'fail' as const }));
      return resigned({ requirements: rows });
    },
    new RegExp(`^${ROW}: conformance.json has fail, and the recording gives pass$`, 'm'),
  ],
  'by the vendor: a scenario that failed': [
    () => resigned({ scenarios: [{ id: 'gateway/sign-in: X', verdict: 'fail', reason: '', rows: [] }] }),
    /^gateway\/sign-in: X: conformance.json has fail, and the recording gives pass$/m,
  ],
  'by the vendor: a trace': [
    () => byVendor((contents) => contents.set(TRACE_ENTRY, Buffer.from('{}\n'))),
    /^changed trace: recording\/scenarios/m,
  ],
  'by the vendor: a trace more': [
    () => byVendor((contents) => contents.set(`${RECORDING}scenarios/x.jsonl`, Buffer.from('{}\n'))),
    /^extra trace: recording\/scenarios\/x.jsonl$/m,
  ],
  'by the vendor: a trace less': [
    () => byVendor((contents) => contents.delete(TRACE_ENTRY)),
    /^missing: recording\/scenarios\/gateway/m,
  ],
  'by the vendor: the ICS': [
    () => byVendor((contents) => contents.set(ENTRY.ics, jsonOf({}))),
    /^ics.json is not what recording and result give$/m,
  ],
  'by the vendor: a result that is none': [
    () => byVendor((contents) => contents.set(ENTRY.result, jsonOf({}))),
    /^conformance.json cannot be read/m,
  ],
  'by the vendor: a part of the suite': [
    () => resigned({ selection: { whole: false, partial: true } }),
    /^partial selection/m,
  ],
  'by the vendor: a mandatory row that was not judged': [
    () => resigned(inconclusive()),
    new RegExp(`^inconc, and mandatory: ${ROW}`, 'm'),
  ],
  'by the vendor: another run': [otherRun, /^the recording is that of another run$/m],
  'by the vendor: PASSED for what failed': [
    () => misstated((text) => text.replace('"FAILED"', '"PASSED"'), failing()),
    /^statement.dsse.json: result is not what conformance.json gives$/m,
  ],
  'by the vendor: a test that passed': [
    () => stating(({ predicate, ...more }) => ({ ...more, predicate: { ...predicate, passedTests: ['x'] } })),
    /^statement.dsse.json: passedTests is not what conformance.json gives$/m,
  ],
  'by the vendor: another predicate': [
    () => stating((statement) => ({ ...statement, predicateType: 'https://slsa.dev/provenance/v1' })),
    /^statement.dsse.json: predicateType is not https:\/\/in-toto.io\/attestation\/test-result\/v0.1$/m,
  ],
  'by the vendor: the digest of the tables': [
    () => misstated((text) => text.replace('"ab12"', '"ab13"')),
    /^statement.dsse.json: the digest of the tables is not that of edition.json$/m,
  ],
  'by the vendor: no statement at all': [() => misstated(() => '[]'), /what was signed is no statement/],
  'by the vendor: a member of the statement twice': [
    () => misstated((text) => text.replace('"result": "PASSED"', '"result": "FAILED", "result": "PASSED"')),
    /^statement.dsse.json: the statement is not written as certify writes it$/m,
  ],
  'by the vendor: a verdict twice': [
    () => byVendor((contents) => twice(contents, ENTRY.result, '"verdict": "pass"')),
    /^conformance.json: this JSON is not as a run writes it/m,
  ],
  'by the vendor: a member of a trace twice': [
    () => byVendor((contents) => twice(contents, TRACE_ENTRY, '"dropped":0')),
    /^recording\/scenarios\/gateway\/.*: this JSON is not as a run writes it/m,
  ],
  'by the vendor: a file more': [
    () => byVendor((contents) => contents.set('reports/better.html', Buffer.from('better'))),
    /^extra: reports\/better.html: no archive has such an entry$/m,
  ],
  'by the vendor: the page for people': [
    () => byVendor((contents) => contents.set('certificate.zh-CN.html', Buffer.from('better'))),
    /^certificate.zh-CN.html is not what recording and result give$/m,
  ],
  'by the vendor: a target that is none': [
    () => byVendor((contents) => contents.set(ENTRY.index, jsonOf({ ...sample().index, target: NOBODY }))),
    /^recording\/recording.json cannot be read: its target is none/m,
  ],
  'by the vendor: a report': [
    () => byVendor((contents) => contents.set('reports/index.html', Buffer.from('<p>All 140 hold.</p>'))),
    /^reports\/index.html is not what the recording gives$/m,
  ],
  'by the vendor: a part was recorded': [recordedPart, /^partial selection/m],
  'by the vendor: a reason': [
    () =>
      resigned({ requirements: sample().result.requirements.map((row) => ({ ...row, reason: 'Sure.' })) }),
    /^conformance.json is not what the recording gives$/m,
  ],
  'by the vendor: a finding less': [
    () => resigned({ findings: [] }),
    /^finding ok-note F1: the recording gives it, and conformance.json does not have it$/m,
  ],
  'by the vendor: what no test can show': [
    () => resigned({ selection: { ...sample().result.selection, excluded: [{ id: ROW, reason: 'No.' }] } }),
    /^selection.excluded of conformance.json is not what the recording gives$/m,
  ],
};

async function otherRun(): Promise<Buffer> {
  const { result, ...recorded } = sample();
  const later = { ...result, startedAt: '2026-11-28T09:00:00.000Z' };
  return signedAnew(sampleContents({ ...recorded, result: later }), later);
}

describe('an archive is refused in which was changed', () => {
  for (const [name, [make, expected]] of Object.entries(CASES))
    it(name, async () => {
      const { refused, result } = await verified(await make());
      assert.match(refused.join('\n'), expected);
      assert.equal(result, undefined);
    });
});

describe('an archive', () => {
  it('is genuine as it was signed', async () => {
    const { refused, result, target } = await verified(genuine);
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
    assert.ok(genuine.equals(await signedAnew(sampleContents(sample()))));
  });

  it('says FAILED where a row fails, and the recording agrees', async () => {
    const rows = sample().result.requirements.map((row) => ({ ...row, verdict: 'fail' as const }));
    const { result } = await verified(
      await resigned({ requirements: rows }),
      sample({ requirements: rows }).result,
    );
    assert.equal(result, 'FAILED');
  });

  it('is refused whichever byte is changed', async () => {
    for (let place = 0; place < genuine.length; place += 11) {
      const { refused } = await verified(flipped(place)).catch((error: Error) => ({
        refused: [error.message],
      }));
      assert.notDeepEqual(refused, [], `byte ${place}`);
    }
  });
});
