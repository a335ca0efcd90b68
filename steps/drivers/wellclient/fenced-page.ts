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
import { type ClientTraffic, watchTraffic } from './traffic';

/** Whoever has a page for a scenario; what comes while nobody has it is of no interest. */
export class Guest {
  events: HostEvents | undefined;
  traffic: ClientTraffic | undefined;
  /** From then on the page must not go elsewhere. */
  arrived = false;

  constructor(private readonly fence: Fence) {}

  receive(events: HostEvents, traffic: ClientTraffic): void {
    this.events = events;
    this.traffic = traffic;
    traffic.begin(this.fence.allows);
    guests.add(this);
  }

  leave(): void {
    guests.delete(this);
    this.arrived = false;
    this.events = undefined;
    this.traffic = undefined;
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
let enclosure: Promise<Enclosure> | undefined;

/**
 * An empty page behind a fence.
 *
 * @param allowed addresses or origins that the page reaches
 * @throws TypeError for what is no address
 */
export async function fencedPage(allowed: readonly string[]): Promise<FencedPage> {
  const own = await enclosed(allowed);
  const { pages } = own;
  const kept = await pages.take();
  const { page, fitted: guest } = kept;
  const leave = async () => {
    guest.leave();
    await pages.giveBack(kept);
    const current = await enclosure?.catch(() => undefined);
    if (current !== own) await giveUp(own);
  };
  return { page, guest, leave };
}

/** The enclosure for these addresses; one for others is given up. */
function enclosed(allowed: readonly string[]): Promise<Enclosure> {
  // One after the other: two supervisors who begin at once are in the same enclosure.
  enclosure = succeeding(enclosure, allowed);
  return enclosure;
}

async function succeeding(
  previous: Promise<Enclosure> | undefined,
  allowed: readonly string[],
): Promise<Enclosure> {
  const before = await previous?.catch(() => undefined);
  const key = allowed.join(' ');
  if (before?.key === key) return before;
  // A page that is still out closes its fence when it comes back.
  if (before && guests.size === 0) await giveUp(before);
  return enclose(key, allowed);
}

async function giveUp({ pages, fence }: Enclosure): Promise<void> {
  await pages.close();
  await fence.close();
}

async function enclose(key: string, allowed: readonly string[]): Promise<Enclosure> {
  const fence = await startFence(allowed, (attempt) => {
    // The fence cannot tell whose it was.
    for (const { traffic } of guests) traffic?.kept(attempt);
  });
  return {
    key,
    fence,
    pages: new SparePage((page) => equip(page, new Guest(fence)), { proxy: fence.proxy }),
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
  watchTraffic(page, () => guest.traffic);
  outlivePageGarbage();
  await page.exposeBinding(CLIENT_REPORT, ({ frame }, report: unknown) => {
    if (frame === page.mainFrame()) guest.events?.observed(report);
  });
  await page.addInitScript({ content: clientAgentSource });
  return guest;
}
