/** Watches what a page sends and gets over the network, and tells it in plain values. */
import type { Page, Request, Response, WebSocket } from 'playwright';
import type { Fence } from './fence';
import { BY_SCRIPTS, type Frame, type TrafficEvents } from './traffic-events';

/** For one scenario: what another one began is not told. */
export class TrafficWatch {
  private readonly ids = new WeakMap<Request, number>();
  private requests = 0;
  /** While it loads for the first time, the files of which the page is made are of no interest. */
  loading = true;

  constructor(
    private readonly events: TrafficEvents,
    private readonly allows: Fence['allows'],
  ) {}

  sent(request: Request): void {
    const url = request.url();
    const resource = request.resourceType();
    const allowed = this.allows(url);
    if (this.loading && allowed && !BY_SCRIPTS.has(resource)) return;
    this.requests += 1;
    const id = this.requests;
    this.ids.set(request, id);
    const before = request.redirectedFrom();
    const from = before ? this.ids.get(before) : undefined;
    const body = request.postData() ?? undefined;
    this.events.sent(id, {
      method: request.method(),
      url,
      headers: request.headers(),
      ...(body !== undefined && { body }),
      resource,
      ...(from !== undefined && { from }),
      allowed,
    });
  }

  answered(response: Response): void {
    const id = this.ids.get(response.request());
    if (id === undefined) return;
    const [status, statusText, headers] = [response.status(), response.statusText(), response.headers()];
    this.events.answered(id, { status, statusText, headers });
  }

  failed(request: Request): void {
    const id = this.ids.get(request);
    if (id !== undefined) this.events.failed(id, request.failure()?.errorText ?? 'failed');
  }

  ended(request: Request): void {
    const id = this.ids.get(request);
    if (id !== undefined) this.events.ended(id);
  }

  connected(socket: WebSocket): void {
    const url = socket.url();
    const allowed = this.allows(url);
    const tell = (from: Frame['from'], event: Frame['event'], payload?: string | Buffer) =>
      this.events.framed({
        ...{ url, from, event, allowed },
        ...(payload !== undefined && { payload: payload.toString() }),
      });
    tell('iut', 'opened');
    if (!allowed) return;
    socket.on('framesent', ({ payload }) => tell('iut', 'sent', payload));
    socket.on('framereceived', ({ payload }) => tell('testbed', 'received', payload));
    socket.on('socketerror', (error) => tell('testbed', 'failed', error));
    socket.on('close', () => tell('testbed', 'closed'));
  }
}

/** Has whoever has the page at that time told of all that it and its pop-ups send, and get. Once for each page. */
export function watchTraffic(page: Page, current: () => TrafficWatch | undefined): void {
  const context = page.context();
  context.on('request', (request) => current()?.sent(request));
  context.on('response', (response) => current()?.answered(response));
  context.on('requestfailed', (request) => current()?.failed(request));
  context.on('requestfinished', (request) => current()?.ended(request));
  page.on('websocket', (socket) => current()?.connected(socket));
  context.on('page', (popUp) => popUp.on('websocket', (socket) => current()?.connected(socket)));
}
