/** An archive is changed after it was signed, in one way after another: each is refused, and what was changed is named. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ENTRY, ENVELOPE, RECORDING } from './contents';
import { publicPemOf } from './keys';
import { openArchive } from './read-zip';
import { refusedEach, type TamperCase, verified } from './refused-each';
import { sample, sampleContents, signedAnew, stranger, TRACE } from './sample-archive';
import { zipOf } from './write-zip';

const TRACE_ENTRY = `${RECORDING}${TRACE}`;
let genuine: Buffer;

before(async () => {
  genuine = await signedAnew(sampleContents(sample()));
});

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

const replaced = (name: string, from: string, to: string) =>
  unsigned((contents) => {
    const text = contents.get(name)?.toString() ?? '';
    assert.ok(text.includes(from), `${name} has no ${from}`);
    contents.set(name, Buffer.from(text.replace(from, to)));
  });

/** The envelope of another archive of the same vendor. */
async function envelopeOfAnother(): Promise<Buffer> {
  const other = sample({ startedAt: '2026-11-27T08:00:00.000Z' });
  const { contents } = await openArchive(await signedAnew(sampleContents(other), other.result));
  return unsigned((own) => own.set(ENVELOPE, contents.get(ENVELOPE) ?? Buffer.alloc(0)));
}

function flipped(place: number): Buffer {
  const bytes = Buffer.from(genuine);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  return bytes;
}

const CASES: Readonly<Record<string, TamperCase>> = {
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
    /^missing: reports\/junit\.xml$|^extra: reports\/junit2\.xml$/m,
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
  'the statement, for that of another archive': [
    envelopeOfAnother,
    /^changed: (conformance\.json|certificate\.(en|zh-CN)\.html|recording\/recording\.json)$/m,
  ],
  'bytes of a packed file': [
    async () => {
      const bytes = Buffer.from(genuine);
      // In the first file, behind its header and name.
      bytes.fill(0xff, 60, 90);
      return bytes;
    },
    /^changed: badge\.svg: it cannot be unpacked: /m,
  ],
  'a link in the place of a file': [
    async () => {
      const bytes = Buffer.from(genuine);
      // Above the attributes of MS-DOS stand those of Unix: a symbolic link.
      bytes.writeUInt16LE(0o120777, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 40);
      return bytes;
    },
    /^changed: the directory of the zip$/m,
  ],
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
};

describe('an archive is refused in which was changed', () => refusedEach(CASES));

it('an archive is refused whichever byte is changed', async () => {
  for (let place = 0; place < genuine.length; place += 11) {
    const { refused } = await verified(flipped(place)).catch((error: Error) => ({
      refused: [error.message],
    }));
    assert.notDeepEqual(refused, [], `byte ${place}`);
  }
});
