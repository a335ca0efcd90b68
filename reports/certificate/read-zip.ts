/** Reads an archive that anybody may have made: bounded, and nothing of it but what `certify` would write. */
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { sha256 } from '../digest';
import { plural } from '../wording';
import { type Contents, ENVELOPE } from './contents';
import { zipOf } from './write-zip';

/** A run of everything has some 1,600 entries of 250 MB, and a recording ends at 500 MB. */
const LIMITS = { entries: 20_000, bytes: 700_000_000, statement: 10_000_000 };
const NAME = /^[\w.-]+(\/[\w.-]+)*$/;
const LONGEST_NAME = 300;
/** Of a local header without its name. */
const HEADER = 30;
/** How a line of the directory at the end begins, with the version that wrote it. */
const LINE = Buffer.from('PK\x01\x02\x3f\x03', 'latin1');
/** A file that its owner may write. */
const ATTRIBUTES = 0o100664 * 0x10000;

export interface OpenedArchive {
  contents: Contents;
  /** sha256 of all bytes before the envelope. */
  before: string;
  /** What of the zip is not as `certify` writes it, one sentence each. */
  changed: string[];
}

/** @throws ConfigurationError, in one line, for what is no archive, too large, or does not keep to its folder */
export async function openArchive(bytes: Buffer, limits = LIMITS): Promise<OpenedArchive> {
  const { zip, entries } = await entriesOf(bytes, limits);
  checkTogether(entries, limits);
  const last = entries.at(-1);
  if (last?.fileName !== ENVELOPE) throw broken(`no certificate: ${ENVELOPE} is not its last entry`);
  const changed: string[] = [];
  const contents = new Map<string, Buffer>();
  for (const entry of entries) {
    try {
      contents.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    } catch (error) {
      changed.push(`changed: ${entry.fileName}: it cannot be unpacked: ${(error as Error).message}`);
    }
  }
  const before = last.relativeOffsetOfLocalHeader;
  const envelope = contents.get(ENVELOPE);
  if (envelope && !(await endOf(bytes, entries, envelope)).equals(bytes.subarray(before)))
    changed.push('changed: the directory of the zip');
  return { contents, before: sha256(bytes.subarray(0, before)), changed };
}

/** So many are read at most, as one zip may claim millions. */
async function entriesOf(bytes: Buffer, limits: typeof LIMITS): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const entries: Entry[] = [];
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      strictFileNames: true,
      autoClose: false,
    });
    if (zip.entryCount > limits.entries) throw broken(`${zip.entryCount} entries are too many`);
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return { zip, entries };
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw broken(`no zip that can be read: ${(error as Error).message}`);
  }
}

function checkTogether(entries: readonly Entry[], { bytes, statement }: typeof LIMITS): void {
  const seen = new Set<string>();
  for (const { fileName, uncompressedSize } of entries) {
    if (!NAME.test(fileName) || fileName.length > LONGEST_NAME || /(^|\/)\.+(\/|$)/.test(fileName))
      throw broken(`${JSON.stringify(fileName.slice(0, LONGEST_NAME))} is no name of an entry`);
    // Where a file system does not tell cases apart one would be written over the other.
    if (seen.size === seen.add(fileName.toLowerCase()).size) throw broken(`${fileName} is there twice`);
    if (fileName === ENVELOPE && uncompressedSize > statement)
      throw broken(`${ENVELOPE} has ${plural(uncompressedSize, 'byte')}; it may have ${statement}`);
  }
  const sum = entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
  if (sum > bytes) throw broken(`unpacked it has ${plural(sum, 'byte')}; it may have ${bytes}`);
}

/**
 * All bytes behind the digest: the envelope's entry, and a directory that repeats what stands before each entry, so that
 * none of them can be another.
 */
async function endOf(bytes: Buffer, entries: readonly Entry[], envelope: Buffer): Promise<Buffer> {
  const alone = await zipOf([[ENVELOPE, envelope]]);
  const own = alone.subarray(0, HEADER + ENVELOPE.length + envelope.length);
  const start = entries.at(-1)?.relativeOffsetOfLocalHeader ?? 0;
  const directory = Buffer.concat(
    entries.flatMap(({ relativeOffsetOfLocalHeader: place, fileNameRaw }) => {
      const header = place === start ? own : bytes.subarray(place);
      // No comment, the first disk, nothing of its own; then attributes and place.
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(ATTRIBUTES, 6);
      rest.writeUInt32LE(place, 10);
      return [LINE, header.subarray(4, HEADER), rest, fileNameRaw];
    }),
  );
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start + own.length, 16);
  return Buffer.concat([own, directory, end]);
}

function broken(what: string): ConfigurationError {
  return new ConfigurationError(`this archive: ${what}.`);
}
