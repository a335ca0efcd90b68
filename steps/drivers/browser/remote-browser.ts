/**
 * The Playwright server of a target file (`ixit.browser`), whose browser takes the place of one on this machine. Whatever
 * goes wrong with it is the tester's side, and holds nothing against the target. Its address can hold a secret: only its
 * host is ever told.
 */
import type { Browser, BrowserType } from 'playwright';
import type { Ixit } from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import { firstLine } from '../within';

/** Milliseconds in which a browser has to be there. */
const CONNECTING = 30_000;
/** The browser reaches what listens on this machine only as it would here: a service, and pages of ours. */
const EXPOSED = '<loopback>';

let endpoint: string | undefined;
/** Why it cannot be used: nobody tries again, which can take long. */
let unusable: string | undefined;
/** What was wrong with it, until somebody asks. */
let trouble: string | undefined;

/** The address that pages are opened by; none: a browser of this machine, in which alone an extension can be loaded. */
export function remoteEndpoint({ browser, plugin }: Pick<Ixit, 'browser' | 'plugin'>): string | undefined {
  return plugin?.way === 'extension' ? undefined : browser?.wsEndpoint;
}

/** From now on pages are opened there, or here where there is none. */
export function openPagesAt(wsEndpoint: string | undefined): void {
  if (wsEndpoint !== endpoint) {
    unusable = undefined;
  }
  endpoint = wsEndpoint;
}

/** Whether pages are opened elsewhere. */
export function isRemote(): boolean {
  return endpoint !== undefined;
}

/** @throws Inconclusive that says in one line why there is none */
export async function connected(engine: BrowserType): Promise<Browser> {
  const address = endpoint ?? '';
  try {
    if (unusable !== undefined) throw new Inconclusive(unusable);
    const browser = await engine.connect(address, { timeout: CONNECTING, exposeNetwork: EXPOSED });
    browser.once('disconnected', () => {
      if (parting.has(browser)) return;
      trouble = lostTo(address);
    });
    return browser;
  } catch (error) {
    unusable ??= `${capital(whereIs(address))} cannot be used: ${whyNot(error, address)}.`;
    trouble = unusable;
    throw new Inconclusive(unusable);
  }
}

const parting = new WeakSet<Browser>();

/** It is about to be closed by us. */
export function part(browser: Browser): void {
  parting.add(browser);
}

/** What Playwright says of a page whose browser is gone. */
const GONE = /has been closed|Target closed|Browser closed/;

/**
 * Why there was no browser, or why it went, if that was so since this was last asked.
 * @param said why the scenario stopped, if it did: a page can say that its browser is gone before the connection does
 */
export function troubleElsewhere(said = ''): string | undefined {
  const why = trouble ?? (endpoint !== undefined && GONE.test(said) ? lostTo(endpoint) : undefined);
  trouble = undefined;
  return why;
}

function lostTo(address: string): string {
  return `The connection to ${whereIs(address)} was lost.`;
}

function whereIs(address: string): string {
  return `the browser at ${new URL(address).host} (ixit.browser.wsEndpoint)`;
}

/** What Playwright says is a log with the address in it. */
function whyNot(error: unknown, address: string): string {
  const said = error instanceof Error ? error.message : String(error);
  if (/ECONNREFUSED/.test(said)) return 'nobody listens there';
  if (/ENOTFOUND|EAI_AGAIN/.test(said)) return 'no such host is known';
  if (/version mismatch/i.test(said)) {
    const [, theirs = 'of another version'] = /server version:\s*v?([\d.]+)/i.exec(said) ?? [];
    return `it is Playwright ${theirs}, and the harness has ${ownVersion()}`;
  }
  if (/Executable doesn't exist/.test(said)) return 'it has no Chromium';
  const [, status] = /(?:Unexpected server response:|WebSocket error: \S+) (\d{3})/.exec(said) ?? [];
  if (status) return `it refuses the connection (${status})`;
  if (/Timeout \d+ms exceeded/.test(said)) return `it did not answer in ${CONNECTING / 1000} s`;
  return firstLine(error).replaceAll(address, new URL(address).host);
}

function ownVersion(): string {
  return (require('playwright/package.json') as { version: string }).version;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
