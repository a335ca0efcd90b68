/**
 * A page that sends commands to the local service as the document's sample does: JSONP with jQuery. Says what
 * came back and what the browser had to say about it; judging that is the driver's.
 */
import type { Page, Request, Response } from 'playwright';
import { firstLine, within } from '../within';

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

/** The page may be busy for a moment after jQuery has given up. Milliseconds. */
const AFTER_TIMEOUT = 1_000;
const CONSOLE_LIMIT = 20;

declare global {
  interface Window {
    softphoneValues: { describe(value: unknown): string };
    $: { ajax(settings: Record<string, unknown>): unknown };
  }
}

export class ServicePage {
  private seen: Seen = { console: [] };

  /** @param page shows one of service-page-files.ts whenever a command is sent */
  constructor(private readonly page: Page) {
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
    page.on('pageerror', (error) =>
      this.hear(`Uncaught ${error.name.replace(/^Uncaught /, '')}: ${firstLine(error)}`),
    );
    page.on('dialog', (dialog) => {
      this.hear(`The reply opened a dialog: ${dialog.message()}`);
      dialog.dismiss().catch((error) => this.hear(`The dialog stayed: ${firstLine(error)}`));
    });
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
