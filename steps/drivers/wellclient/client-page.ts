/** The page with a wellClient, as the driver talks to it. */
import type { Page } from 'playwright';
import { parsedReport } from '../browser/page-agent';
import type { HostEvents } from '../browser/plugin-host';
import type { WellClientAccess } from './driver';
import { type ClientCall, isClientReport } from './page-messages';
import type { TrafficEvents } from './traffic-events';
import { type OpenedClientPage, openClientPage } from './wellclient-page';

/** What is asked of the page. Each rejects when the page is gone, and most may never settle when it hangs. */
export interface ClientPage {
  /** @throws Inconclusive as {@link openClientPage} does */
  open(access: WellClientAccess, deadline: number): Promise<void>;
  reload(deadline: number): Promise<void>;
  look(accessor: string): Promise<string>;
  version(accessor: string): Promise<string>;
  configure(accessor: string, members: Record<string, unknown>): Promise<string>;
  call(instruction: ClientCall): Promise<void>;
  /** Resolves when what the page has reported so far was told. */
  flush(): Promise<void>;
  /** As {@link flush}; moves the time of the simulated SDK on, see its time.es5.js. Gives by how much; -1: nothing was due. */
  elapse(most: number, silent: number): Promise<number>;
  /** Never throws; what is still opening is closed when it has opened. */
  close(): Promise<void>;
}

/** What a page tells by itself. */
export interface ClientEvents extends HostEvents, TrafficEvents {}

type InPage = Pick<ClientPage, 'look' | 'version' | 'configure' | 'call'>;

/** What the script in a page does for the driver. */
export function inPage(page: Page): InPage {
  return {
    look: async (given) =>
      (await page.evaluate((accessor) => window.wellClientTester?.look(accessor), given)) ?? '',
    version: async (given) =>
      (await page.evaluate((accessor) => window.wellClientTester?.version(accessor), given)) ?? '',
    configure: async (...given) =>
      (await page.evaluate(
        ([accessor, members]) => window.wellClientTester?.configure(accessor, members),
        given,
      )) ?? '',
    call: (given) => page.evaluate((instruction) => window.wellClientTester?.call(instruction), given),
  };
}

/** A page of ours, or the target's, in a browser of ours. */
export class BrowserClientPage implements ClientPage {
  private opening: Promise<OpenedClientPage> | undefined;
  private opened: OpenedClientPage | undefined;
  private tokens = 0;
  private readonly flushes = new Map<number, (passed: number) => void>();

  constructor(private readonly events: ClientEvents) {}

  async open(access: WellClientAccess, deadline: number): Promise<void> {
    this.opening = openClientPage(access, this.heard(), deadline);
    this.opened = await this.opening;
  }

  async reload(deadline: number): Promise<void> {
    await this.there().reload(deadline);
  }

  async look(accessor: string): Promise<string> {
    return inPage(this.there().page).look(accessor);
  }

  async version(accessor: string): Promise<string> {
    return inPage(this.there().page).version(accessor);
  }

  async configure(accessor: string, members: Record<string, unknown>): Promise<string> {
    return inPage(this.there().page).configure(accessor, members);
  }

  async call(instruction: ClientCall): Promise<void> {
    await inPage(this.there().page).call(instruction);
  }

  async flush(): Promise<void> {
    await this.flushed((page, given) =>
      page.evaluate((token) => window.wellClientTester?.flush(token), given),
    );
  }

  elapse(most: number, silent: number): Promise<number> {
    return this.flushed((page, token) =>
      page.evaluate(({ token, most, silent }) => window.wellClientTester?.elapse(token, most, silent), {
        token,
        most,
        silent,
      }),
    );
  }

  async close(): Promise<void> {
    // Where one page hangs, the browser may have to go: not under the feet of the next scenario.
    const opened = this.opened ?? (await this.opening?.catch(() => undefined));
    this.opened = undefined;
    this.opening = undefined;
    await opened?.close();
  }

  private async flushed(ask: (page: Page, token: number) => Promise<void>): Promise<number> {
    this.tokens += 1;
    const token = this.tokens;
    const passed = new Promise<number>((resolve) => this.flushes.set(token, resolve));
    await ask(this.there().page, token);
    return passed.finally(() => this.flushes.delete(token));
  }

  private there(): OpenedClientPage {
    if (!this.opened) throw new Error('the page is not open');
    return this.opened;
  }

  /** The events, without the reports that answer a flush. */
  private heard(): ClientEvents {
    const { events } = this;
    const observed = (text: unknown) => {
      const report = parsedReport(text);
      if (isClientReport(report) && report.kind === 'flushed')
        this.flushes.get(report.call)?.(report.passed ?? 0);
      else if (report !== undefined) events.observed(report);
    };
    return new Proxy(events, {
      get: (all, name) => (name === 'observed' ? observed : Reflect.get(all, name).bind(all)),
    });
  }
}
