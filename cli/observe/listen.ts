/** Listens for clients, with bounds for those that hang, flood, or speak no HTTP. */
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Certificate } from '../../fixtures/self-signed';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { hostInUrl, type Listening } from './address';

/** Connections at a time; those beyond are closed. */
const MOST_CONNECTIONS = 1_000;
/** Milliseconds: a client may think long between two requests, and not within one. */
const LIMITS: ServerOptions = {
  headersTimeout: 30_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 120_000,
  connectionsCheckingInterval: 5_000,
  // A request without it is passed on as it is.
  requireHostHeader: false,
};
const HANDSHAKE = 10_000;
/** What a client gets that sent no request, by what the server says of it; default 400. */
const REFUSALS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

const OF_HTTP = /^(?:HPE_|ERR_HTTP_)/;

/** What clients do that is no exchange. */
export type Trouble = 'no TLS' | 'no HTTP' | 'too many connections';

export interface Clients {
  request: RequestListener;
  upgrade: (request: Parameters<RequestListener>[0], socket: Duplex, head: Buffer) => void;
  /** @param why in words of the library */
  trouble: (what: Trouble, why: string) => void;
}

export interface Listener {
  /** Such as `https://127.0.0.1:8043`. */
  origin: string;
  /** Stops listening, and cuts every connection. */
  stop(): Promise<void>;
}

/**
 * @param certificate that clients are shown; without one there is no TLS
 * @param limits other bounds than the usual ones; for tests
 * @throws ConfigurationError when the address cannot be listened at
 */
export async function listen(
  { host, port }: Listening,
  certificate: Certificate | undefined,
  { request, upgrade, trouble }: Clients,
  limits: ServerOptions = {},
): Promise<Listener> {
  const options = { ...LIMITS, ...limits };
  const server = certificate
    ? createTlsServer({ ...options, ...certificate, handshakeTimeout: HANDSHAKE }, request)
    : createServer(options, request);
  server.maxConnections = MOST_CONNECTIONS;
  const connections = new Set<Duplex>();
  server.on('connection', (connection: Duplex) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });
  server.on('upgrade', upgrade);
  // What a request expects, the upstream knows.
  server.on('checkContinue', request);
  server.on('checkExpectation', request);
  server.on('drop', () => trouble('too many connections', `more than ${MOST_CONNECTIONS} at a time`));
  server.on('tlsClientError', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET') trouble('no TLS', error.code ?? error.message);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    refuse(error, socket, trouble);
  });
  await listening(server, host, port);
  const taken = (server.address() as AddressInfo).port;
  return {
    origin: `${certificate ? 'https' : 'http'}://${hostInUrl(host)}:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const connection of connections) connection.destroy();
      }),
  };
}

function refuse({ code = '' }: NodeJS.ErrnoException, socket: Socket, trouble: Clients['trouble']): void {
  // Who has gone away, or whose handshake failed, could not read an answer.
  if (!OF_HTTP.test(code) || !socket.writable) {
    socket.destroy();
    return;
  }
  trouble('no HTTP', code);
  socket.end(`HTTP/1.1 ${REFUSALS[code] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`);
  // What goes on sending would else keep the connection.
  socket.destroySoon();
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: 'the port is taken by another program',
        EACCES: 'the port is reserved by the system',
        EADDRNOTAVAIL: 'this machine has no such address',
        ENOTFOUND: 'there is no such host',
      };
      reject(new ConfigurationError(`--listen ${hostInUrl(host)}:${port}: ${why[code ?? ''] ?? message}.`));
    });
    server.listen(port, host, resolve);
  });
}
