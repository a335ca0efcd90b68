/**
 * The pages in which wellClients run: each behind a fence, in a context of its own, with the script that calls the
 * wellClient. A worker keeps one from a scenario to the next that may reach the same addresses.
 */
import type { Page } from 'playwright';
import { outlivePageGarbage } from '../browser/page-garbage';
import type { HostEvents } from '../browser/plugin-host';
import { SparePage } from '../browser/spare-page';
import { firstLine } from '../within';
import { type Fence, startFence } from './fence';
import { CLIENT_REPORT, clientAgentSource } from './page-messages';
import type { TrafficEvents } from './traffic-events';
import { TrafficWatch, watchTraffic } from './traffic-watch';

/** Whoever has a page for a scenario; what comes while nobody has it is of no interest. */
export class Guest {
  events: (HostEvents & TrafficEvents) | undefined;
  watch: TrafficWatch | undefined;
  /** Then the page must not go elsewhere. */
  private there = false;

  constructor(readonly fence: Fence) {}

  receive(events: HostEvents & TrafficEvents): void {
    this.events = events;
    this.watch = new TrafficWatch(events, this.fence.allows);
    guests.add(this);
  }

  /** Whether the page is where it is to stay. */
  get arrived(): boolean {
    return this.there;
  }

  set arrived(there: boolean) {
    this.there = there;
    if (there && this.watch) this.watch.loading = false;
  }

  leave(): void {
    guests.delete(this);
    this.there = false;
    this.events = undefined;
    this.watch = undefined;
  }
}

export interface FencedPage {
  page: Page;
  guest: Guest;
  /** Ends what the page does, and keeps it for the next scenario if it is sound. May never settle when it hangs. */
  leave(): Promise<void>;
}

interface Enclosure {
  /** The addresses, in one text. */
  key: string;
  fence: Fence;
  pages: SparePage<Guest>;
}

/** Those of the scenario: two, when two supervisors are at work. */
const guests = new Set<Guest>();
/** The last one last: the pages of one become as good as new while a scenario is in the other. */
let enclosures: Promise<Enclosure[]> = Promise.resolve([]);
const MOST = 2;

/**
 * An empty page behind a fence.
 *
 * @param allowed addresses or origins that the page reaches
 * @throws TypeError for what is no address
 */
export async function fencedPage(allowed: readonly string[]): Promise<FencedPage> {
  const own = await enclosed(allowed);
  const { pages, key } = own;
  const kept = await pages.take(key);
  const { page, fitted: guest } = kept;
  const leave = async () => {
    guest.leave();
    await pages.giveBack(kept);
    if (!(await enclosures).includes(own)) await giveUp(own);
  };
  return { page, guest, leave };
}

/** The enclosure for these addresses; of those for others the oldest is given up when there are too many. */
async function enclosed(allowed: readonly string[]): Promise<Enclosure> {
  // One after the other: two supervisors who begin at once are in the same enclosure.
  const found = enclosures.then((all) => withOneFor(all, allowed));
  enclosures = found.catch(() => []);
  return (await found).at(-1) as Enclosure;
}

async function withOneFor(all: readonly Enclosure[], allowed: readonly string[]): Promise<Enclosure[]> {
  const key = allowed.join(' ');
  const own = all.find((each) => each.key === key) ?? (await enclose(key, allowed));
  const others = all.filter((each) => each !== own);
  for (const old of others.slice(0, -(MOST - 1))) {
    // A page that is still out closes its fence when it comes back.
    if (![...guests].some(({ fence }) => fence === old.fence)) await giveUp(old);
  }
  return [...others.slice(-(MOST - 1)), own];
}

async function giveUp({ pages, fence }: Enclosure): Promise<void> {
  await pages.close();
  await fence.close();
}

async function enclose(key: string, allowed: readonly string[]): Promise<Enclosure> {
  const fence = await startFence(allowed, (attempt) => {
    // The fence cannot tell whose it was.
    for (const guest of guests) if (guest.fence === fence) guest.events?.kept(attempt);
  });
  return {
    key,
    fence,
    pages: new SparePage({
      fit: (page) => equip(page, new Guest(fence)),
      options: { proxy: fence.proxy },
    }),
  };
}

/** Once for each page. */
async function equip(page: Page, guest: Guest): Promise<Guest> {
  page.on('crash', () => guest.events?.lost('the page crashed'));
  page.on('close', () => guest.events?.lost('the page was closed'));
  page.on('pageerror', (error) => guest.events?.noticed(`Uncaught in the page: ${firstLine(error)}`));
  page.on('domcontentloaded', () => {
    if (guest.arrived) guest.events?.lost(`the page went to ${page.url()}`);
  });
  page.on('dialog', (dialog) => {
    const { events } = guest;
    // What asks whether to go on is told to: a call is judged as if there had been no dialog.
    events?.noticed(`The page opened a dialog (${dialog.type()}: "${dialog.message()}"), accepted`);
    dialog.accept().catch((error) => events?.noticed(`The dialog stayed: ${firstLine(error)}`));
  });
  watchTraffic(page, () => guest.watch);
  outlivePageGarbage();
  await page.exposeBinding(CLIENT_REPORT, ({ frame }, report: unknown) => {
    if (frame === page.mainFrame()) guest.events?.observed(report);
  });
  await page.addInitScript({ content: clientAgentSource });
  return guest;
}
