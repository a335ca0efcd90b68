/** A page with the plugin that Playwright can drive. */
import type { Page } from 'playwright';
import { Inconclusive } from '../../../schemas/verdict';
import { withinTimer } from '../timer';
import { firstLine, within } from '../within';
import { closeInTime, NoBrowser } from './browser';
import type { Call, Instruction, Look } from './page-agent';
import type { HostEvents, PluginHost } from './plugin-host';

declare global {
  interface Window {
    softphoneAgent?: { look(instruction: Look): void; call(instruction: Call): void };
  }
}

/** A page of which the agent has taken possession, and how to let go of it. */
export interface OpenedPage {
  page: Page;
  leave(): Promise<void>;
}

/**
 * Opens or finds a page and puts the agent into it; `events` are told what the page says until it is left,
 * `deadline` is in milliseconds. What it throws, other than Inconclusive and NoBrowser, is told as the reason why the page was
 * out of reach.
 */
export interface PlaywrightWay {
  /** The page in words, and the member of the target file that leads to it. */
  where: string;
  open(events: HostEvents, deadline: number): Promise<OpenedPage>;
}

export class PlaywrightHost implements PluginHost {
  private opened: OpenedPage | undefined;
  private readonly wentOn = (page: Page) => this.events.lost(`the page went to ${page.url()}`);

  constructor(
    private readonly way: PlaywrightWay,
    private readonly events: HostEvents,
  ) {}

  async open(deadline: number): Promise<void> {
    const opening = this.way.open(this.events, deadline);
    const unreachable = (why: string) => new Inconclusive(`${this.way.where} cannot be reached: ${why}`);
    try {
      this.opened = await within(deadline, opening, () => {
        opening
          .then(({ leave }) => leave())
          .catch((error) => this.events.noticed(`The page came too late: ${firstLine(error)}`));
        throw unreachable(`it did not load ${withinTimer(deadline, 'timers.arrange')}`);
      });
    } catch (error) {
      if (error instanceof Inconclusive || error instanceof NoBrowser) throw error;
      throw unreachable(firstLine(error));
    }
    this.opened.page.on('domcontentloaded', this.wentOn);
  }

  async instruct(instruction: Instruction): Promise<void> {
    if (!this.opened) throw new Error('the page is not open');
    // Nothing is returned: what a page has to say comes through the binding, bounded by the agent.
    await this.opened.page.evaluate((given) => {
      if (!window.softphoneAgent) throw new Error('the page has not loaded');
      if (given.kind === 'look') window.softphoneAgent.look(given.look);
      else window.softphoneAgent.call(given.call);
    }, instruction);
  }

  async close(): Promise<void> {
    if (!this.opened) return;
    const { page, leave } = this.opened;
    this.opened = undefined;
    page.off('domcontentloaded', this.wentOn);
    await closeInTime(leave());
  }
}

/** Opens an address in a page; throws when the server answers with an error page. */
export async function visit(page: Page, address: string, deadline: number): Promise<void> {
  const response = await page.goto(address, { timeout: deadline, waitUntil: 'domcontentloaded' });
  if (response && response.status() >= 400) throw new Error(`HTTP status ${response.status()}`);
}
