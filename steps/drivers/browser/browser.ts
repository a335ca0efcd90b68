/** The browsers that Playwright drives: one Chromium for each worker, and one for each unpacked extension. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, BrowserContext, BrowserType, LaunchOptions } from 'playwright';
import { inCheckout } from '../../../cli/typescript.cjs';
import { chromiums, isHeadlessShell, type Kind } from '../../../fixtures/machine/find-chromium.cjs';
import { firstLine, within } from '../within';
import { LANGUAGE } from './language';
import { connected, isRemote, part } from './remote-browser';

/** In milliseconds. */
const CLOSING = 5_000;
/** Milliseconds in which a browser has to start; one that does not is a stub, or hangs. */
const STARTING = 30_000;
/** MB of a page's objects: a page that wants more crashes, before the machine has no memory left. */
const MOST_HEAP = 1_024;
/** Characters of a browser's last words that are quoted. */
const QUOTED = 300;
const ADVICE: Record<Kind, string> = {
  any: `No Chromium that starts was found. Set CHROMIUM_PATH to one, or ${
    inCheckout ? 'let `npm start` set one up' : 'get one with `npx playwright install --only-shell chromium`'
  }.`,
  whole: `No whole Chromium that starts was found, and a headless shell loads no extensions. Set CHROMIUM_PATH to one, or ${
    inCheckout ? 'let `npm run setup` get one' : 'get one with `npx playwright install --no-shell chromium`'
  }.`,
};

/** On Ctrl-C a run ends its scenario and writes its reports first; Playwright would end the process at once. */
const LET_US_END = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

/** There is no browser to test with: a fault on our side, and no word about the target. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

/** Loaded only when it is needed: a run without pages shall not wait for it. */
export const engine = (): BrowserType => (require('playwright') as typeof import('playwright')).chromium;

let launched: Promise<Browser> | undefined;
/** Path of the one that has started. */
let sound: string | undefined;
const readying = new Set<Promise<unknown>>();
const withExtension = new Map<string, Promise<{ context: BrowserContext; profile: string }>>();

/**
 * The worker's Chromium, launched when first asked for, and again after it died or was closed: the first that starts of
 * those that are found. Where the target file names a browser elsewhere it is that one.
 * @param kind what the run needs; tells nothing to one that has started already
 * @throws NoBrowser when none does, with what was tried
 * @throws Inconclusive when the one elsewhere cannot be used
 */
export function sharedBrowser(kind: Kind = 'any'): Promise<Browser> {
  const launch = () => launchFirst(kind, (options) => engine().launch(options));
  launched ??= (isRemote() ? connected(engine()) : launch()).then(
    (browser) => {
      browser.once('disconnected', () => {
        launched = undefined;
      });
      return browser;
    },
    (error) => {
      launched = undefined;
      throw error;
    },
  );
  return launched;
}

async function launchFirst<T>(kind: Kind, launch: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const executablePath of candidates(kind)) {
    try {
      const opened = await launch({
        executablePath,
        args: chromiumFlags(),
        timeout: STARTING,
        ...LET_US_END,
      });
      sound = executablePath;
      return opened;
    } catch (error) {
      failures.push(`${executablePath} cannot be started: ${whyNotStarted(error)}`);
    }
  }
  throw new NoBrowser([...failures, ADVICE[kind]].join('\n'));
}

/** In one line: what the browser said itself, if anything, of the log that Playwright appends. */
function whyNotStarted(error: unknown): string {
  const log = error instanceof Error ? error.message : '';
  const said = [...stripVTControlCharacters(log).matchAll(/\[pid=\d+\]\[(?:out|err)\] (.*)/g)];
  const lines = new Set(said.map(([, line = '']) => line.trim()));
  return lines.size > 0 ? [...lines].join(' ').slice(0, QUOTED) : firstLine(error);
}

/**
 * A Chromium with a profile of its own that has loaded the unpacked extension: extensions live in persistent
 * contexts only. Shared by the scenarios of a worker.
 *
 * @param folder absolute path of the folder with the extension's manifest.json
 * @throws NoBrowser when there is no whole Chromium that starts
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
  const loading = [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`];
  try {
    const context = await launchFirst('whole', ({ args = [], ...options }) =>
      engine().launchPersistentContext(profile, {
        ...options,
        locale: LANGUAGE,
        args: [...args, ...loading],
      }),
    );
    return { context, profile };
  } catch (error) {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
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
  if (browser) part(browser);
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

/** Where the browser is: the one that has started, or else the first that is found. Throws NoBrowser for none. */
export function chromiumPath(): string {
  const [path] = candidates('any');
  if (path) return path;
  throw new NoBrowser(ADVICE.any);
}

/** @throws NoBrowser when CHROMIUM_PATH names no file, or none that will do */
function candidates(kind: Kind): string[] {
  if (sound && (kind === 'any' || !isHeadlessShell(sound))) return [sound];
  try {
    return chromiums(kind);
  } catch (error) {
    throw new NoBrowser((error as Error).message);
  }
}

/** Nothing that calls home on closed networks; no sandbox for root, whom Chromium refuses one. */
export function chromiumFlags(): string[] {
  const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    `--js-flags=--max-old-space-size=${MOST_HEAP}`,
    '--no-first-run',
  ];
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}
