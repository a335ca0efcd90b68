/**
 * A page that sends commands to the local service as the document's sample does: JSONP with jQuery. Says what
 * came back and what the browser had to say about it; judging that is the driver's.
 */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page, Request, Response } from 'playwright';
import { valuesSource } from './agent';
import { sharedBrowser } from './browser';
import { type LoopbackServer, loopbackApp, serveOnLoopback } from './loopback-server';
import { firstLine, within } from './within';

/**
 * Where the page comes from: the harness's server on 127.0.0.1, or a public https name, without or with the
 * user's permission to reach services on this machine.
 */
export type PageOrigin = 'loopback' | 'public' | 'public-permitted';

/** What a page is told to send. */
export interface PageCommand {
  url: string;
  /** Sent in `url` by the caller's own hand; without it jQuery puts its own where `url` has `?`. */
  callback?: string;
  /** Milliseconds. */
  timeout: number;
}

/** What jQuery said: success with a payload (written by softphoneValues), or textStatus and errorThrown. */
export interface AjaxOutcome {
  described?: string;
  status?: string;
  error?: string;
  elapsed: number;
}

/** What the browser saw of the exchange. */
export interface Seen {
  request?: Request;
  response?: Response;
  /** Chromium's net:: error. */
  failure?: string;
  /** Errors in the console, uncaught ones too. */
  console: string[];
}

/** A name that no resolver knows; nothing of the page leaves the machine. */
const PUBLIC_PAGE = 'https://softphone-conformance.test/';
/** The page may be busy for a moment after jQuery has given up. Milliseconds. */
const AFTER_TIMEOUT = 1_000;
/** Not even a redirect of the service leads off this machine: there is no proxy at this address. */
const LOOPBACK_ONLY = { server: 'http://127.0.0.1:9', bypass: '127.0.0.1,localhost,[::1]' };
const CONSOLE_LIMIT = 20;

declare global {
  interface Window {
    softphoneValues: { describe(value: unknown): string };
    $: { ajax(settings: Record<string, unknown>): unknown };
  }
}

export class ServicePage {
  private seen: Seen = { console: [] };

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly server: LoopbackServer | undefined,
  ) {
    page.on('request', (request) => {
      if (request.resourceType() === 'script') this.seen.request ??= request;
    });
    page.on('response', (response) => {
      if (this.isOurs(response.request())) this.seen.response = response;
    });
    page.on('requestfailed', (request) => {
      if (this.isOurs(request)) this.seen.failure = request.failure()?.errorText ?? 'failed';
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.hear(message.text());
    });
    page.on('pageerror', (error) => this.hear(`Uncaught ${error.name}: ${firstLine(error)}`));
    page.on('dialog', (dialog) => {
      this.hear(`The reply opened a dialog: ${dialog.message()}`);
      dialog.dismiss().catch((error) => this.hear(`The dialog stayed: ${firstLine(error)}`));
    });
  }

  static async open(origin: PageOrigin): Promise<ServicePage> {
    const files = await pageFiles();
    const context = await (await sharedBrowser()).newContext({ proxy: LOOPBACK_ONLY });
    let server: LoopbackServer | undefined;
    if (origin === 'loopback') {
      server = await serveFiles(files);
    } else {
      await context.route(`${PUBLIC_PAGE}**`, (route) => {
        const file = files.get(new URL(route.request().url()).pathname);
        return route.fulfill(file ? { contentType: file.type, body: file.body } : { status: 404 });
      });
      if (origin === 'public-permitted') await context.grantPermissions(['local-network-access']);
    }
    const page = await context.newPage();
    await page.goto(server ? `${server.address}/` : PUBLIC_PAGE, { waitUntil: 'load' });
    return new ServicePage(context, page, server);
  }

  /** Sends one command; one at a time. No outcome: the page did not come back from what the reply made it do. */
  async send(command: PageCommand): Promise<{ outcome: AjaxOutcome | undefined; seen: Seen }> {
    const seen: Seen = { console: [] };
    this.seen = seen;
    const outcome = this.page.evaluate(({ url, callback, timeout }) => {
      const { ajax } = window.$;
      const { describe } = window.softphoneValues;
      const began = performance.now();
      return new Promise<AjaxOutcome>((resolve) => {
        const end = (came: Omit<AjaxOutcome, 'elapsed'>) =>
          resolve({ ...came, elapsed: Math.round(performance.now() - began) });
        ajax({
          url,
          dataType: 'JSONP',
          timeout,
          // Without this, jQuery would add a callback parameter of its own.
          ...(callback !== undefined && { jsonp: false, jsonpCallback: callback }),
          error: (_request: unknown, status: unknown, error: unknown) =>
            end({ status: String(status).slice(0, 100), error: String(error).slice(0, 1_000) }),
          success: (json: unknown) => end({ described: describe(json) }),
        });
      });
    }, command);
    const came = outcome.catch((error) => {
      this.hear(`The page was lost: ${firstLine(error)}`);
      return undefined;
    });
    return { outcome: await within(command.timeout + AFTER_TIMEOUT, came, () => undefined), seen };
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.server?.close();
  }

  private isOurs(request: Request): boolean {
    for (let each: Request | null = request; each; each = each.redirectedFrom()) {
      if (each === this.seen.request) return true;
    }
    return false;
  }

  private hear(text: string): void {
    if (this.seen.console.length < CONSOLE_LIMIT) this.seen.console.push(text.slice(0, 1_000));
  }
}

type PageFiles = Map<string, { type: string; body: string }>;

async function pageFiles(): Promise<PageFiles> {
  const jquery = await readFile(require.resolve('jquery/dist/jquery.min.js'), 'utf8');
  const html =
    '<!DOCTYPE html><meta charset="utf-8"><title>Commands to the local service</title>' +
    '<script src="/jquery.js"></script><script src="/values.js"></script>';
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ['/jquery.js', { type: 'text/javascript; charset=utf-8', body: jquery }],
    ['/values.js', { type: 'text/javascript; charset=utf-8', body: valuesSource }],
  ]);
}

async function serveFiles(files: PageFiles): Promise<LoopbackServer> {
  const app = loopbackApp();
  for (const [path, { type, body }] of files) {
    app.get(path, (_request, response) => void response.type(type).send(body));
  }
  return serveOnLoopback(app);
}
