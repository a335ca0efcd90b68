/**
 * Calls a wellClient in its page and records all that crosses the interface. Knows nothing of single calls, nor
 * of what they should send.
 */
import { Inconclusive } from '../../../schemas/verdict';
import { after, now } from '../../evidence/time';
import { NoBrowser } from '../browser/browser';
import { DIRECTLY } from '../counterpart';
import { withinTimer } from '../timer';
import { firstLine, within } from '../within';
import { ClientCalls } from './calls';
import { BrowserClientPage, type ClientEvents, type ClientPage } from './client-page';
import { awaitClient, configureClient, versionOf } from './configuration';
import type { SdkAnswer, WellClientAccess, WellClientDriver, WellClientDriverOptions } from './driver';
import type { Attempt } from './fence';
import { isClientReport } from './page-messages';
import { ClientTraffic, lastError, type SentTo } from './traffic';
import type { Frame, PageRequest, PageResponse } from './traffic-events';
import { whereIs } from './wellclient-page';
import { failureEntry, noticeEntry, versionEntry } from './wellclient-record';

/** A page that goes on opening dialogs is not worth more lines than this. */
const NOTICES = 30;

export class ClientCaller implements WellClientDriver, ClientEvents {
  private readonly accessor: string;
  private readonly page: ClientPage;
  private isOpen = false;
  private readonly traffic: ClientTraffic;
  private readonly calls: ClientCalls;
  private notices = 0;
  private closed = false;
  private isGone = false;

  constructor(
    private readonly access: WellClientAccess,
    private readonly options: WellClientDriverOptions,
  ) {
    this.accessor = access.accessor ?? 'wellClient';
    this.traffic = new ClientTraffic(options.trace, options.mask);
    this.calls = new ClientCalls(options.trace);
    const { counterpart = DIRECTLY, name = 'wellclient' } = options;
    this.page = counterpart<ClientPage, ClientEvents>(name, (told) => new BrowserClientPage(told), this);
  }

  open(): Promise<void> {
    return this.arrive((deadline) => this.openPage(deadline));
  }

  reload(): Promise<void> {
    return this.arrive(async (deadline) => {
      if (!this.isOpen) throw new Error('the page is gone');
      await this.page.reload(deadline);
    });
  }

  private async arrive(load: (deadline: number) => Promise<void>): Promise<void> {
    const { arrange } = this.options.timers;
    const ends = now() + arrange;
    const left = () => Math.max(1, ends - now());
    const { page } = this;
    try {
      await load(arrange);
      await awaitClient(page, this.accessor, left()).catch((error) => {
        throw new Error(`${whereIs(this.access)} has no wellClient: ${firstLine(error)}`);
      });
      await configureClient(page, this.accessor, this.access.config ?? {}, left());
      const version = await versionOf(page, this.accessor, left());
      if (version) this.options.trace.record({ ...versionEntry(version), claimed: true });
      await this.signIn(left());
    } catch (error) {
      await this.close();
      if (error instanceof NoBrowser) throw error;
      const why = this.options.mask.text(firstLine(error));
      // On record, too: a run in which nothing ever answers is given up.
      this.options.trace.record({ ...failureEntry(why), claimed: true });
      throw new Inconclusive(why);
    }
    this.traffic.opened();
  }

  async call(method: string, args: readonly unknown[]): Promise<SdkAnswer> {
    const { reply } = this.options.timers;
    const made = this.calls.begin(method, args);
    const instruction = { call: made.number, accessor: this.accessor, method, arguments: args };
    const answer = new Promise<SdkAnswer>((resolve, reject) => {
      made.answered = resolve;
      this.asked((page) => page.call(instruction)).catch((error) => {
        // Nobody can say what would have become of it.
        if (error instanceof Inconclusive) reject(error);
        else this.calls.fail(made, `${method} could not be called: ${firstLine(error)}`);
      });
    });
    const callOff = after(reply, () =>
      this.calls.fail(
        made,
        `${method} did not return, because the page hangs or is gone, ${withinTimer(reply, 'timers.reply')}`,
      ),
    );
    return answer.finally(callOff);
  }

  async flush(): Promise<void> {
    await this.flushed((page) => page.flush());
  }

  async elapse(most: number, silent: number): Promise<number | undefined> {
    const passed = await this.flushed((page) => page.elapse(most, silent));
    return passed === undefined || passed < 0 ? undefined : passed;
  }

  get underWay(): ReadonlyMap<number, SentTo> {
    return this.traffic.underWay;
  }

  requestEnds(): Promise<void> {
    return this.traffic.requestEnds();
  }

  private async flushed<T>(ask: (page: ClientPage) => Promise<T>): Promise<T | undefined> {
    // Of a page that is gone nothing more comes.
    const asked = this.asked(ask).catch(() => undefined);
    const { reply } = this.options.timers;
    const passed = await within(reply, asked, () =>
      this.gone(`the page hangs: nothing came of it for ${reply} ms`),
    );
    this.traffic.tellUntold();
    return passed;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.isOpen = false;
    this.traffic.end();
    await this.page.close();
  }

  observed(report: unknown): void {
    if (!this.closed && isClientReport(report) && report.kind !== 'flushed') this.calls.heard(report);
  }

  sent(id: number, request: PageRequest): void {
    this.traffic.sent(id, request);
  }

  answered(id: number, response: PageResponse): void {
    this.traffic.answered(id, response);
  }

  failed(id: number, why: string): void {
    this.traffic.failed(id, why);
  }

  ended(id: number): void {
    this.traffic.ended(id);
  }

  framed(frame: Frame): void {
    this.traffic.framed(frame);
  }

  kept(attempt: Attempt): void {
    this.traffic.kept(attempt);
  }

  lost(why: string): void {
    if (this.closed) return;
    this.calls.lost(why);
    this.gone(why);
  }

  /** Once: whatever a page does after a call, it has to stay there for the next one. */
  private gone(why: string): undefined {
    if (this.closed || this.isGone) return;
    this.isGone = true;
    this.options.trace.record(failureEntry(why));
  }

  noticed(what: string): void {
    this.notices += 1;
    if (this.closed || this.notices > NOTICES) return;
    this.options.trace.record(
      noticeEntry(this.notices < NOTICES ? what : `${what} (further notices of the page are not recorded)`),
    );
  }

  private async openPage(deadline: number): Promise<void> {
    const { signIn: _, ...access } = this.access;
    await within(deadline, this.page.open(access, deadline), () => {
      throw new Error(`${whereIs(access)} did not load ${withinTimer(deadline, 'timers.arrange')}`);
    });
    this.isOpen = true;
  }

  private async signIn(deadline: number): Promise<void> {
    const { access, options } = this;
    if (!access.signIn) return;
    const before = options.trace.entries.length;
    const returned = await this.call('agentLogin', [access.signIn]);
    const settled = await options.trace.waitFor(
      ({ kind, of }) => kind === 'callback' && of === returned.of,
      returned.kind === 'return' ? deadline : 0,
    );
    options.trace.claim(...options.trace.entries.slice(before));
    if (settled?.channel === 'done') return;
    const why = settled ?? (returned.kind === 'return' ? undefined : returned);
    const came = why?.summary ?? 'agentLogin called neither done nor fail in time';
    const answers = lastError(options.trace.entries.slice(before));
    throw new Error(`Nobody could sign in: ${came}${answers && `; ${answers}`}`);
  }

  private async asked<T>(ask: (page: ClientPage) => Promise<T>): Promise<T> {
    if (!this.isOpen) throw new Error('the page is not open');
    return ask(this.page);
  }
}
