/**
 * A page in a context of its own that outlives a scenario: opening one takes several times as long as bringing
 * one back to where a new one starts. Knows nothing of what the page is for.
 */
import type { BrowserContext, BrowserContextOptions, CDPSession, Page } from 'playwright';
import { within } from '../within';
import { sharedBrowser } from './browser';
import { LANGUAGE } from './language';

/** `Fitted`: what was put into the page once, for all its scenarios. */
export class KeptPage<Fitted> {
  private spoilt = false;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly devTools: CDPSession,
    readonly fitted: Fitted,
    private readonly patience: number,
  ) {
    const spoil = () => {
      this.spoilt = true;
    };
    page.on('crash', spoil).on('close', spoil).on('dialog', spoil).on('download', spoil);
    // A pop-up, which also keeps hold of its opener.
    context.on('page', spoil);
  }

  /**
   * @param fit is given the page while it is still empty
   * @param options of the context
   * @param patience a page that takes longer to come back, in milliseconds, hangs
   */
  static async open<Fitted>(
    fit: (page: Page) => Promise<Fitted>,
    options: BrowserContextOptions,
    patience: number,
  ): Promise<KeptPage<Fitted>> {
    const context = await (await sharedBrowser()).newContext({ locale: LANGUAGE, ...options });
    try {
      const page = await context.newPage();
      return new KeptPage(page, context, await context.newCDPSession(page), await fit(page), patience);
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  /** Whether nothing has happened to the page after which it could not be used again. */
  get sound(): boolean {
    return !this.spoilt;
  }

  /** Has the page run no script any more. Gives whether that is so; it is not when the page hangs, or is spoilt. */
  async silence(): Promise<boolean> {
    if (this.spoilt) return false;
    // The page gets no last word: it could ask whether it may be left, or take its leave of the softphone.
    return this.inTime(this.devTools.send('Emulation.setScriptExecutionDisabled', { value: true }));
  }

  /**
   * Ends what a silenced page does and removes what it stored; gives whether it is as good as new. It is not after a
   * crash, a dialog, a pop-up or a download, nor when it hangs.
   *
   * @param begin brings it to where the next scenario begins
   */
  async reset(begin: (page: Page, fitted: Fitted) => Promise<void> | undefined): Promise<boolean> {
    return this.inTime(this.empty().then(() => begin(this.page, this.fitted)));
  }

  /** Closes the page with its context. May never settle when the page hangs. */
  async close(): Promise<void> {
    await this.context.close();
  }

  private inTime(work: Promise<unknown>): Promise<boolean> {
    const done = work.then(() => this.sound);
    return within(this.patience, done, () => false).catch(() => false);
  }

  private async empty(): Promise<void> {
    const { context, devTools, page } = this;
    await page.goto('about:blank', { waitUntil: 'commit' });
    await devTools.send('Emulation.setScriptExecutionDisabled', { value: false });
    await Promise.all([
      context.clearPermissions(),
      // Cookies too; and session storage is emptied for all origins or for none.
      devTools.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' }),
      devTools.send('Network.clearBrowserCache'),
      devTools.send('Page.resetNavigationHistory'),
      // The name of a window stays with it wherever it goes.
      page.evaluate(() => {
        window.name = '';
      }),
    ]);
  }
}
