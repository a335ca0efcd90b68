/** Writes exchanges as a HAR 1.2, as a browser's developer tools do. */
import type { HeaderList } from '../../schemas/trace-data';
import { type Exchange, headerOf, type SeenMessage } from '../exchange';

/** The text of the file. */
export function harOf(exchanges: Exchange[]): string {
  const log = {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    pages: [],
    entries: exchanges.map(harEntry),
  };
  return JSON.stringify({ log });
}

/** How a HAR begins that is written piece by piece: what follows are entries, with a comma between two, and `]}}`. */
export function harOpening(creator: string): string {
  return `{"log":{"version":"1.2","creator":${JSON.stringify({ name: creator, version: '1' })},"entries":[\n`;
}

/** One of its entries. What was not kept is there as the format has it: -1, or an empty text or list. */
export function harEntry({ at, took, method, url, headers, body, answer, messages }: Exchange): object {
  const sent = 'text' in body ? body.text : undefined;
  const query = [...url.searchParams].map(([name, value]) => ({ name, value }));
  return {
    startedDateTime: new Date(at).toISOString(),
    time: took ?? -1,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      ...{ cookies: [], headers: named(headers), queryString: query },
      ...(sent && { postData: { mimeType: headerOf(headers, 'content-type') ?? '', text: sent } }),
      ...{ headersSize: -1, bodySize: sent === undefined ? -1 : Buffer.byteLength(sent) },
    },
    response: {
      status: answer?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      ...{ cookies: [], headers: named(answer?.headers ?? []), content: contentOf(answer) },
      redirectURL: headerOf(answer?.headers ?? [], 'location') ?? '',
      ...{ headersSize: -1, bodySize: -1 },
    },
    cache: {},
    timings: { send: 0, wait: took ?? -1, receive: 0 },
    ...(messages && { _resourceType: 'websocket', _webSocketMessages: messages.map(messageOf) }),
  };
}

/** As Chromium has them; times are seconds. */
function messageOf({ from, at, text }: SeenMessage): object {
  return { type: from === 'client' ? 'send' : 'receive', time: at / 1000, opcode: 1, data: text };
}

/** A body that was not kept has the size -1, and so has none of an answer that never came. */
function contentOf(answer: Exchange['answer']): object {
  if (!answer) return { size: -1, mimeType: '' };
  const { body, headers } = answer;
  const mimeType = headerOf(headers, 'content-type') ?? '';
  return 'text' in body
    ? { size: Buffer.byteLength(body.text), mimeType, text: body.text }
    : { size: -1, mimeType };
}

function named(headers: HeaderList): object[] {
  return headers.map(([name, value]) => ({ name, value }));
}
