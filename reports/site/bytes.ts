/** What crossed the interface in one exchange, as its trace has it: the lines of requests and replies, calls and returns. */
import { textOf } from '../../schemas/json-object';
import { shortened, visible } from '../visible';
import type { CallTrace } from './call-trace';
import { messagesOf } from './sequence';
import type { Seen } from './traces';

/** Characters of one of them. */
const MOST = 3_000;

export interface ExchangeText {
  from: string;
  to: string;
  text: string;
  /** Of the body; '' where there is none. */
  size: number;
}

/** The call, and what answers it or comes of it. */
export function exchangeOf({ entries, start }: CallTrace): ExchangeText[] {
  const first = entries[start];
  if (first === undefined) return [];
  const roots = new Set([first.seq]);
  const own = entries.filter((entry) => {
    const belongs = entry === first || (entry.of !== undefined && roots.has(entry.of));
    if (belongs) roots.add(entry.seq);
    return belongs;
  });
  return own.flatMap((entry) => {
    const [message] = messagesOf([entry]);
    const text = shortened(visible(wireText(entry)), MOST);
    const size = Buffer.byteLength(entry.raw ?? '');
    return message === undefined || text === '' ? [] : [{ from: message.from, to: message.to, text, size }];
  });
}

function wireText(entry: Seen): string {
  const body = entry.raw ?? '';
  const data: Record<string, unknown> = { ...entry.data };
  switch (entry.kind) {
    case 'request': {
      const target = data.path ?? data.target ?? data.url;
      return message(`${textOf(data.method ?? 'GET')} ${textOf(target)}`, data.headers, body);
    }
    case 'callback':
      if (entry.interface === 'gateway') return message(`${textOf(data.method)}`, data.headers, body);
      return `${entry.channel ?? 'callback'}(${body})`;
    case 'call':
      return [textOf(data.method), ...callLines(data.arguments)].join('\n');
    case 'return':
      return body === '' ? textOf(data.type) : body;
    default:
      return data.status === undefined ? body : message(textOf(data.status), data.headers, body);
  }
}

function message(start: string, headers: unknown, body: string): string {
  const pairs = Array.isArray(headers) ? headers : Object.entries(headers ?? {});
  const lines = pairs.map(([name, value]) => `${textOf(name)}: ${textOf(value)}`);
  return [start, ...lines, ...(body === '' ? [] : ['', body])].join('\n');
}

function callLines(given: unknown): string[] {
  const all: unknown[] = Array.isArray(given) ? given : [];
  return all.map((each, i) => {
    const value = typeof each === 'object' && each !== null && 'value' in each ? each.value : each;
    const isCallback = typeof each === 'object' && each !== null && 'callback' in each;
    return `  ${i + 1}. ${isCallback ? 'callback' : textOf(value)}`;
  });
}
