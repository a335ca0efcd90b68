/** Tells the bytes of a body from its text, so that they can be had again. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Exact } from '../../../schemas/recording';
import type { RawFailure } from './raw-failure';
import type { RawReply } from './raw-http';
import { type BodyText, bodyText, type HttpMessage } from './reply-text';
import { unpack } from './unpack';

const PACKERS: Record<string, (bytes: Buffer) => Buffer> = {
  gzip: gzipSync,
  'x-gzip': gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
};

/** What the text of a body does not say of its bytes; nothing, if it says all. */
export function exactBody(message: HttpMessage, { text }: Pick<BodyText, 'text'>): { exact?: Exact } {
  const { bytes, stillPacked } = unpack(message.headers, message.body);
  if (stillPacked !== undefined) return { exact: { bytes: bytes.toString('base64'), asCame: true } };
  return Buffer.from(text).equals(bytes) ? {} : { exact: { bytes: bytes.toString('base64') } };
}

/** The same of an outcome of whatever kind, with the bytes of what was packed as they came. */
export function exactReply(reply: RawReply | RawFailure): Exact | undefined {
  if ('failed' in reply) return { failed: reply.failed, reason: reply.reason };
  const { text, packed } = bodyText(reply);
  if (packed !== undefined) return { bytes: reply.body.toString('base64'), asCame: true };
  return exactBody(reply, { text }).exact;
}

/**
 * The body that such a text was read from, packed as it was.
 *
 * @param packed such as `gzip`, or several in the order in which they were applied
 */
export function bodyAgain(raw: string, packed: string | undefined, { bytes, asCame }: Exact = {}): Buffer {
  const body = bytes === undefined ? Buffer.from(raw) : Buffer.from(bytes, 'base64');
  if (asCame || packed === undefined) return body;
  return packed.split(', ').reduce<Buffer>((inner, how) => PACKERS[how]?.(inner) ?? inner, body);
}
