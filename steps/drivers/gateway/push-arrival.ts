/** Reads one push of a gateway: its headers, and the JSON object in it, or why there is none. */
import type { IncomingMessage } from 'node:http';
import type { Exact } from '../../../schemas/recording';
import type { Push } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';
import { exactBody } from '../http/exact-body';
import { readJsonObject } from '../http/json-object';
import { headerPairs } from '../http/raw-http';
import { BODY_LIMIT } from '../http/unpack';

/** Why there is no whole body. */
const CUT = {
  long: `the push is longer than ${BODY_LIMIT} bytes`,
  closed: 'the connection was closed in the middle of the push',
};

/** A push that stands in the trace. */
export interface PushArrival extends Push {
  entry: EntryOf<'gateway', 'callback'>;
  /** Whether it is answered as one that has been taken. */
  taken: boolean;
}

/**
 * Reads a request to its end, or to what is too much of it.
 *
 * @returns `raw`: the body as text, where the whole of it came; `exact`: what that does not say of it
 */
export async function readPush(
  request: IncomingMessage,
): Promise<{ push: Push; raw?: string; exact?: Exact }> {
  const { method = '' } = request;
  const headers = headerPairs(request.rawHeaders);
  const body = await bodyOf(request);
  if ('cut' in body) return { push: { method, headers, reason: CUT[body.cut] }, exact: body };
  const read = readJsonObject({ headers, body });
  const { text: raw, packed } = read;
  const push = { method, headers, ...(packed !== undefined && { packed }) };
  const whole = { raw, ...exactBody({ headers, body }, read) };
  if ('reason' in read) return { push: { ...push, reason: read.reason }, ...whole };
  if (method !== 'POST') return { push: { ...push, reason: `the method is ${method}, not POST` }, ...whole };
  return { push: { ...push, payload: read.payload }, ...whole };
}

/** The whole body, or what became of it. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | { cut: 'long' | 'closed' }> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += chunk.length;
      if (length > BODY_LIMIT) return { cut: 'long' };
      chunks.push(chunk);
    }
  } catch {
    return { cut: 'closed' };
  }
  return Buffer.concat(chunks);
}
