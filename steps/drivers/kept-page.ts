/**
 * A page in a context of its own that outlives a scenario: opening one takes several times as long as bringing
 * one back to where a new one starts. Knows nothing of what the page is for.
 */
import type { BrowserContext, BrowserContextOptions, CDPSession, Frame, Page } from 'playwright';
import { sharedBrowser } from './browser';
import { within } from './within';

/** A page that takes longer to come back, in milliseconds, hangs. A new one costs less than waiting on. */
const RESET = 1_000;

/** `Fitted`: what was put into the page once, for all its scenarios. */
export class KeptPage<Fitted> {
  private spoilt = false;
  /** Of all documents that frames of the page showed since it was new or was reset. */
  private readonly origins = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly devTools: CDPSession,
    readonly fitted: Fitted,
  ) {
    const spoil = () => {
      this.spoilt = true;
    };
    page.on('crash', spoil).on('close', spoil).on('dialog', spoil).on('download', spoil);
    // A pop-up, which also keeps hold of its opener.
    context.on('page', spoil);
    page.on('framenavigated', (frame) => this.origins.add(originOf(frame)));
  }

  /** @param fit is given the page while it is still empty */
  static async open<Fitted>(
    fit: (page: Page) => Promise<Fitted>,
    options: BrowserContextOptions,
  ): Promise<KeptPage<Fitted>> {
    const context = await (await sharedBrowser()).newContext(options);
    try {
      const page = await context.newPage();
      return new KeptPage(page, context, await context.newCDPSession(page), await fit(page));
    } catch (error) {
      await context.close();
      throw error;
    }
  }

  /** Whether nothing has happened to the page after which it could not be used again. */
  get sound(): boolean {
    return !this.spoilt;
  }

  /**
   * Ends what the page does and removes what it stored; gives whether it is as good as new. It is not after a
   * crash, a dialog, a pop-up or a download, when it hangs, and when frames of several origins were in it,
   * because the session storage of an origin can be emptied only while the page shows it.
   */
  async reset(): Promise<boolean> {
    this.origins.delete(NOWHERE);
    const [origin, ...others] = this.origins;
    if (this.spoilt || others.length > 0) return false;
    if (origin !== undefined && !/^https?:/.test(origin)) return false;
    return within(
      RESET,
      this.clear(origin).then(() => this.sound),
      () => false,
    ).catch(() => false);
  }

  /** Closes the page with its context. May never settle when the page hangs. */
  async close(): Promise<void> {
    await this.context.close();
  }

  private async clear(origin: string | undefined): Promise<void> {
    const { context, devTools, page } = this;
    // The page gets no last word: it could store something anew, or ask whether it may be left.
    await devTools.send('Emulation.setScriptExecutionDisabled', { value: true });
    if (origin !== undefined) {
      const storageId = { securityOrigin: origin, isLocalStorage: false };
      await devTools.send('DOMStorage.clear', { storageId });
    }
    await page.goto('about:blank');
    await devTools.send('Emulation.setScriptExecutionDisabled', { value: false });
    await Promise.all([
      context.clearCookies(),
      context.clearPermissions(),
      devTools.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' }),
      devTools.send('Network.clearBrowserCache'),
      devTools.send('Page.resetNavigationHistory'),
      // The name of a window stays with it wherever it goes.
      page.evaluate(() => {
        window.name = '';
      }),
    ]);
    this.origins.clear();
  }
}

const NOWHERE = 'about:';

/** The origin or, of what has none that could be emptied, the scheme. */
function originOf(frame: Frame): string {
  if (!URL.canParse(frame.url())) return NOWHERE;
  const { origin, protocol } = new URL(frame.url());
  return origin === 'null' ? protocol : origin;
}
