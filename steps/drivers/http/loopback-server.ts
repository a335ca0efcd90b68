/** Small servers of the harness on 127.0.0.1, which answer to no other name. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';

/** A server that listens; `address` has no trailing slash. */
export interface LoopbackServer {
  address: string;
  /** From now on it is no reason for the process to go on. */
  unref(): void;
  close(): Promise<void>;
}

/**
 * An app that refuses requests for another host: a page elsewhere whose name is made to resolve to 127.0.0.1
 * must not get at what the harness serves.
 */
export function loopbackApp(): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((request, response, next) => {
    const port = request.socket.localPort;
    const host = request.headers.host;
    response.set('Cache-Control', 'no-store');
    if (host === `127.0.0.1:${port}` || host === `localhost:${port}`) next();
    else response.status(403).type('text/plain').send('This server answers to 127.0.0.1 only.');
  });
  return app;
}

/**
 * Serves an app on 127.0.0.1.
 *
 * @param port 0: any free port
 * @throws the error of `listen`, such as EADDRINUSE
 */
export async function serveOnLoopback(app: Express, port = 0): Promise<LoopbackServer> {
  app.use(refuse);
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(port, '127.0.0.1', (error?: Error) =>
      error ? reject(error) : resolve(listening),
    );
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    unref: () => server.unref(),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** Express would print the stack, which says nothing to a tester; whoever asked gets the status. */
function refuse(error: { status?: number }, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error);
  else response.sendStatus(error.status ?? 500);
}
