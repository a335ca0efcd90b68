/**
 * The local-service driver: sends commands as a page does and as a plain HTTP client does, records them, and
 * tells apart who is to blame when no answer comes. Knows nothing of single commands or their results.
 */
import type { Timers } from '../../../fixtures/targets/target';
import type { Exact } from '../../../schemas/recording';
import type { Listening, ServiceRequest } from '../../../schemas/trace-data';
import type { EntryOf } from '../../../schemas/trace-entry';
import { now } from '../../evidence/time';
import type { Trace } from '../../evidence/trace';
import { LANGUAGE } from '../browser/language';
import { type Counterparts, DIRECTLY } from '../counterpart';
import { exactReply } from '../http/exact-body';
import { type Exchange, exchangeRaw } from '../http/raw-http';
import { loopbackAddress } from './loopback';
import { judgePage } from './page-outcome';
import { judgeRaw } from './raw-outcome';
import type { Outcome, ServiceAnswer } from './service-answer';
import { type Command, commandAddress } from './service-command';
import type { PageOrigin } from './service-page-origin';
import { type AskedPages, ServicePages } from './service-pages';

export type { ServiceAnswer } from './service-answer';
export type { Command } from './service-command';
export type { PageOrigin } from './service-page-origin';

export interface LocalServiceOptions {
  trace: Trace;
  /** Of the service, such as `http://127.0.0.1:12307`. */
  address: string;
  timers: Pick<Timers, 'reply'>;
  /** Where the pages come from. Default: they are ours. */
  counterpart?: Counterparts;
  /** Of a plain HTTP client. Default: over the network. */
  exchange?: Exchange;
}

/** A driver for one scenario. The browser is launched, and a page loaded, when the first page sends something. */
export class LocalServiceDriver {
  private readonly address: URL;
  private readonly pages: AskedPages;
  private sent = 0;

  /** @throws TypeError when the address is not on this machine */
  constructor(private readonly options: LocalServiceOptions) {
    this.address = loopbackAddress(options.address);
    const { counterpart = DIRECTLY } = options;
    this.pages = counterpart<AskedPages, object>('pages', () => new ServicePages(this.address), {});
  }

  /**
   * Sends a command from a page, with jQuery, exactly as in the document's sample; one at a time for each origin.
   *
   * @throws TypeError when the command has a method or headers: a page cannot choose them
   */
  async sendFromPage(command: Command, origin: PageOrigin = 'loopback'): Promise<ServiceAnswer> {
    if (command.method || command.headers) {
      throw new TypeError('A page cannot choose method and headers of a JSONP request; send it raw.');
    }
    const own = command.callback;
    const written = own == null ? own : encodeURIComponent(own);
    // The question mark is where jQuery puts the callback that it makes up.
    const url = commandAddress(this.address, command, written === undefined ? '?' : written);
    const request = this.record('page', { url, origin }, `GET ${url} from a ${origin} page`);
    const timeout = this.options.timers.reply;
    this.sent += 1;
    const callback = own === null ? `unasked${this.sent}` : own;
    const sent = { url, timeout, ...(callback !== undefined && { callback }) };
    const seen = await this.pages.send(origin, sent);
    // A page that did not come back would not take the next command either.
    if (!seen.outcome) await this.pages.close(origin);
    const judged = judgePage(seen, { address: this.address, timeout });
    return this.answer('page', request.seq, judged);
  }

  /** Sends a command from Node: any method, path and headers; keeps status, headers and bytes of the reply. */
  async sendRaw(command: Command): Promise<ServiceAnswer> {
    this.sent += 1;
    const callback = command.callback === undefined ? `conformance_${this.sent}` : command.callback;
    const { method = 'GET', encode, language = LANGUAGE } = command;
    const headers = { ...(language !== null && { 'Accept-Language': language }), ...command.headers };
    const written = callback === null || encode === 'none' ? callback : encodeURIComponent(callback);
    const url = commandAddress(this.address, command, written);
    const afterHost = url.slice(`http://${this.address.host}`.length);
    const target = afterHost.startsWith('/') ? afterHost : `/${afterHost}`;
    const request = this.record('raw', { method, target, headers }, `${method} ${target}`);
    const deadline = this.options.timers.reply;
    const sent = { method, target, headers: Object.entries(headers), deadline, timer: 'timers.reply' };
    const { exchange = exchangeRaw } = this.options;
    const underWay = exchange({ address: this.address, ...sent });
    const began = now();
    const reply = await underWay;
    const elapsed = Math.round(now() - began);
    return this.answer('raw', request.seq, judgeRaw(reply, callback, elapsed), exactReply(reply));
  }

  /** Whether somebody listens at the port of the service at each network address of this machine. */
  elsewhere(): Promise<Listening[]> {
    return this.pages.elsewhere();
  }

  /** Lets go of the pages. */
  async close(): Promise<void> {
    await this.pages.close();
  }

  private record(
    channel: 'page' | 'raw',
    data: ServiceRequest,
    summary: string,
  ): EntryOf<'local-service', 'request'> {
    return this.options.trace.record({
      origin: 'tester',
      interface: 'local-service',
      kind: 'request',
      channel,
      summary,
      data,
    });
  }

  private answer(channel: 'page' | 'raw', of: number, result: Outcome, exact?: Exact): ServiceAnswer {
    const { data, raw } = result;
    const common = {
      interface: 'local-service',
      of,
      channel,
      data,
      ...(raw !== undefined && { raw }),
    } as const;
    if (result.outcome === 'answered') {
      const { outcome, payload, malformed } = result;
      const summary = `The service answers ${JSON.stringify(payload)}`;
      const entry = this.options.trace.record({ ...common, origin: 'iut', kind: 'response', summary }, exact);
      return { outcome, payload, entry, ...(malformed !== undefined && { malformed }) };
    }
    const { outcome, reason, legible } = result;
    const origin = outcome === 'blocked by the browser' ? 'browser' : 'iut';
    const summary = `${outcome[0]?.toUpperCase()}${outcome.slice(1)}: ${reason}`;
    return {
      outcome,
      reason,
      ...(legible !== undefined && { legible }),
      entry: this.options.trace.record({ ...common, origin, kind: 'failure', summary }, exact),
    };
  }
}
