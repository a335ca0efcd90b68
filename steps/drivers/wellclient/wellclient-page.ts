/** A page with a wellClient in it: the target's, or the harness's own with the target's scripts. */
import type { Page } from 'playwright';
import { Inconclusive } from '../../../schemas/verdict';
import { closeInTime, NoBrowser } from '../browser/browser';
import { hostPage, requireScripts, serveScripts } from '../browser/host-page';
import { visit } from '../browser/playwright-host';
import type { HostEvents } from '../browser/plugin-host';
import { type LoopbackServer, loopbackApp, serveOnLoopback } from '../http/loopback-server';
import { firstLine } from '../within';
import type { WellClientAccess } from './driver';
import { fencedPage } from './fenced-page';
import type { TrafficEvents } from './traffic-events';

export interface OpenedClientPage {
  page: Page;
  /** Loads it anew; what it stored stays. Throws as the page does that cannot be reached. */
  reload(deadline: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the page in which the target file says the wellClient is, or the harness's own with the scripts.
 *
 * @param deadline milliseconds
 * @throws Inconclusive when it cannot be reached, or when an address cannot be one
 */
export async function openClientPage(
  access: WellClientAccess,
  events: HostEvents & TrafficEvents,
  deadline: number,
): Promise<OpenedClientPage> {
  let close = async () => {
    // Nothing is open yet.
  };
  try {
    const { scripts = [], allow } = access;
    const address = access.way === 'scripts' ? await serve(scripts) : access.page;
    if (!address) throw new Error('no address is given (ixit.sdk.page)');
    const remote = scripts.filter((script) => URL.canParse(script) && /^https?:/i.test(script));
    const { page, guest, leave } = await fencedPage([address, ...remote, ...allow]);
    close = () => closeInTime(leave());
    guest.receive(events);
    await visit(page, address, deadline);
    guest.arrived = true;
    const reload = async (deadline: number) => {
      guest.arrived = false;
      await page.reload({ timeout: deadline, waitUntil: 'domcontentloaded' });
      guest.arrived = true;
    };
    return { page, reload, close };
  } catch (error) {
    await close();
    if (error instanceof Inconclusive || error instanceof NoBrowser) throw error;
    throw new Inconclusive(`${whereIs(access)} cannot be reached: ${firstLine(error)}`);
  }
}

/** The page in words, and the member of the target file that leads to it. */
export function whereIs({ way, page, scripts = [] }: WellClientAccess): string {
  if (way !== 'scripts') return `The page ${page ?? '(none)'} (ixit.sdk.page)`;
  return `The harness's page with ${scripts.join(', ') || 'no script'} (ixit.sdk.scripts)`;
}

/** Of the scripts that were served last: the same ones have the same address, and their pages can be kept. */
let hosted: { scripts: string; server: LoopbackServer } | undefined;

async function serve(scripts: string[]): Promise<string> {
  await requireScripts(scripts, 'ixit.sdk.scripts');
  const key = JSON.stringify(scripts);
  if (hosted?.scripts !== key) {
    await hosted?.server.close();
    const app = loopbackApp();
    const html = hostPage({ title: 'wellClient under test', scripts });
    app.get('/', (_request, response) => void response.type('html').send(html));
    serveScripts(app, scripts);
    hosted = { scripts: key, server: await serveOnLoopback(app) };
    hosted.server.unref();
  }
  return `${hosted.server.address}/`;
}
