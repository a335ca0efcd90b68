/**
 * Keeps a page within the addresses that a target file names. A proxy that leads nowhere does it, because that
 * also holds for WebSockets, pop-ups, workers and host names, and because what is allowed goes past it untouched:
 * intercepting requests instead would make Playwright answer the preflights in the server's place.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Fence {
  /** For the page's context. */
  proxy: { server: string; bypass: string };
  /** Whether a page behind the fence reaches the address. */
  allows(url: string): boolean;
  close(): Promise<void>;
}

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'ws:': '80', 'https:': '443', 'wss:': '443' };

/**
 * What a page was kept from; `address` is the whole one or, where the request would have been within a tunnel, such
 * as `tcp://cti.example:443`.
 */
export interface Attempt {
  method: string;
  address: string;
  host: string;
}

/**
 * @param allowed addresses or origins; of an address, only host and port count
 * @param kept told of every request that came to the proxy, also of those that the browser tells nobody
 * @throws TypeError for what is no http, https, ws or wss address
 */
export async function startFence(
  allowed: readonly string[],
  kept: (attempt: Attempt) => void,
): Promise<Fence> {
  const hosts = new Set(allowed.map(oneHost));
  const nowhere = createServer(({ method = 'GET', url: address = '', socket }) => {
    // What is no proxy's request comes from somebody else on this machine.
    if (/^https?:/i.test(address) && URL.canParse(address)) kept({ method, address, host: hostOf(address) });
    socket.destroy();
  });
  nowhere.on('connect', ({ method = 'CONNECT', url: host = '' }, socket) => {
    kept({ method, address: `tcp://${host}`, host });
    socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    nowhere.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // It may outlast the scenarios, and is no reason for the process to go on.
  nowhere.unref();
  const { port } = nowhere.address() as AddressInfo;
  return {
    // Otherwise Chromium would reach whatever listens on this machine.
    proxy: { server: `http://127.0.0.1:${port}`, bypass: ['<-loopback>', ...hosts].join(',') },
    allows: (url) => {
      const { protocol } = new URL(url);
      // What needs no network, such as data: and blob:.
      return !(protocol in DEFAULT_PORTS) || hosts.has(hostOf(url));
    },
    close: () =>
      new Promise((resolve, reject) => {
        nowhere.close((error) => (error ? reject(error) : resolve()));
        nowhere.closeAllConnections();
      }),
  };
}

/** Host and port, such as `cti.example:443`. */
export function hostOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const port = url && (url.port || DEFAULT_PORTS[url.protocol]);
  if (!url || !port) throw new TypeError(`${address} is not an http, https, ws or wss address.`);
  return `${url.hostname}:${port}`;
}

/** In what a proxy is bypassed for, a star or a point in front would stand for many hosts. */
function oneHost(address: string): string {
  const host = hostOf(address);
  if (/^\.|[*,;]/.test(host)) throw new TypeError(`${address} is not the address of one host.`);
  return host;
}
