/** The pages from which commands go to the local service: one for each origin, loaded when it is first needed. */
import type { Listening } from '../../../schemas/trace-data';
import { closeInTime } from '../browser/browser';
import { ownAddresses, probeListening } from './loopback';
import { type PageSeen, plainly } from './page-seen';
import type { PageCommand } from './service-page';
import { type OpenedServicePage, openServicePage, type PageOrigin } from './service-page-origin';

/** What is asked of pages, and of this machine. */
export interface AskedPages {
  /** Sends a command from a page, one at a time for each origin, and gives what was seen of that. */
  send(origin: PageOrigin, command: PageCommand): Promise<PageSeen>;
  /** Whether somebody listens at the service's port at each network address of this machine. */
  elsewhere(): Promise<Listening[]>;
  /** Lets go of the page of that origin; of all pages, when none is named. */
  close(origin?: PageOrigin): Promise<void>;
}

export class ServicePages implements AskedPages {
  private readonly pages = new Map<PageOrigin, Promise<OpenedServicePage>>();

  /** @param address of the service */
  constructor(private readonly address: URL) {}

  async send(origin: PageOrigin, command: PageCommand): Promise<PageSeen> {
    const { page } = await this.page(origin);
    const { outcome, seen } = await page.send(command);
    return plainly(outcome, seen, this.address);
  }

  elsewhere(): Promise<Listening[]> {
    const port = Number(this.address.port || 80);
    return Promise.all(ownAddresses().map((host) => probeListening(host, port)));
  }

  async close(origin?: PageOrigin): Promise<void> {
    for (const each of origin ? [origin] : [...this.pages.keys()]) {
      const opened = this.pages.get(each);
      this.pages.delete(each);
      const leaving = (await opened)?.leave();
      if (leaving) await closeInTime(leaving);
    }
  }

  private page(origin: PageOrigin): Promise<OpenedServicePage> {
    const opened = this.pages.get(origin) ?? openServicePage(origin, this.address.origin);
    this.pages.set(origin, opened);
    opened.catch(() => this.pages.delete(origin));
    return opened;
  }
}
