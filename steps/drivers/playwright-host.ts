/** A page with the plugin that Playwright can drive: how the agent gets into it and how its reports get out. */
import type { Page } from 'playwright';
import { Inconclusive } from '../../schemas/verdict';
import { agentSource, type Call, type Instruction, type Look, REPORT } from './agent';
import { closeBrowser } from './browser';
import type { HostEvents, PluginHost } from './plugin-host';
import { firstLine, within } from './within';

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
 * Opens or finds a page. `prepare` is to be called before the page loads anything of the plugin; `deadline` is
 * in milliseconds. What it throws, other than Inconclusive, is told as the reason why the page was out of reach.
 */
export interface PlaywrightWay {
  /** The page in words, and the member of the target file that leads to it. */
  where: string;
  open(prepare: (page: Page) => Promise<void>, deadline: number): Promise<OpenedPage>;
}

/** A page that takes longer to close than this hangs, and so goes down with the browser. */
const CLOSING = 5_000;

export class PlaywrightHost implements PluginHost {
  private opened: OpenedPage | undefined;

  constructor(
    private readonly way: PlaywrightWay,
    private readonly events: HostEvents,
  ) {}

  async open(deadline: number): Promise<void> {
    const opening = this.way.open((page) => this.prepare(page), deadline);
    const unreachable = (why: string) => new Inconclusive(`${this.way.where} cannot be reached: ${why}`);
    try {
      this.opened = await within(deadline, opening, () => {
        opening
          .then(({ leave }) => leave())
          .catch((error) => this.events.noticed(`The page came too late: ${firstLine(error)}`));
        throw unreachable(`it did not load within ${deadline} ms`);
      });
    } catch (error) {
      throw error instanceof Inconclusive ? error : unreachable(firstLine(error));
    }
    const { page } = this.opened;
    page.on('domcontentloaded', () => this.events.lost(`the page went to ${page.url()}`));
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
    const { leave } = this.opened;
    this.opened = undefined;
    await within(CLOSING, leave(), closeBrowser).catch(closeBrowser);
  }

  private async prepare(page: Page): Promise<void> {
    await page.exposeBinding(REPORT, ({ frame }, report: unknown) => {
      if (frame === page.mainFrame()) this.events.observed(report);
    });
    await page.addInitScript({ content: agentSource });
    page.on('crash', () => this.events.lost('the page crashed'));
    page.on('close', () => this.events.lost('the page was closed'));
    page.on('pageerror', (error) => this.events.noticed(`Uncaught in the page: ${firstLine(error)}`));
    page.on('dialog', (dialog) => {
      this.events.noticed(`The page opened a dialog (${dialog.type()}: "${dialog.message()}"), dismissed`);
      dialog.dismiss().catch((error) => this.events.noticed(`The dialog stayed: ${firstLine(error)}`));
    });
  }
}

/** Opens an address in a page; throws when the server answers with an error page. */
export async function visit(page: Page, address: string, deadline: number): Promise<void> {
  const response = await page.goto(address, { timeout: deadline, waitUntil: 'domcontentloaded' });
  if (response && response.status() >= 400) throw new Error(`HTTP status ${response.status()}`);
}
