/** An exchange as entries of a trace, as reports show them; secrets are masked. */
import { shown } from '../schemas/problem';
import type { HeaderList } from '../schemas/trace-data';
import type { EntryOf, TraceEntry } from '../schemas/trace-entry';
import { type Exchange, endOf, type SeenBody } from './exchange';
import type { SeenSecrets } from './seen-secrets';
import type { JudgedExchange } from './traffic-judge';

/** What all entries of an exchange have, with its headers as they may be shown. */
interface Shared {
  request: Pick<TraceEntry, 'seq' | 'at' | 'summary' | 'claimed'>;
  answer: Pick<TraceEntry, 'seq' | 'of' | 'at' | 'summary' | 'claimed'>;
  asked: HeaderList;
  came: HeaderList;
  target: string;
  status: number;
  elapsed: number;
}

export class SeenEntries {
  constructor(private readonly secrets: SeenSecrets) {}

  /** The request and, where one came, its answer. @param seq of the request @param origin when time begins */
  of({ exchange, interface: name, call }: JudgedExchange, seq: number, origin: number): TraceEntry[] {
    const shared = this.shared(exchange, seq, origin);
    const { method } = exchange;
    const entries =
      name === 'gateway'
        ? ofGateway(shared, call, method)
        : name === 'wellclient'
          ? ofSdk(shared, method)
          : ofService(shared, method);
    return exchange.answer ? entries : entries.slice(0, 1);
  }

  private shared(exchange: Exchange, seq: number, origin: number): Shared {
    const { place, method, url, headers, body, answer, at, took = 0 } = exchange;
    const say = (text: string) => this.secrets.masked(text, exchange);
    const target = say(`${url.pathname}${url.search}`);
    const address = `${url.protocol}//${url.host}${target}`;
    // Masked before it is cut.
    const bodyOf = (seen: SeenBody) => ('text' in seen ? shown(say(seen.text)) : seen.unseen);
    const sent = 'text' in body && body.text === '' ? '' : ` ${bodyOf(body)}`;
    const where = place === undefined ? '' : `${place}: `;
    return {
      request: { seq, at: at - origin, claimed: true, summary: `${where}${method} ${address}${sent}` },
      answer: {
        ...{ seq: seq + 1, of: seq, at: endOf(exchange) - origin, claimed: true },
        summary: answer ? `${answer.status} ${bodyOf(answer.body)}` : '',
      },
      asked: this.secrets.headers(headers, exchange),
      came: this.secrets.headers(answer?.headers ?? [], exchange),
      ...{ target, status: answer?.status ?? 0, elapsed: took },
    };
  }
}

function ofGateway(
  { request, answer, asked, came, target, status, elapsed }: Shared,
  call: string,
  method: string,
): EntryOf<'gateway'>[] {
  const common = { interface: 'gateway', channel: 'raw' } as const;
  return [
    {
      ...{ ...request, ...common, origin: 'tester', kind: 'request' },
      data: { call, method, path: target, headers: asked },
    },
    {
      ...{ ...answer, ...common, origin: 'iut', kind: 'response' },
      data: { elapsed, status, headers: came },
    },
  ];
}

function ofService(
  { request, answer, asked, came, target, status, elapsed }: Shared,
  method: string,
): EntryOf<'local-service'>[] {
  const common = { interface: 'local-service', channel: 'raw' } as const;
  return [
    {
      ...{ ...request, ...common, origin: 'tester', kind: 'request' },
      data: { method, target, headers: Object.fromEntries(asked) },
    },
    {
      ...{ ...answer, ...common, origin: 'iut', kind: 'response' },
      data: { elapsed, status, headers: came },
    },
  ];
}

/** The SDK is the target: it sends the request. */
function ofSdk(
  { request, answer, asked, came, target, status }: Shared,
  method: string,
): EntryOf<'wellclient'>[] {
  const common = { interface: 'wellclient', channel: 'http' } as const;
  return [
    {
      ...{ ...request, ...common, origin: 'iut', kind: 'request' },
      data: { method, url: target, headers: Object.fromEntries(asked), resource: 'xhr' },
    },
    {
      ...{ ...answer, ...common, origin: 'testbed', kind: 'note' },
      data: { status, statusText: '', headers: Object.fromEntries(came) },
    },
  ];
}
