/** Reads headers and the body's text of an HTTP message, whoever sent it. */
import { unpack } from './unpack';

export interface HttpMessage {
  headers: [name: string, value: string][];
  body: Buffer;
}

/** The first header of a name (in lower case), however it is spelt. */
export function header(headers: HttpMessage['headers'], wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

export interface BodyText {
  text: string;
  /** What is odd about the body. */
  notes: string[];
  /** How it was packed, where it was: `gzip`, or several in the order in which they were applied. */
  packed?: string;
  /** Why it could not be unpacked; the text is then what came. */
  stillPacked?: string;
}

/** The body unpacked, in the charset that it claims, and what is odd about it. */
export function bodyText({ headers, body }: HttpMessage): BodyText {
  const { bytes, ...packing } = unpack(headers, body);
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(header(headers, 'content-type') ?? '')?.[1] ?? 'utf-8';
  try {
    return { text: new TextDecoder(charset, { fatal: true }).decode(bytes), notes: [], ...packing };
  } catch {
    // Unknown charset, or bytes that are none of it; a reader still wants to see something.
    const notes = packing.stillPacked === undefined ? [`the body is not valid ${charset}`] : [];
    return { text: bytes.toString('utf8'), notes, ...packing };
  }
}
