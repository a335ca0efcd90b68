/** Where a proxy listens, and to whom it passes on, as the command line says. */
import { InvalidArgumentError } from 'commander';

/** The address at which clients reach the proxy. */
export interface Listening {
  host: string;
  /** 0: any free one. */
  port: number;
  /** Undefined where the interface says it. */
  protocol?: 'http' | 'https';
}

const LISTEN = /^(?:(https?):\/\/)?(?:(\[[\da-f:.]+\]|[\w.-]+):)?(\d{1,5})\/?$/i;
const THIS_MACHINE = '127.0.0.1';

/** `8043`, `127.0.0.1:8043`, `https://0.0.0.0:8043`. @throws InvalidArgumentError for anything else */
export function listenAt(text: string): Listening {
  const [, protocol, host = THIS_MACHINE, digits] = LISTEN.exec(text) ?? [];
  const port = Number(digits);
  if (digits === undefined || port > 65_535)
    throw new InvalidArgumentError('An address to listen at is PORT, HOST:PORT or https://HOST:PORT.');
  return {
    host: host.replace(/^\[(.*)\]$/, '$1'),
    port,
    ...(protocol && { protocol: protocol.toLowerCase() as 'http' | 'https' }),
  };
}

/** Such as `https://gateway.example:8043`. @throws InvalidArgumentError for anything else, without repeating it: it may hold a password */
export function upstreamAt(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (!url || !isOrigin || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError('An upstream is http://HOST:PORT or https://HOST:PORT, without a path.');
  return url;
}

/** As it stands in a URL. */
export function hostInUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
