/** Reads one push of a gateway: its headers, and the JSON object in it, or why there is none. */
import type { IncomingMessage } from 'node:http';
import type { Push } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';
import { readJsonObject } from '../http/json-object';
import { headerPairs } from '../http/raw-http';
import { BODY_LIMIT } from '../http/unpack';

/** A push that stands in the trace. */
export interface PushArrival extends Push {
  entry: EntryOf<'gateway', 'callback'>;
  /** Whether it is answered as one that has been taken. */
  taken: boolean;
}

/**
 * Reads a request to its end, or to what is too much of it.
 *
 * @returns `raw`: the body as text, where the whole of it came
 */
export async function readPush(request: IncomingMessage): Promise<{ push: Push; raw?: string }> {
  const { method = '' } = request;
  const headers = headerPairs(request);
  const body = await bodyOf(request);
  if (typeof body === 'string') return { push: { method, headers, reason: body } };
  const read = readJsonObject({ headers, body });
  const { text: raw, packed } = read;
  const push = { method, headers, ...(packed !== undefined && { packed }) };
  if ('reason' in read) return { push: { ...push, reason: read.reason }, raw };
  if (method !== 'POST') return { push: { ...push, reason: `the method is ${method}, not POST` }, raw };
  return { push: { ...push, payload: read.payload }, raw };
}

/** The whole body, or why there is none. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | string> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += chunk.length;
      if (length > BODY_LIMIT) return `the push is longer than ${BODY_LIMIT} bytes`;
      chunks.push(chunk);
    }
  } catch {
    return 'the connection was closed in the middle of the push';
  }
  return Buffer.concat(chunks);
}
