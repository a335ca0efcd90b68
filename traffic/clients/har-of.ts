/** Writes exchanges as a HAR, as a browser's developer tools do; for tests. */
import type { HeaderList } from '../../schemas/trace-data';
import type { Exchange } from '../exchange';

/** The text of the file. */
export function harOf(exchanges: Exchange[]): string {
  const log = {
    version: '1.2',
    creator: { name: 'test', version: '1' },
    pages: [],
    entries: exchanges.map(entryOf),
  };
  return JSON.stringify({ log });
}

function entryOf({ at, took, method, url, headers, body, answer }: Exchange): object {
  return {
    startedDateTime: new Date(at).toISOString(),
    time: took ?? -1,
    request: {
      method,
      url: url.href,
      httpVersion: 'HTTP/1.1',
      headers: named(headers),
      ...('text' in body && body.text !== '' ? { postData: { mimeType: '', text: body.text } } : {}),
    },
    response: answer
      ? { status: answer.status, headers: named(answer.headers), content: contentOf(answer.body) }
      : { status: 0, headers: [], content: { size: -1 } },
  };
}

function contentOf(body: Exchange['body']): object {
  return 'text' in body ? { size: Buffer.byteLength(body.text), text: body.text } : { size: 7 };
}

function named(headers: HeaderList): object[] {
  return headers.map(([name, value]) => ({ name, value }));
}
