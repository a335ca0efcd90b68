/**
 * Calls a wellClient in its page and records all that crosses the interface. Knows nothing of single calls, nor
 * of what they should send.
 */
import { Inconclusive } from '../../../schemas/verdict';
import type { NewEntryOf } from '../../evidence/trace';
import { NoBrowser } from '../browser/browser';
import type { HostEvents } from '../browser/plugin-host';
import { withinTimer } from '../timer';
import { firstLine, within } from '../within';
import { awaitClient, configureClient, versionOf } from './configuration';
import type { SdkAnswer, WellClientAccess, WellClientDriver, WellClientDriverOptions } from './driver';
import { type ClientReport, readClientReport } from './page-messages';
import { ClientTraffic, lastError, type SentTo } from './traffic';
import { type ClientPage, openClientPage, whereIs } from './wellclient-page';
import {
  callEntry,
  exceptionEntry,
  failureEntry,
  missingEntry,
  noticeEntry,
  returnEntry,
  settledEntry,
  versionEntry,
} from './wellclient-record';

/** A page that goes on opening dialogs is not worth more lines than this. */
const NOTICES = 30;

export class ClientCaller implements WellClientDriver, HostEvents {
  private readonly accessor: string;
  private opened: ClientPage | undefined;
  /** Ends what was still opening when its time was over. */
  private late: Promise<void> | undefined;
  private readonly traffic: ClientTraffic;
  private readonly methods = new Map<number, string>();
  private readonly pending = new Map<number, (entry: SdkAnswer) => void>();
  private readonly flushes = new Map<number, (passed?: number) => void>();
  private tokens = 0;
  private notices = 0;
  private closed = false;
  private isGone = false;

  constructor(
    private readonly access: WellClientAccess,
    private readonly options: WellClientDriverOptions,
  ) {
    this.accessor = access.accessor ?? 'wellClient';
    this.traffic = new ClientTraffic(options.trace, options.mask);
  }

  open(): Promise<void> {
    return this.arrive((deadline) => this.openPage(deadline));
  }

  reload(): Promise<void> {
    return this.arrive(async (deadline) => {
      const { opened } = this;
      if (!opened) throw new Error('the page is gone');
      await opened.reload(deadline);
      return opened.page;
    });
  }

  private async arrive(load: (deadline: number) => Promise<ClientPage['page']>): Promise<void> {
    const { arrange } = this.options.timers;
    const ends = performance.now() + arrange;
    const left = () => Math.max(1, ends - performance.now());
    try {
      const page = await load(arrange);
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
    const { seq } = this.options.trace.record(callEntry(method, args));
    this.methods.set(seq, method);
    const answer = new Promise<SdkAnswer>((answered) => this.pending.set(seq, answered));
    const instruction = { call: seq, accessor: this.accessor, method, arguments: args };
    this.inPage((page) => page.evaluate((given) => window.wellClientTester?.call(given), instruction)).catch(
      (error) => this.fail(seq, `${method} could not be called: ${firstLine(error)}`),
    );
    const overdue = setTimeout(
      () =>
        this.fail(
          seq,
          `${method} did not return, because the page hangs or is gone, ${withinTimer(reply, 'timers.reply')}`,
        ),
      reply,
    );
    return answer.finally(() => clearTimeout(overdue));
  }

  async flush(): Promise<void> {
    await this.flushed((page, token) =>
      page.evaluate((given) => window.wellClientTester?.flush(given), token),
    );
  }

  async elapse(most: number, silent: number): Promise<number | undefined> {
    const passed = await this.flushed((page, token) =>
      page.evaluate(({ token, most, silent }) => window.wellClientTester?.elapse(token, most, silent), {
        token,
        most,
        silent,
      }),
    );
    return passed === undefined || passed < 0 ? undefined : passed;
  }

  get underWay(): ReadonlyMap<number, SentTo> {
    return this.traffic.underWay;
  }

  requestEnds(): Promise<void> {
    return this.traffic.requestEnds();
  }

  private async flushed(
    ask: (page: ClientPage['page'], token: number) => Promise<void>,
  ): Promise<number | undefined> {
    this.tokens += 1;
    const token = this.tokens;
    const flushed = new Promise<number | undefined>((resolve) => this.flushes.set(token, resolve));
    const asked = this.inPage((page) => ask(page, token)).then(
      () => flushed,
      // Of a page that is gone nothing more comes.
      () => undefined,
    );
    const { reply } = this.options.timers;
    const passed = await within(reply, asked, () =>
      this.gone(`the page hangs: nothing came of it for ${reply} ms`),
    );
    this.flushes.delete(token);
    this.traffic.tellUntold();
    return passed;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.traffic.end();
    const { opened } = this;
    this.opened = undefined;
    await opened?.close();
    // Where one page hangs, the browser may have to go: not under the feet of the next scenario.
    await this.late;
  }

  observed(report: unknown): void {
    const read = readClientReport(report);
    if (!read || this.closed) return;
    if (read.kind === 'flushed') {
      this.flushes.get(read.call)?.(read.passed);
      return;
    }
    const method = this.methods.get(read.call);
    // What names a call that was never made comes from no call of ours.
    if (method !== undefined) this.heard(method, read);
  }

  lost(why: string): void {
    if (this.closed) return;
    for (const seq of this.pending.keys()) this.fail(seq, `${this.methods.get(seq)} did not return: ${why}`);
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

  private heard(method: string, report: Exclude<ClientReport, { kind: 'flushed' }>): void {
    switch (report.kind) {
      case 'settled':
        this.options.trace.record(settledEntry(method, report));
        break;
      case 'flood':
        this.options.trace.record(
          failureEntry(
            `done and fail were called more than ${report.limit} times; the rest are not recorded`,
          ),
        );
        break;
      case 'missing':
        this.answered(report.call, missingEntry(report.reason, report.call));
        break;
      case 'exception':
        this.answered(report.call, exceptionEntry(method, report));
        break;
      case 'return':
        this.answered(report.call, returnEntry(method, report, !this.pending.has(report.call)));
    }
  }

  private async openPage(deadline: number): Promise<ClientPage['page']> {
    const opening = openClientPage(this.access, this, this.traffic, deadline);
    this.opened = await within(deadline, opening, () => {
      this.late = opening
        .then(({ close }) => close())
        .catch((error) => this.noticed(`The page came too late: ${firstLine(error)}`));
      throw new Error(`${whereIs(this.access)} did not load ${withinTimer(deadline, 'timers.arrange')}`);
    });
    return this.opened.page;
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

  private async inPage<T>(act: (page: ClientPage['page']) => Promise<T>): Promise<T> {
    if (!this.opened) throw new Error('the page is not open');
    return act(this.opened.page);
  }

  private answered(seq: number, entry: NewEntryOf<'wellclient', SdkAnswer['kind']>): void {
    const recorded = this.options.trace.record(entry);
    this.pending.get(seq)?.(recorded);
    this.pending.delete(seq);
  }

  private fail(seq: number, summary: string): void {
    if (this.pending.has(seq)) this.answered(seq, failureEntry(summary, seq));
  }
}
