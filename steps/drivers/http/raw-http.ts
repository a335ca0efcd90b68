/** One HTTP or HTTPS request with Node's own client, and what comes back: status, headers, bytes, or how it failed. */
import { type Agent, type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { type SecureContextOptions, TLSSocket } from 'node:tls';
import type { HeaderList } from '../../../schemas/trace-data';
import { withinTimer } from '../timer';
import { DROPPED, noTls, type RawFailure, transferFailure } from './raw-failure';
import { BODY_LIMIT } from './unpack';

export interface RawRequest {
  /** http or https; only host and port count besides. */
  address: URL;
  method: string;
  /** Path and query as they go over the wire, but for what HTTP cannot carry: spaces and control characters. */
  target: string;
  /** In this spelling; Host, Connection and Content-Length are added where they are missing. */
  headers: [name: string, value: string][];
  body?: string | Buffer;
  /** Milliseconds until the last byte. */
  deadline: number;
  /** What of the target file has set the deadline, such as `timers.reply`. */
  timer?: string;
  /** Of https: which certificates to trust, and which one to show. */
  tls?: Pick<SecureContextOptions, 'ca' | 'cert' | 'key' | 'passphrase'> & { rejectUnauthorized?: boolean };
  /** Aborted: nobody waits any longer. */
  signal?: AbortSignal;
  /** Keeps connections for later requests. Default: each has one of its own. */
  connections?: Agent;
}

export interface RawReply {
  status: number;
  /** In the order and spelling of the wire, repeated ones too. */
  headers: [name: string, value: string][];
  body: Buffer;
}

/** What sends a request, and gives its outcome. */
export type Exchange = (wanted: RawRequest) => Promise<RawReply | RawFailure>;

/**
 * Sends a request once, on a connection of its own unless some are kept, and reads its reply. Follows no redirect. Rejects only for headers
 * that HTTP cannot carry.
 */
export function exchangeRaw(wanted: RawRequest): Promise<RawReply | RawFailure> {
  const { deadline, timer, signal } = wanted;
  return new Promise((resolve) => {
    const request = open(wanted);
    let ended = false;
    let begun = false;
    let shaking = false;
    const end = (outcome: RawReply | RawFailure) => {
      if (ended) return;
      ended = true;
      clearTimeout(overdue);
      signal?.removeEventListener('abort', giveUp);
      resolve(outcome);
      request.destroy();
    };
    request.on('socket', (socket) => {
      // On one that was kept the handshake is over.
      shaking = socket instanceof TLSSocket && !request.reusedSocket;
      if (shaking)
        socket.once('secureConnect', () => {
          shaking = false;
        });
    });
    request.on('response', (response) => {
      begun = true;
      readReply(response, end);
    });
    request.on('error', (error: NodeJS.ErrnoException) => end(transferFailure(error, shaking)));
    // Some ends come without an error, such as that of a connection that switches protocols.
    request.on('close', () => {
      if (!begun) end(DROPPED);
    });
    request.end(wanted.body);
    const giveUp = () => end({ failed: 'late', reason: 'given up before a complete reply came' });
    const late = () =>
      end(
        shaking && request.socket?.connecting === false
          ? noTls(`the handshake was not over ${withinTimer(deadline, timer)}`)
          : { failed: 'late', reason: `no complete reply ${withinTimer(deadline, timer)}` },
      );
    const overdue = setTimeout(late, deadline);
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp, { once: true });
  });
}

function open({ address, method, target, headers, body, tls, connections }: RawRequest): ClientRequest {
  const secure = address.protocol === 'https:';
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  const framed = names.has('content-length') || names.has('transfer-encoding');
  const length: typeof headers =
    body === undefined || framed ? [] : [['Content-Length', String(Buffer.byteLength(body))]];
  return (secure ? requestHttps : requestHttp)({
    host: address.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: address.port || (secure ? 443 : 80),
    method,
    // Node writes paths as Latin-1; this makes that the bytes of UTF-8.
    path: Buffer.from(target.replace(/[\0-\x20\x7f]/g, encodeURIComponent), 'utf8').toString('latin1'),
    headers: byName([...headers, ...length]),
    // One that is kept may be closed as the next request is under way, and nobody could tell whether that was heard.
    agent: connections ?? false,
    ...tls,
    setHost: !names.has('host'),
  });
}

/** As Node takes headers: one member a name, with a list where it comes more than once. */
function byName(headers: RawRequest['headers']): Record<string, string | string[]> {
  const values = new Map<string, [spelling: string, values: string[]]>();
  for (const [name, value] of headers) {
    const known = values.get(name.toLowerCase());
    if (known) known[1].push(value);
    else values.set(name.toLowerCase(), [name, [value]]);
  }
  return Object.fromEntries(
    [...values.values()].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
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
    const headers = headerPairs(response.rawHeaders);
    end({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
  });
}

/** Headers or trailers as they came, in their order and spelling. @param raw names and values in turn, as Node has them */
export function headerPairs(raw: readonly string[]): HeaderList {
  return raw.flatMap((name, index): HeaderList => (index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : []));
}
