/** Where a gateway's pushes come in: a server of ours. */
import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSigned } from '../../../fixtures/self-signed';
import type { PushAccess } from '../../../fixtures/targets/target';

/** Who is told of what comes. */
export interface PushTaker {
  connected(socket: Pick<Socket, 'destroy'>): void;
  came(request: IncomingMessage, response: ServerResponse): void;
}

export interface OpenPost {
  /** What pushes are addressed to, without a path, such as `http://127.0.0.1:8080`. */
  base: string;
  /** Cuts every connection, and stops listening. */
  close(): Promise<void>;
}

/** Opens an address for pushes. Throws the error of `listen`, such as EADDRINUSE. */
export type PushPost = (access: PushAccess, taker: PushTaker) => Promise<OpenPost>;

/** Listens; with https and without a certificate, shows one that nobody vouches for. */
export const listenForPushes: PushPost = async (
  { scheme, listen, port, publicAddress, certificate },
  taker,
) => {
  const host = publicAddress ? new URL(publicAddress).hostname : listen;
  const server: Server =
    scheme === 'https'
      ? createHttpsServer(certificate ?? (await selfSigned('Conformance tester', [host])))
      : createHttpServer();
  server.on('connection', (socket) => taker.connected(socket));
  server.on('request', (request, response) => taker.came(request, response));
  server.listen(port, listen);
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  const address = `${scheme}://${listen.includes(':') ? `[${listen}]` : listen}:${taken}`;
  return {
    base: (publicAddress ?? address).replace(/\/$/, ''),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
