/** Opens a HAR file: as it is, packed with gzip, or in a zip with the bodies beside it, as Playwright writes it. */
import { createReadStream } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { Attached } from './har-exchange';

export interface HarFile {
  pieces: AsyncIterable<Buffer>;
  attached: Attached;
  close(): void;
}

/** Bytes of a body in a zip; longer ones are of no interface that is known here. */
const LONGEST_BODY = 1_000_000;

/** @throws Error that says why it cannot be opened */
export async function openHar(path: string): Promise<HarFile> {
  const start = await firstBytes(path);
  if (start.subarray(0, 2).toString('latin1') === 'PK') return openZip(path);
  const stream = createReadStream(path);
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const pieces: Readable = isPacked ? stream.pipe(createGunzip()) : stream;
  stream.on('error', (error) => pieces.destroy(error));
  return { pieces, attached: async () => undefined, close: () => stream.destroy() };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openZip(path: string): Promise<HarFile> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  const entries = await entriesOf(zip);
  const har = [...entries.values()].find(({ fileName }) => fileName.endsWith('.har'));
  if (!har) {
    zip.close();
    throw new Error('the zip has no file that ends with .har');
  }
  const folder = har.fileName.replace(/[^/]*$/, '');
  return {
    pieces: await zip.openReadStreamPromise(har),
    attached: async (name) => {
      const entry = entries.get(`${folder}${name}`);
      if (!entry || entry.uncompressedSize > LONGEST_BODY) return undefined;
      const pieces: Buffer[] = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
      return Buffer.concat(pieces);
    },
    close: () => zip.close(),
  };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return entries;
}
