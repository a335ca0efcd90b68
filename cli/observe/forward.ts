/** Passes on what clients ask and what the upstream answers, by a library; what goes by is seen, and left as it is. */
import { Agent, type IncomingMessage, ServerResponse } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { isIP, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, type SecureContext } from 'node:tls';
import { createProxyServer, type ServerOptions } from 'http-proxy-3';
import { namesOwnHost } from '../../fixtures/simulators/loopback';
import { headerPairs } from '../../steps/drivers/http/raw-http';
import { endOf } from './failure';
import { asItCame, byName } from './unaltered';
import type { UnderWay } from './under-way';

export interface Upstream {
  url: URL;
  /** PEM; trusted in place of those that Node trusts. */
  ca?: string;
  /** Takes any certificate. */
  anyCertificate?: true;
  /** It is ours, and knows no other name than its own: a client that names the proxy means it. */
  simulated?: true;
}

/** Who sees what goes by. */
export interface Seeing {
  begins(request: IncomingMessage): UnderWay;
  /** A connection became a WebSocket. @param answer that of the upstream */
  opened(request: IncomingMessage, answer: IncomingMessage, client: Duplex, target: Duplex): void;
}

export class Forwarding {
  private readonly proxy = createProxyServer();
  private readonly underWay = new WeakMap<IncomingMessage, UnderWay>();
  private readonly agents = new WeakMap<Duplex, Agent>();
  private readonly secureContext: SecureContext | undefined;

  constructor(
    private readonly upstream: Upstream,
    private readonly seeing: Seeing,
  ) {
    const { url, ca } = upstream;
    // Once, and not for each connection: it reads all that are trusted.
    if (url.protocol === 'https:') this.secureContext = createSecureContext(ca === undefined ? {} : { ca });
    this.proxy.on('proxyReq', (leaving, request, response) => {
      asItCame(leaving, request, this.hostFor(request));
      if (leaving.getHeader('expect') === undefined) return;
      leaving.on('continue', () => response.writeContinue());
      leaving.flushHeaders();
    });
    this.proxy.on('proxyRes', (answer, request, response) => this.answer(answer, request, response));
    this.proxy.on('proxyReqWs', (leaving, request, client) => {
      asItCame(leaving, request, this.hostFor(request));
      // Before the library's own: it writes the headers as it finds them here.
      leaving.on('upgrade', (answer, target) => {
        Object.assign(answer, { headers: byName(answer.rawHeaders) });
        this.underWay.get(request)?.answers(answer);
        this.underWay.get(request)?.end();
        // What came along with the answer would else be given to us alone, before the library joins the two.
        process.nextTick(() => this.seeing.opened(request, answer, client, target));
      });
      leaving.on('response', (answer) => this.watch(answer, request));
    });
    this.proxy.on('econnreset', (_, request) => this.underWay.get(request)?.end('the client broke off'));
  }

  /** Passes a request on, and its answer back. */
  request(request: IncomingMessage, response: ServerResponse): void {
    const underWay = this.begin(request);
    response.once('close', () => {
      if (!response.writableFinished) underWay.end('the client broke off');
    });
    const options = { ...this.options(this.agentOf(request.socket)), selfHandleResponse: true };
    this.proxy.web(request, response, options, (error) => this.failed(error, underWay, response));
    underWay.watchRequest();
  }

  /** Passes on what asks for another protocol: a WebSocket; anything else as a request, which every server may take it for. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const isWebSocket = request.method === 'GET' && /^websocket$/i.test(request.headers.upgrade ?? '');
    if (!(socket instanceof Socket)) socket.destroy();
    else if (isWebSocket) {
      const underWay = this.begin(request);
      socket.once('close', () => underWay.end('the client broke off'));
      this.proxy.ws(request, socket, head, this.options(this.newAgent(false)), (error) => {
        const isFirst = underWay.end(...endOf(error));
        if (isFirst && socket.writable) socket.end(`HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n`);
      });
    } else {
      const response = new ServerResponse(request);
      response.shouldKeepAlive = false;
      response.assignSocket(socket);
      response.once('finish', () => socket.end());
      socket.on('error', () => socket.destroy());
      this.request(request, response);
    }
  }

  private begin(request: IncomingMessage): UnderWay {
    const underWay = this.seeing.begins(request);
    this.underWay.set(request, underWay);
    // The library lets nobody touch the headers of a request that expects something; they are put back as they came.
    delete request.headers.expect;
    return underWay;
  }

  private answer(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse): void {
    this.watch(answer, request);
    // Node adds none of its own then.
    response.sendDate = false;
    for (const name of ['connection', 'transfer-encoding']) response.removeHeader(name);
    const isChunked = answer.headers['transfer-encoding'] !== undefined;
    const headers = headerPairs(answer.rawHeaders).filter(([name]) => isChunked || !/^trailer$/i.test(name));
    try {
      response.writeHead(answer.statusCode ?? 0, answer.statusMessage, headers.flat());
    } catch (error) {
      this.failed(error as Error, this.underWay.get(request), response);
      answer.destroy();
      return;
    }
    response.flushHeaders();
    answer.pipe(response, { end: false });
    answer.once('end', () => {
      if (isChunked) response.addTrailers(headerPairs(answer.rawTrailers));
      response.end();
    });
    answer.once('error', () => response.destroy());
  }

  private watch(answer: IncomingMessage, request: IncomingMessage): void {
    const underWay = this.underWay.get(request);
    underWay?.answers(answer);
    answer.on('data', (piece: Buffer) => underWay?.piece(piece));
    answer.once('end', () => underWay?.end());
    answer.once('error', ({ code }: NodeJS.ErrnoException) => underWay?.end('the upstream broke off', code));
  }

  private failed(error: Error, underWay: UnderWay | undefined, response: ServerResponse): void {
    underWay?.end(...endOf(error));
    if (response.headersSent || !response.writable) {
      response.destroy();
      return;
    }
    response.removeHeader('transfer-encoding');
    response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
    response.end(`softphone-conformance observe: ${endOf(error).join(': ')}\n`);
  }

  private hostFor(request: IncomingMessage): string | undefined {
    return this.upstream.simulated && namesOwnHost(request) ? this.upstream.url.host : undefined;
  }

  /** With a target of its own at each call: the library fills in what it finds. */
  private options(agent: Agent): ServerOptions {
    return { target: this.upstream.url, agent, toProxy: true, preserveHeaderKeyCase: true };
  }

  /** Of each connection of a client its own, so that what it keeps alive is kept alive to the upstream, and no other. */
  private agentOf(client: Duplex): Agent {
    const known = this.agents.get(client);
    if (known) return known;
    const agent = this.newAgent(true);
    this.agents.set(client, agent);
    client.once('close', () => agent.destroy());
    return agent;
  }

  private newAgent(keepAlive: boolean): Agent {
    const { url, anyCertificate } = this.upstream;
    const options = { keepAlive };
    const { secureContext } = this;
    if (!secureContext) return new Agent(options);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    return new TlsAgent({
      ...options,
      // Else Node would take the name that the client's header Host has.
      servername: isIP(host) ? '' : host,
      rejectUnauthorized: !anyCertificate,
      secureContext,
    });
  }
}
