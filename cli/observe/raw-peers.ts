/** The proxy between raw peers, all in one process; for tests. */
import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import { ENGLISH } from '../../fixtures/texts/texts';
import { coloursFor } from '../../reports/colours';
import type { InterfaceName } from '../../schemas/catalogue';
import type { Upstream } from './forward';
import { Observation } from './observation';
import { type ObservingProxy, startProxy } from './observe-proxy';

/** Milliseconds after which something hangs. */
export const LIMIT = 120_000;

const closing: (() => unknown)[] = [];

/** Ends all that was begun here. */
export async function closePeers(): Promise<void> {
  await Promise.all(closing.map((close) => close()));
}

/** Serves each connection by hand, at any free port. */
export async function upstream(
  serve: (socket: Socket) => void,
  server: Server = createServer(),
): Promise<URL> {
  const sockets = new Set<Socket>();
  server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

export interface Observed {
  proxy: ObservingProxy;
  port: number;
  lines: string[];
  troubles: string[];
  /** Resolves when a line has come that fits. */
  line(pattern: RegExp): Promise<string>;
}

export async function observed(
  to: Upstream | URL,
  name: InterfaceName = 'local-service',
  more: Partial<Parameters<typeof startProxy>[0]> = {},
): Promise<Observed> {
  const lines: string[] = [];
  const troubles: string[] = [];
  const written = new EventEmitter();
  const proxy = await startProxy({
    listening: { host: '127.0.0.1', port: 0 },
    upstream: to instanceof URL ? { url: to } : to,
    observationAt: (origin) =>
      new Observation({
        ...{
          interface: name,
          localService: new URL(origin).host,
          strict: false,
          sides: ['client', 'target'],
        },
        ...{ colours: coloursFor({}, {}), say: ENGLISH },
        write: (line) => written.emit('line', lines.push(line)),
      }),
    trouble: (what, why) => troubles.push(`${what}: ${why}`),
    ...more,
  });
  closing.push(() => proxy.stop());
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((each) => pattern.test(each));
      if (found !== undefined) return found;
      await once(written, 'line');
    }
  };
  return { proxy, port: Number(new URL(proxy.origin).port), lines, troubles, line };
}

/** Sends it, and gives what comes until the end, or until it fits. */
export async function said(port: number, bytes: string | Buffer, until?: RegExp): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(bytes);
  let text = '';
  for await (const piece of socket) {
    text += (piece as Buffer).toString('latin1');
    if (until?.test(text)) break;
  }
  socket.destroy();
  return text;
}
