/**
 * The bridge: a page on 127.0.0.1 that the tester opens in the browser that hosts the plugin, and the server
 * behind it. The page polls for instructions and posts observations; it stays open across scenarios.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type Request, type Response } from 'express';
import { type HostPage, hostPage, serveScripts } from '../browser/host-page';
import { agentSource, type Instruction } from '../browser/page-agent';
import type { HostEvents } from '../browser/plugin-host';
import { type LoopbackServer, loopbackApp, serveOnLoopback } from '../http/loopback-server';

const pageSource = readFileSync(join(__dirname, 'bridge-page.es3.js'), 'utf8');
/** A poll without anything to do is answered after this time, in milliseconds: proxies and browsers give up later. */
const POLL = 20_000;
/** One batch of observations: a megabyte, or a single one as large as the page agent lets it grow. */
const BODY = '10mb';

export class Bridge {
  /** Part of every address but the page's own, which other origins cannot read: they cannot post observations. */
  private readonly token = randomBytes(16).toString('hex');
  private readonly orders: string[] = [];
  private pages = 0;
  private received = 0;
  private poll: Response | undefined;
  private listener: HostEvents | undefined;
  private readonly arrivals = new Set<() => void>();
  private server: LoopbackServer | undefined;

  constructor(private readonly content: Pick<HostPage, 'markup' | 'scripts'>) {}

  /** Where the tester finds the page, once it is served. */
  get address(): string {
    return `${this.server?.address}/`;
  }

  /** @param port 0: any free port. Throws the error of `listen` when the port is taken. */
  async serve(port: number): Promise<void> {
    const app = loopbackApp();
    app.get('/', (_request, response) => this.page(response));
    app.get('/agent.js', (_request, response) => {
      response.type('text/javascript').send(`${agentSource}\n${pageSource}`);
    });
    serveScripts(app, this.content.scripts ?? []);
    this.serveTransport(app);
    this.server = await serveOnLoopback(app, port);
  }

  async close(): Promise<void> {
    this.listener = undefined;
    await this.server?.close();
  }

  /** From now on, tells `listener` what the page observes; one scenario at a time. */
  attach(listener: HostEvents): void {
    this.listener = listener;
  }

  /** No longer tells `listener` anything. What the page has not fetched by now must not happen in a later scenario. */
  detach(listener: HostEvents): void {
    if (this.listener !== listener) return;
    this.listener = undefined;
    this.orders.fill('');
  }

  /** Whether a page waits for instructions at this moment. */
  get connected(): boolean {
    return this.poll !== undefined;
  }

  /** Whether the page was ever opened. */
  get visited(): boolean {
    return this.pages > 0;
  }

  /** Resolves when a page asks for instructions. */
  arrival(): Promise<void> {
    return this.connected ? Promise.resolve() : new Promise((resolve) => this.arrivals.add(resolve));
  }

  /** Hands an instruction to the page, now or when it asks next. */
  send(instruction: Instruction): void {
    const order = JSON.stringify({ number: this.orders.length + 1, ...instruction });
    // As ASCII: the page may have any charset, and JavaScript engines of old trip over U+2028.
    this.orders.push(
      order.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    );
    this.answerPoll();
  }

  private page(response: Response): void {
    // A page that was reloaded has forgotten everything, and two pages would call the plugin twice.
    if (this.pages > 0) this.listener?.lost('the bridge page was opened anew');
    this.pages += 1;
    this.received = 0;
    this.orders.length = 0;
    this.releasePoll(409);
    const ending = [
      '<p id="softphone-status">This page needs JavaScript.</p>',
      `<script>var softphoneBridge = { base: '/${this.token}', page: ${this.pages} };</script>`,
      '<script src="/agent.js"></script>',
    ].join('\n');
    response.type('html').send(hostPage({ title: 'Softphone conformance bridge', ...this.content, ending }));
  }

  private serveTransport(app: Express): void {
    app.use((request, response, next) => {
      if (!request.path.startsWith(`/${this.token}/`)) response.sendStatus(403);
      else if (request.query.page !== String(this.pages)) response.sendStatus(409);
      else next();
    });
    app.get(`/${this.token}/next`, (request, response) => this.next(request, response));
    app.post(
      `/${this.token}/observations`,
      express.text({ type: () => true, limit: BODY, defaultCharset: 'utf-8' }),
      (request, response) => this.observations(request, response),
    );
  }

  private next(request: Request, response: Response): void {
    this.orders.fill('', 0, Number(request.query.done));
    this.releasePoll(409);
    this.poll = response;
    const timer = setTimeout(() => this.releasePoll(200), POLL);
    response.on('close', () => {
      clearTimeout(timer);
      if (this.poll === response) this.poll = undefined;
    });
    for (const arrived of this.arrivals) arrived();
    this.arrivals.clear();
    this.answerPoll();
  }

  private answerPoll(): void {
    const order = this.orders.find((text) => text !== '');
    if (order && this.poll) this.releasePoll(200, order);
  }

  private releasePoll(status: number, text = ''): void {
    const poll = this.poll;
    this.poll = undefined;
    poll?.status(status).type('text/plain').send(text);
  }

  private observations(request: Request, response: Response): void {
    const reports = String(request.body).split('\n');
    const first = Number(request.query.from);
    // What was posted again because its answer got lost has been heard already.
    const fresh = reports.slice(Math.max(0, this.received - first));
    this.received = Math.max(this.received, first + reports.length);
    response.type('text/plain').send('ok');
    for (const report of fresh) this.listener?.observed(report);
  }
}
