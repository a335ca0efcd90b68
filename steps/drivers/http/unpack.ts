/** Unpacks the body of an HTTP message, within a bound. */
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** Bytes of a body, packed or unpacked; whoever sends more is not read to the end. */
export const BODY_LIMIT = 1_000_000;
const BOUND = { maxOutputLength: BODY_LIMIT };
/** So many packings of one body; each takes time, and nobody has a use for more than one. */
const MOST_PACKINGS = 3;

const UNPACKERS: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: (bytes) => gunzipSync(bytes, BOUND),
  'x-gzip': (bytes) => gunzipSync(bytes, BOUND),
  deflate: inflated,
  br: (bytes) => brotliDecompressSync(bytes, BOUND),
};

export interface Unpacked {
  /** What came, where it cannot be unpacked. */
  bytes: Buffer;
  /** How it was packed, where it was. */
  packed?: string;
  /** Why it could not be unpacked. */
  stillPacked?: string;
}

/** The bytes of a body as they were before they were packed, as Content-Encoding says. */
export function unpack(headers: [name: string, value: string][], body: Buffer): Unpacked {
  const packings = headers
    .filter(([name]) => name.toLowerCase() === 'content-encoding')
    .flatMap(([, value]) => value.toLowerCase().split(','))
    .map((packing) => packing.trim())
    .filter((packing) => packing !== '' && packing !== 'identity');
  if (packings.length === 0 || body.length === 0) return { bytes: body };
  const packed = packings.join(', ');
  const cannot = (why: string) => ({
    bytes: body,
    packed,
    stillPacked: `the body is packed (Content-Encoding: ${packed}) and ${why}`,
  });
  if (packings.length > MOST_PACKINGS) return cannot('packed too often to be unpacked');
  let bytes = body;
  for (const packing of packings.toReversed()) {
    const unpacker = UNPACKERS[packing];
    if (!unpacker) return cannot(`nothing here unpacks ${packing}`);
    try {
      bytes = unpacker(bytes);
    } catch (error) {
      return cannot(whyNot(error as NodeJS.ErrnoException));
    }
  }
  return { bytes, packed };
}

/** With the frame of zlib, as the standard has it, or without, as some servers do. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, BOUND);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw error;
    return inflateRawSync(bytes, BOUND);
  }
}

function whyNot({ code, message }: NodeJS.ErrnoException): string {
  if (code === 'ERR_BUFFER_TOO_LARGE') return `unpacked it is longer than ${BODY_LIMIT} bytes`;
  return `cannot be unpacked: ${message}`;
}
