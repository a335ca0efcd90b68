/** Where the page comes from that sends commands to the local service. */
import type { Page } from 'playwright';
import { SparePage } from '../browser/spare-page';
import { loopbackApp, serveOnLoopback } from '../http/loopback-server';
import { ServicePage } from './service-page';
import { pageFiles } from './service-page-files';

/**
 * The harness's server on 127.0.0.1, or a public https name, without or with the user's permission to reach
 * services on this machine.
 */
export type PageOrigin = 'loopback' | 'public' | 'public-permitted';

/** A page that has loaded, and how to let go of it. */
export interface OpenedServicePage {
  page: ServicePage;
  leave(): Promise<void>;
}

/** A name that no resolver knows; nothing of the page leaves the machine. */
const PUBLIC_PAGE = 'https://softphone-conformance.test/';
/** Not even a redirect of the service leads off this machine: there is no proxy at this address. */
const LOOPBACK_ONLY = { proxy: { server: 'http://127.0.0.1:9', bypass: '127.0.0.1,localhost,[::1]' } };

interface Fitted {
  servicePage: ServicePage;
  address: string;
}

const onLoopback = pagesThat(fitLoopback);
const onPublicName = pagesThat(fitPublicName);

/** They are loaded anew, so that nothing is left of what replies did to them in scenarios before. */
function pagesThat(fit: (page: Page) => Promise<Fitted>): SparePage<Fitted> {
  return new SparePage({ fit, begin: load, options: LOOPBACK_ONLY });
}

async function load(page: Page, { address }: Fitted): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
}

/**
 * @param service address of the local service
 * @throws Error when the page does not load
 */
export async function openServicePage(origin: PageOrigin, service: string): Promise<OpenedServicePage> {
  const spare = origin === 'loopback' ? onLoopback : onPublicName;
  const kept = await spare.take(service);
  const leave = () => spare.giveBack(kept);
  const { page, fitted } = kept;
  try {
    if (origin === 'public-permitted') {
      await page.context().grantPermissions(['local-network-access']);
      await load(page, fitted);
    }
    return { page: fitted.servicePage, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** The server is the page's own, and goes with it. */
async function fitLoopback(page: Page): Promise<Fitted> {
  const app = loopbackApp();
  for (const [path, { type, body }] of pageFiles) {
    app.get(path, (_request, response) => void response.type(type).send(body));
  }
  const server = await serveOnLoopback(app);
  page.context().once('close', server.close);
  return { servicePage: new ServicePage(page), address: `${server.address}/` };
}

async function fitPublicName(page: Page): Promise<Fitted> {
  await page.context().route(`${PUBLIC_PAGE}**`, (route) => {
    const file = pageFiles.get(new URL(route.request().url()).pathname);
    return route.fulfill(file ? { contentType: file.type, body: file.body } : { status: 404 });
  });
  return { servicePage: new ServicePage(page), address: PUBLIC_PAGE };
}
