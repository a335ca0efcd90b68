/** Headers on their way through the proxy: in the order and the letters in which they came. */
import type { ClientRequest, IncomingMessage } from 'node:http';
import { headerPairs } from '../../steps/drivers/http/raw-http';

/** Node adds those of its own accord, unless somebody has removed them. */
const ADDED = ['connection', 'content-length', 'transfer-encoding'];
/** Node passes on no trailers of a request, so that nothing may announce them. */
const TRAILER = /^trailer$/i;

/**
 * Gives a request that is about to leave the target and the headers with which it came. Of a header that stands there
 * several times all come together, in the letters of the first.
 *
 * @param host in place of that of the client; undefined: it stays
 */
export function asItCame(
  leaving: ClientRequest,
  { url = '', rawHeaders }: IncomingMessage,
  host: string | undefined,
): void {
  for (const name of [...leaving.getHeaderNames(), ...ADDED]) leaving.removeHeader(name);
  leaving.path = url;
  for (const [name, value] of headerPairs(rawHeaders)) {
    if (TRAILER.test(name)) continue;
    leaving.appendHeader(name, host !== undefined && /^host$/i.test(name) ? host : value);
  }
}

/** The headers by name, for who writes them one after the other; of one that stands there several times, all values. */
export function byName(raw: readonly string[]): Record<string, string | string[]> {
  const known = new Map<string, string>();
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of headerPairs(raw)) {
    const first = known.get(name.toLowerCase());
    if (first === undefined) {
      known.set(name.toLowerCase(), name);
      headers[name] = value;
    } else headers[first] = [headers[first] ?? [], value].flat();
  }
  return headers;
}
