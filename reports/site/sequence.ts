/** Says of each entry of a trace who said what to whom, so that it can be drawn: in the words of the interface, not in ours. */
import { isObject, objectIn, textOf } from '../../schemas/json-object';
import { shortened, visibleLine } from '../visible';
import type { Seen } from './traces';

/** Who takes part, from left to right, by the keys of their names (`site.lane.…`). */
export const LANES = {
  gateway: ['client', 'gateway'],
  plugin: ['page', 'plugin'],
  'local-service': ['page', 'service'],
  wellclient: ['page', 'sdk', 'server'],
} as const;
export type Lane = (typeof LANES)[keyof typeof LANES][number];

export interface Message {
  from: Lane;
  to: Lane;
  /** In a few words. */
  label: string;
  /** All of it, as far as it fits in some lines. */
  text: string;
  /** It answers what was asked, or came by itself. */
  isAnswer: boolean;
}

const TEXT = 260;

/** @param room characters of a label */
export function messagesOf(entries: readonly Seen[], room = TEXT): Message[] {
  return entries.flatMap((entry) => {
    const message = messageOf(entry);
    if (message === undefined) return [];
    const { label, text } = message;
    return [
      {
        ...message,
        label: shortened(visibleLine(label), room),
        text: shortened(visibleLine(text), TEXT),
      },
    ];
  });
}

function messageOf(entry: Seen): Message | undefined {
  switch (entry.interface) {
    case 'gateway':
      return ofGateway(entry);
    case 'plugin':
    case 'wellclient':
      return ofPage(entry, entry.interface === 'plugin' ? 'plugin' : 'sdk');
    case 'local-service':
      return ofService(entry);
    default:
      return undefined;
  }
}

function ofGateway(entry: Seen & { interface: 'gateway' }): Message {
  const body = entry.raw ?? '';
  const says = saidIn(objectIn(body));
  switch (entry.kind) {
    case 'request': {
      const { method, path } = entry.data;
      return asked('client', 'gateway', `${method} ${endOf(path)}`, `${method} ${path} ${body}`);
    }
    case 'callback':
      return answered('gateway', 'client', `${entry.data.method} ${says}`, `${entry.data.method} ${body}`);
    default: {
      const status = entry.data.status ?? '✕';
      return answered('gateway', 'client', `${status} ${says}`, `${status} ${body}`);
    }
  }
}

function ofService(entry: Seen & { interface: 'local-service' }): Message | undefined {
  switch (entry.kind) {
    case 'request': {
      const { data } = entry;
      const target = 'url' in data ? data.url : data.target;
      return asked('page', 'service', endOf(target), `GET ${target}`);
    }
    case 'note':
      return undefined;
    default: {
      const status = entry.data.status ?? '';
      return answered(
        'service',
        'page',
        saidIn(entry.data.payload) || `${status || '✕'}`,
        `${status} ${entry.raw ?? ''}`,
      );
    }
  }
}

/** What a page and a library in it say to each other, and the library to its server. */
function ofPage(
  entry: Seen & { interface: 'plugin' | 'wellclient' },
  lane: 'plugin' | 'sdk',
): Message | undefined {
  const raw = entry.raw ?? '';
  switch (entry.kind) {
    case 'call': {
      const values = entry.data.arguments.map((each) => argumentText(each, entry.interface === 'plugin'));
      const { method } = entry.data;
      return asked(
        'page',
        lane,
        `${method}(${values.map(shortOf).join(', ')})`,
        `${method}(${values.join(', ')})`,
      );
    }
    case 'return': {
      const promise = 'promise' in entry.data && entry.data.promise.then;
      const says = promise ? 'promise' : saidIn(objectIn(raw)) || raw || entry.data.type;
      return answered(lane, 'page', `return ${says}`, promise ? 'return promise' : `return ${raw}`);
    }
    case 'callback': {
      const name = (entry.channel ?? '').replace(/^global:/, '');
      return answered(lane, 'page', `${name}(${saidIn(objectIn(raw)) || raw})`, `${name}(${raw})`);
    }
    case 'request':
      return asked(
        'sdk',
        'server',
        `${entry.data.method} ${endOf(entry.data.url)}`,
        `${entry.data.method} ${entry.data.url} ${raw}`,
      );
    case 'note':
      return entry.interface === 'wellclient' ? ofNetwork(entry) : undefined;
    default:
      return answered(lane, 'page', '✕', `✕ ${raw}`);
  }
}

/** An answer of the server, or a frame of a WebSocket. */
function ofNetwork(entry: Seen & { interface: 'wellclient'; kind: 'note' }): Message | undefined {
  const data: Record<string, unknown> = { ...entry.data };
  const raw = entry.raw ?? '';
  if (typeof data.status === 'number') {
    const status = `${data.status} ${textOf(data.statusText ?? '')}`;
    return answered('server', 'sdk', status, `${status} ${raw}`);
  }
  if (data.event === 'opened') return asked('sdk', 'server', 'WebSocket', `WebSocket ${textOf(data.url)}`);
  const [command = ''] = raw.split('\n');
  const body = raw.slice(raw.indexOf('\n\n') + 2).replaceAll('\0', '');
  const whole = raw.replaceAll('\0', '').replace(/\n+/g, ' ');
  const frame = `${command} ${saidIn(objectIn(body))}`.trim();
  if (data.event === 'sent') return asked('sdk', 'server', frame, whole);
  if (data.event === 'received') return answered('server', 'sdk', frame, whole);
  return undefined;
}

function argumentText(argument: unknown, isPlugins: boolean): string {
  if (!isPlugins) return textOf(argument);
  if (isObject(argument) && argument.callback) return 'callback';
  return isObject(argument) && 'value' in argument ? textOf(argument.value) : 'undefined';
}

/** Of an argument that is JSON, what it is about. */
function shortOf(text: string): string {
  const [first] = Object.values(objectIn(text) ?? {});
  return first === undefined ? text : textOf(first);
}

/** The end of an address: what was asked for. */
function endOf(address: string): string {
  const [path = '', query] = address.split('?');
  const end = path.split('/').slice(-2).join('/');
  return query === undefined ? end : `?${query}`;
}

/** Members by which the systems say how it went, and what happened. */
const TELLING = ['state', 'result', 'retcode', 'error_code', 'client_type', 'eventName', 'eventType'];

function saidIn(payload: unknown): string {
  if (!isObject(payload)) return '';
  const event = isObject(payload.event) ? saidIn(payload.event) : '';
  const said = TELLING.map((name) => payload[name]).filter(
    (value) => typeof value === 'string' || typeof value === 'number',
  );
  return event || said.join(' ');
}

function asked(from: Lane, to: Lane, label: string, text: string): Message {
  return { from, to, label, text, isAnswer: false };
}

function answered(from: Lane, to: Lane, label: string, text: string): Message {
  return { from, to, label, text, isAnswer: true };
}
