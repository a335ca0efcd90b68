/** Makes an exchange of an entry of a HAR, whoever wrote it: nothing about it is taken for granted. */
import { isObject } from '../../schemas/json-object';
import type { HeaderList } from '../../schemas/trace-data';
import { bodyText } from '../../steps/drivers/http/reply-text';
import { type Exchange, headerOf, type SeenBody, type SeenMessage } from '../exchange';

/** Gives the bytes of a body that stands in a file of its own, as Playwright has it; undefined where there is none. */
export type Attached = (name: string) => Promise<Buffer | undefined>;

type Members = Record<string, unknown>;

/** Of a message over a WebSocket. */
const BINARY = 2;
/** Times in seconds are below it until the year 5138, times in milliseconds above since 1973. */
const SECONDS_END = 1e11;

/** @param before when the exchange before it began @param place of the entry, for people @returns why the entry is none that can be read, or the exchange */
export async function exchangeOf(
  entry: unknown,
  before: number,
  attached: Attached,
  place?: string,
): Promise<Exchange | string> {
  const { request, response, startedDateTime, time } = membersOf(entry);
  const { method, url, headers, postData } = membersOf(request);
  const address = addressOf(url);
  if (typeof method !== 'string' || !address) return 'an entry has no method, or no address that can be read';
  const started = Date.parse(String(startedDateTime));
  const sent = headersOf(headers);
  const messages = messagesOf(entry, before);
  return {
    ...(place === undefined ? {} : { place }),
    at: Number.isNaN(started) ? before : started,
    ...(typeof time === 'number' && time >= 0 ? { took: time } : {}),
    method: method.toUpperCase(),
    url: address,
    headers: sent,
    body: await requestBody(postData, sent, attached),
    ...(await answerOf(response, attached)),
    ...(messages.length > 0 ? { messages } : {}),
  };
}

async function answerOf(response: unknown, attached: Attached): Promise<Pick<Exchange, 'answer'>> {
  const { status, headers, content } = membersOf(response);
  // What came to no end has the status 0, or -1.
  if (typeof status !== 'number' || status <= 0) return {};
  const came = headersOf(headers);
  return {
    answer: { status, headers: came, body: await contentOf(membersOf(content), came, status, attached) },
  };
}

async function contentOf(
  { text, encoding, size, _file }: Members,
  headers: HeaderList,
  status: number,
  attached: Attached,
): Promise<SeenBody> {
  if (typeof text === 'string')
    return encoding === 'base64' ? decoded(Buffer.from(text, 'base64'), headers) : { text };
  if (typeof _file === 'string') {
    const bytes = await attached(_file);
    return bytes ? decoded(bytes, headers) : { unseen: `the file ${_file} is not there` };
  }
  const isEmpty = status === 204 || headerOf(headers, 'content-length') === '0' || size === 0;
  return isEmpty ? { text: '' } : { unseen: 'it was not kept' };
}

async function requestBody(postData: unknown, headers: HeaderList, attached: Attached): Promise<SeenBody> {
  const { text, encoding, params, _file } = membersOf(postData);
  if (typeof text === 'string') return { text: encoding === 'base64' ? fromBase64(text) : text };
  if (typeof _file === 'string') {
    const bytes = await attached(_file);
    return bytes ? { text: bytes.toString('utf8') } : { unseen: `the file ${_file} is not there` };
  }
  if (Array.isArray(params)) {
    const pairs = params.map(membersOf).map(({ name, value }) => [String(name), String(value ?? '')]);
    return { text: new URLSearchParams(pairs).toString() };
  }
  return Number(headerOf(headers, 'content-length') ?? 0) > 0 ? { unseen: 'it was not kept' } : { text: '' };
}

/** What wrote the file may have unpacked the bytes, and left the header as it was. */
function decoded(body: Buffer, headers: HeaderList): SeenBody {
  const read = bodyText({ headers, body });
  if (read.stillPacked === undefined) return { text: read.text, notes: read.notes };
  const others = headers.filter(([name]) => name.toLowerCase() !== 'content-encoding');
  const { text, notes } = bodyText({ headers: others, body });
  return { text, notes };
}

/** Without those that HTTP/2 makes of method, address and status. */
function headersOf(headers: unknown): HeaderList {
  if (!Array.isArray(headers)) return [];
  return headers
    .map(membersOf)
    .map(({ name, value }): [string, string] => [String(name), String(value ?? '')])
    .filter(([name]) => !name.startsWith(':'));
}

/** As Chromium has them, with times in seconds, or Playwright, with milliseconds; what is binary is in base64. */
function messagesOf(entry: unknown, before: number): SeenMessage[] {
  const { _webSocketMessages: messages } = membersOf(entry);
  if (!Array.isArray(messages)) return [];
  return messages
    .map(membersOf)
    .filter(({ data }) => typeof data === 'string')
    .map(({ type, time, opcode, data }) => ({
      from: type === 'send' ? 'client' : 'target',
      at: typeof time === 'number' ? time * (time < SECONDS_END ? 1000 : 1) : before,
      text: opcode === BINARY ? fromBase64(String(data)) : String(data),
    }));
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

function addressOf(url: unknown): URL | undefined {
  if (typeof url !== 'string') return undefined;
  try {
    return new URL(url);
  } catch {
    // Whoever asks counts it: what has no address belongs to nobody.
    return undefined;
  }
}

function membersOf(value: unknown): Members {
  return isObject(value) ? value : {};
}
