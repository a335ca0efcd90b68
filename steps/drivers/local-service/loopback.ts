/** Which addresses the harness may contact as a local service, and whether anybody listens there. */
import { BlockList, connect, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Listening } from '../../../schemas/trace-data';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether a host is 127.0.0.0/8, ::1 (with or without brackets) or localhost. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  const family = isIP(bare);
  if (family === 0) return bare.toLowerCase() === 'localhost';
  return loopback.check(bare, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Reads the address of a local service.
 *
 * @throws TypeError for what is no http address of this machine: commands place calls, and are sent nowhere else
 */
export function loopbackAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'http:' && isLoopback(url.hostname)) return url;
  throw new TypeError(
    `${address} (ixit.localService.address) is not an http:// address in 127.0.0.0/8, [::1] or localhost.`,
  );
}

/**
 * Whether somebody accepts TCP connections. Sends nothing.
 *
 * @param host loopback, or an address of one of this machine's own interfaces
 * @param deadline milliseconds
 * @throws TypeError for an address that is not this machine's
 */
export function probeListening(host: string, port: number, deadline = 1_000): Promise<Listening> {
  if (!isLoopback(host) && !ownAddresses().includes(host)) {
    throw new TypeError(`${host} is not an address of this machine; nothing else is probed.`);
  }
  return new Promise((resolve) => {
    const socket = connect({ host: host.replace(/^\[(.*)\]$/, '$1'), port });
    const end = (listening: Listening) => {
      socket.destroy();
      resolve(listening);
    };
    socket.setTimeout(deadline, () => end('silent'));
    socket.once('connect', () => end('listening'));
    // A name with two addresses fails with an error for each.
    socket.once('error', (error: NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] }) => {
      const codes = [error, ...(error.errors ?? [])].map(({ code }) => code);
      end(codes.includes('ECONNREFUSED') ? 'refused' : 'silent');
    });
  });
}

/** Addresses of this machine that others can reach: those beyond loopback, and beyond one cable. */
export function ownAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((each) => !each.internal && !('scopeid' in each && each.scopeid))
    .map(({ address }) => address);
}
