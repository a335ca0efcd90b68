/** The page of one kind that a worker keeps from one scenario to the next. */
import type { BrowserContextOptions, Page } from 'playwright';
import { beforeClosing } from './browser';
import { KeptPage } from './kept-page';

/** In milliseconds: a new page costs less than waiting longer for an old one. */
const PATIENCE = 3_000;

/**
 * Holds one page at most, and that only between scenarios: whoever has taken it has it alone. It goes when
 * the worker's browser is closed.
 */
export class SparePage<Fitted> {
  private spare: KeptPage<Fitted> | undefined;

  /**
   * @param fit readies each new page once, while it is still empty
   * @param options of the context that each new page gets
   * @param patience a page that takes longer to be as good as new, in milliseconds, is thrown away
   */
  constructor(
    private readonly fit: (page: Page) => Promise<Fitted>,
    private readonly options: BrowserContextOptions = {},
    private readonly patience: number = PATIENCE,
  ) {}

  /** An empty page: the spare one, or a new one when there is none that is sound. */
  take(): Promise<KeptPage<Fitted>> {
    return beforeClosing(this.taken());
  }

  /** Keeps the page if it can be used again, and closes it otherwise; may never settle when it hangs. */
  async giveBack(kept: KeptPage<Fitted>): Promise<void> {
    // One that was opened because the spare one was out is not needed when that is back.
    if ((await kept.reset()) && !this.spare) this.spare = kept;
    else await kept.close();
  }

  /** Closes the page that is kept, if there is one. */
  async close(): Promise<void> {
    const { spare } = this;
    this.spare = undefined;
    await spare?.close();
  }

  private async taken(): Promise<KeptPage<Fitted>> {
    const { spare } = this;
    this.spare = undefined;
    if (spare?.sound) return spare;
    await spare?.close();
    return KeptPage.open(this.fit, this.options, this.patience);
  }
}
