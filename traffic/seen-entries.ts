/** An exchange as entries of a trace, as reports show them; secrets are masked. */
import { Masker } from '../fixtures/targets/secrets';
import { isObject } from '../schemas/json-object';
import { shown } from '../schemas/problem';
import type { HeaderList } from '../schemas/trace-data';
import type { TraceEntry } from '../schemas/verdict';
import type { Exchange } from './exchange';
import type { JudgedExchange } from './traffic-judge';

/** Headers that let whoever has them in. */
const SECRET_HEADERS = /^(?:authorization|proxy-authorization|cookie|set-cookie|sessionid)$/i;
const GUID_HEADERS = /^(?:set-)?guid$/i;
const SECRET_MEMBERS = ['password', 'serviceToken'];

export class SeenEntries {
  private readonly masker = new Masker([]);

  /** A text of a report without the secrets of the exchange that it is about. */
  masked(text: string, { headers, body, answer }: Exchange): string {
    for (const [name, value] of [...headers, ...(answer?.headers ?? [])]) {
      if (GUID_HEADERS.test(name)) this.masker.learnOneOf('session', value.replace(/^JSESSIONID=/, ''));
    }
    const members = 'text' in body ? objectIn(body.text) : undefined;
    for (const name of SECRET_MEMBERS) {
      const value = members?.[name];
      if (typeof value === 'string') this.masker.learn(value);
    }
    return this.masker.text(text);
  }

  /** The request and, where one came, its answer. @param seq of the request @param origin when time begins */
  of({ exchange, interface: name, call }: JudgedExchange, seq: number, origin: number): TraceEntry[] {
    const { method, url, headers, body, answer, at, took = 0 } = exchange;
    const say = (text: string) => this.masked(text, exchange);
    const sent =
      'text' in body && body.text ? ` ${shown(this.masker.value(objectIn(body.text) ?? body.text))}` : '';
    const common = { channel: 'raw', claimed: true } as const;
    const target = say(`${url.pathname}${url.search}`);
    const request = { ...common, seq, at: at - origin, origin: 'tester', kind: 'request' } as const;
    const summary = say(`${method} ${url.protocol}//${url.host}${url.pathname}${url.search}${sent}`);
    const first: TraceEntry =
      name === 'gateway'
        ? {
            ...request,
            interface: 'gateway',
            summary,
            data: { call, method, path: target, headers: this.headers(headers, exchange) },
          }
        : {
            ...request,
            interface: 'local-service',
            summary,
            data: { method, target, headers: Object.fromEntries(this.headers(headers, exchange)) },
          };
    if (!answer) return [first];
    const came = 'text' in answer.body ? shown(answer.body.text) : answer.body.unseen;
    const response = {
      ...common,
      seq: seq + 1,
      of: seq,
      at: at + took - origin,
      origin: 'iut',
      kind: 'response',
      summary: say(`${answer.status} ${came}`),
    } as const;
    const data = { elapsed: took, status: answer.status, headers: this.headers(answer.headers, exchange) };
    return [
      first,
      name === 'gateway'
        ? { ...response, interface: 'gateway', data }
        : { ...response, interface: 'local-service', data },
    ];
  }

  private headers(headers: HeaderList, exchange: Exchange): HeaderList {
    return headers.map(([name, value]) => [
      name,
      SECRET_HEADERS.test(name) ? '***' : this.masked(value, exchange),
    ]);
  }
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    // No JSON: it has no members that could be secret.
    return undefined;
  }
}
