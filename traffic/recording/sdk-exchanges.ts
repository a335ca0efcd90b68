/** What pages with a wellClient have sent and got over the network, as they told it. */
import type { ToldLine } from '../../schemas/recording';
import type { Frame, PageRequest, PageResponse } from '../../steps/drivers/wellclient/traffic-events';
import type { Exchange, SeenBody, SeenMessage } from '../exchange';

/** The browser tells head and end of an answer only. */
const UNSEEN: SeenBody = { unseen: 'a page does not tell it' };

export class SdkExchanges {
  private readonly requests = new Map<string, Exchange>();
  private readonly sockets = new Map<string, Exchange & { messages: SeenMessage[] }>();

  /** @param began when the scenario did, in milliseconds since 1970 */
  constructor(private readonly began: number) {}

  take({ told, at, given }: ToldLine): void {
    const [page, event] = told.split('.');
    const time = this.began + at;
    if (event === 'framed') this.framed(String(page), time, given[0] as Frame);
    const key = `${page} ${given[0]}`;
    if (event === 'sent') this.sent(key, time, given[1] as PageRequest);
    const request = this.requests.get(key);
    if (!request) return;
    if (event === 'answered') {
      const { status, headers } = given[1] as PageResponse;
      const isEmpty = status === 204 || headers['content-length'] === '0';
      request.answer = { status, headers: Object.entries(headers), body: isEmpty ? { text: '' } : UNSEEN };
    }
    if (event === 'ended' || event === 'failed') request.took = time - request.at;
  }

  all(): Exchange[] {
    return [...this.requests.values(), ...this.sockets.values()];
  }

  private sent(key: string, at: number, { method, url, headers, body = '', allowed }: PageRequest): void {
    if (!allowed || !URL.canParse(url)) return;
    const list = Object.entries(headers);
    this.requests.set(key, { at, method, url: new URL(url), headers: list, body: { text: body } });
  }

  /** All sockets of a page that lead to the same place are one: a page has one, and another only after it. */
  private framed(page: string, at: number, { url, from, event, payload, allowed }: Frame): void {
    if (!allowed || !URL.canParse(url)) return;
    const key = `${page} ${url}`;
    const socket = this.sockets.get(key) ?? {
      ...{ at, method: 'GET', url: new URL(url), headers: [], body: { text: '' }, messages: [] },
      answer: { status: 101, headers: [], body: { text: '' } },
    };
    this.sockets.set(key, socket);
    if (payload !== undefined && (event === 'sent' || event === 'received'))
      socket.messages.push({ from: from === 'iut' ? 'client' : 'target', at, text: payload });
  }
}
