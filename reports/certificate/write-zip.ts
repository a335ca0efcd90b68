/** Writes the archive of a certificate: the same contents give the same bytes, whatever the time and its zone. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { sha256 } from '../digest';
import { type Contents, ENVELOPE } from './contents';

/** Times in a zip are local ones, so that this one is the same anywhere. */
const MTIME = new Date(2000, 0, 1);
/** From the end of a zip without a comment. */
const PLACE_OF_DIRECTORY = 6;

/**
 * @param seal makes the envelope out of the sha256 of all bytes before it, which covers what no content shows: times,
 * attributes, padding
 */
export async function sealedZip(contents: Contents, seal: (before: string) => Buffer): Promise<Buffer> {
  const entries = [...contents].sort(([a], [b]) => (a < b ? -1 : 1));
  const bare = await zipOf(entries);
  const before = sha256(bare.subarray(0, bare.readUInt32LE(bare.length - PLACE_OF_DIRECTORY)));
  return zipOf([...entries, [ENVELOPE, seal(before)]]);
}

/** A zip of these, in this order. */
export function zipOf(entries: Iterable<readonly [string, Buffer]>): Promise<Buffer> {
  const zip = new ZipFile();
  // The envelope is not packed: each of its bytes is looked at.
  for (const [name, bytes] of entries)
    zip.addBuffer(bytes, name, { mtime: MTIME, forceDosTimestamp: true, compress: name !== ENVELOPE });
  zip.end();
  return buffer(zip.outputStream);
}
