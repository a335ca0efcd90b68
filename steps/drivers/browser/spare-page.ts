/** The pages of one kind that a worker keeps from one scenario to the next. */
import type { BrowserContextOptions, Page } from 'playwright';
import { beforeClosing, closeInTime } from './browser';
import { KeptPage } from './kept-page';

/** In milliseconds: a new page costs less than waiting longer for an old one. */
const PATIENCE = 3_000;
/** One becomes as good as new while a scenario has the other one. */
const MOST = 2;

/** What each new page is, and each that is as good as new again. */
export interface Kind<Fitted> {
  /** Readies each new page once, while it is still empty. */
  fit: (page: Page) => Promise<Fitted>;
  /** Brings an empty page to where each scenario begins; none: it stays empty. */
  begin?: (page: Page, fitted: Fitted) => Promise<void>;
  /** Of the context that each new page gets. */
  options?: BrowserContextOptions;
  /** A page that takes longer to be as good as new, in milliseconds, is thrown away. */
  patience?: number;
}

/**
 * Holds two pages at most, and those only between scenarios: whoever has taken one has it alone. They go when the
 * worker's browser is closed.
 */
export class SparePage<Fitted> {
  private spares: KeptPage<Fitted>[] = [];
  /** Pages on their way back, with what each was used for. */
  private readonly returning = new Map<Promise<void>, string>();
  private readonly usedFor = new WeakMap<KeptPage<Fitted>, string>();

  constructor(private readonly kind: Kind<Fitted>) {}

  /**
   * A page as each scenario gets it: a spare one, or a new one when there is none that is sound.
   * @param site what the page is to reach, such as an origin: nobody meets there the page of the scenario before
   */
  take(site: string): Promise<KeptPage<Fitted>> {
    return beforeClosing(this.taken(site));
  }

  /**
   * Resolves when the page runs no script any more, or is closed, which may never be when it hangs. If it can be used
   * again it is made as good as new meanwhile, and kept.
   */
  async giveBack(kept: KeptPage<Fitted>): Promise<void> {
    if (!(await kept.silence())) return kept.close();
    const back = this.renewed(kept);
    this.returning.set(back, this.usedFor.get(kept) ?? '');
    void beforeClosing(back).finally(() => this.returning.delete(back));
  }

  /** Closes the pages that are kept. */
  async close(): Promise<void> {
    await Promise.all(this.returning.keys());
    const { spares } = this;
    this.spares = [];
    await Promise.all(spares.map((spare) => spare.close()));
  }

  private async taken(site: string): Promise<KeptPage<Fitted>> {
    const before = [...this.returning].filter(([, used]) => used === site).map(([back]) => back);
    await Promise.all(before);
    if (this.spares.length === 0 && this.returning.size >= MOST) await Promise.race(this.returning.keys());
    const kept = (await this.sound()) ?? (await this.opened());
    this.usedFor.set(kept, site);
    return kept;
  }

  private async sound(): Promise<KeptPage<Fitted> | undefined> {
    for (let spare = this.spares.shift(); spare; spare = this.spares.shift()) {
      if (spare.sound) return spare;
      await spare.close();
    }
    return undefined;
  }

  private async opened(): Promise<KeptPage<Fitted>> {
    const { fit, options = {}, patience = PATIENCE } = this.kind;
    const kept = await KeptPage.open(fit, options, patience);
    await this.kind.begin?.(kept.page, kept.fitted);
    return kept;
  }

  /** Never throws. */
  private async renewed(kept: KeptPage<Fitted>): Promise<void> {
    const isNew = await kept.reset((page, fitted) => this.kind.begin?.(page, fitted));
    // More than are kept were opened when all were out.
    if (isNew && this.spares.length < MOST) this.spares.push(kept);
    else await closeInTime(kept.close());
  }
}
