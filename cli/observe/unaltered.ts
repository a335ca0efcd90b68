/** Headers on their way through the proxy: in the order and the letters in which they came. */
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { HeaderList } from '../../schemas/trace-data';

/** Node adds those of its own accord, unless somebody has removed them. */
const ADDED = ['connection', 'content-length', 'transfer-encoding'];
/** Node passes on no trailers of a request, so that nothing may announce them. */
const TRAILER = /^trailer$/i;

/** Names and values as pairs. */
export function headerList(raw: readonly string[]): HeaderList {
  const pairs: HeaderList = [];
  for (let at = 0; at < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? '']);
  return pairs;
}

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
  for (const [name, value] of headerList(rawHeaders)) {
    if (TRAILER.test(name)) continue;
    leaving.appendHeader(name, host !== undefined && /^host$/i.test(name) ? host : value);
  }
}

/** The headers by name, for who writes them one after the other; of one that stands there several times, all values. */
export function byName(raw: readonly string[]): Record<string, string | string[]> {
  const known = new Map<string, string>();
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of headerList(raw)) {
    const first = known.get(name.toLowerCase());
    if (first === undefined) {
      known.set(name.toLowerCase(), name);
      headers[name] = value;
    } else headers[first] = [headers[first] ?? [], value].flat();
  }
  return headers;
}
