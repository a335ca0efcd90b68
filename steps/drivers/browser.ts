/** The browsers that Playwright drives: one Chromium for each worker, and one for each unpacked extension. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright';
import { findChromium } from '../../cli/setup/find-chromium.cjs';
import { firstLine, within } from './within';

/** In milliseconds. */
const CLOSING = 5_000;

/** On Ctrl-C a run ends its scenario and writes its reports first; Playwright would end the process at once. */
const LET_US_END = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** There is no browser to test with: a fault on our side, and no word about the target. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

let launched: Promise<Browser> | undefined;
const readying = new Set<Promise<unknown>>();
const withExtension = new Map<string, Promise<{ context: BrowserContext; profile: string }>>();

/** The worker's Chromium, launched when first asked for, and again after it died or was closed. */
export function sharedBrowser(): Promise<Browser> {
  launched ??= chromium
    .launch({ executablePath: chromiumPath(), args: chromiumFlags(), ...LET_US_END })
    .then((browser) => {
      browser.once('disconnected', () => {
        launched = undefined;
      });
      return browser;
    })
    .catch((error) => {
      launched = undefined;
      throw new NoBrowser(`${chromiumPath()} cannot be started: ${firstLine(error)}`);
    });
  return launched;
}

/**
 * A Chromium with a profile of its own that has loaded the unpacked extension: extensions live in persistent
 * contexts only. Shared by the scenarios of a worker.
 *
 * @param folder absolute path of the folder with the extension's manifest.json
 */
export function browserWithExtension(folder: string): Promise<BrowserContext> {
  let launching = withExtension.get(folder);
  if (!launching) {
    launching = launchWithExtension(folder);
    withExtension.set(folder, launching);
    const forget = () => withExtension.delete(folder);
    launching.then(({ context }) => context.once('close', forget), forget);
  }
  return launching.then(({ context }) => context);
}

async function launchWithExtension(folder: string) {
  const profile = await mkdtemp(join(tmpdir(), 'softphone-conformance-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...LET_US_END,
    executablePath: chromiumPath(),
    args: [...chromiumFlags(), `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  return { context, profile };
}

/**
 * Browsers stay open until this has settled, or 5 s longer: Playwright throws, where nobody can catch it, when
 * a browser goes while a page of it is being fitted out.
 */
export function beforeClosing<T>(work: Promise<T>): Promise<T> {
  readying.add(work);
  const over = () => readying.delete(work);
  work.then(over, over);
  return work;
}

/** Closes every browser that was launched here. The next scenario would launch anew. */
export async function closeBrowser(): Promise<void> {
  await within(CLOSING, Promise.allSettled(readying), () => undefined);
  const browser = await launched?.catch(() => undefined);
  await browser?.close();
  for (const launching of [...withExtension.values()]) {
    const { context, profile } = await launching;
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Waits for something of a browser to close. What takes longer than 5 s hangs, and goes down with all browsers.
 * Never throws for what is closing.
 */
export async function closeInTime(closing: Promise<void>): Promise<void> {
  await within(CLOSING, closing, closeBrowser).catch(closeBrowser);
}

/** Where the browser is. Throws when set-up has found none. */
export function chromiumPath(): string {
  const path = findChromium();
  if (path) return path;
  throw new NoBrowser('No Chromium was found. Set CHROMIUM_PATH, or let `npm start` set one up.');
}

/** Nothing that calls home on closed networks; no sandbox for root, whom Chromium refuses one. */
export function chromiumFlags(): string[] {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ];
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}
