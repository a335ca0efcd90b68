/** One HTTP request with node:http, and what comes back: status, headers, bytes, or how it failed. */
import { type IncomingMessage, request } from 'node:http';

/** More than this is no reply to a command. Bytes. */
const BODY_LIMIT = 1_000_000;

export interface RawRequest {
  address: URL;
  method: string;
  /** Path and query as they go over the wire, but for what HTTP cannot carry: spaces and control characters. */
  target: string;
  headers: Record<string, string>;
  /** Milliseconds until the last byte. */
  deadline: number;
}

export interface RawReply {
  status: number;
  /** In the order and spelling of the wire, repeated ones too. */
  headers: [name: string, value: string][];
  body: Buffer;
}

/**
 * `refused`: nobody listens; `late`: not complete by the deadline; `broken`: what came is not an HTTP reply, or
 * too large a one.
 */
export type RawFailure = { failed: 'refused' | 'late' | 'broken'; reason: string };

/** Sends a request and reads its reply. Follows no redirect. Rejects only for headers that HTTP cannot carry. */
export function exchangeRaw({
  address,
  method,
  target,
  headers,
  deadline,
}: RawRequest): Promise<RawReply | RawFailure> {
  return new Promise((resolve) => {
    const sent = request({
      host: address.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: address.port || 80,
      method,
      // Node writes paths as Latin-1; this makes that the bytes of UTF-8.
      path: Buffer.from(target.replace(/[\0-\x20\x7f]/g, encodeURIComponent), 'utf8').toString('latin1'),
      headers: { Connection: 'close', ...headers },
      agent: false,
      setHost: !Object.keys(headers).some((name) => name.toLowerCase() === 'host'),
    });
    const end = (outcome: RawReply | RawFailure) => {
      clearTimeout(timer);
      resolve(outcome);
      sent.destroy();
    };
    const timer = setTimeout(
      () => end({ failed: 'late', reason: `no complete reply within ${deadline} ms` }),
      deadline,
    );
    sent.on('error', (error: NodeJS.ErrnoException) => end(failureOf(error)));
    sent.on('response', (response) => readReply(response, end));
    sent.end();
  });
}

function readReply(response: IncomingMessage, end: (outcome: RawReply | RawFailure) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BODY_LIMIT)
      end({ failed: 'broken', reason: `the reply is longer than ${BODY_LIMIT} bytes` });
  });
  response.on('error', () =>
    end({ failed: 'broken', reason: 'the connection was closed in the middle of the reply' }),
  );
  response.on('end', () => {
    const raw = response.rawHeaders;
    const headers = raw.flatMap((name, index): [string, string][] =>
      index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
    );
    end({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
  });
}

function failureOf(error: NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] }): RawFailure {
  const codes = [error, ...(error.errors ?? [])].map(({ code }) => code);
  if (codes.includes('ECONNREFUSED')) return { failed: 'refused', reason: 'the connection is refused' };
  if (error.code === 'ECONNRESET')
    return { failed: 'broken', reason: 'the connection was closed without a reply' };
  return { failed: 'broken', reason: `no HTTP reply came: ${error.message}` };
}
