/** The proxy: listens, passes on, and shows an observation what goes by. */
import type { IncomingMessage, ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Certificate } from '../../fixtures/self-signed';
import { headerPairs } from '../../steps/drivers/http/raw-http';
import type { Exchange } from '../../traffic/exchange';
import { headerOf } from '../../traffic/exchange';
import type { Listening } from './address';
import { Forwarding, type Upstream } from './forward';
import { type Clients, type Listener, listen } from './listen';
import type { Observation } from './observation';
import { Room } from './seen-bytes';
import { UnderWay } from './under-way';
import { readMessages } from './web-socket';

export interface ProxyOptions {
  listening: Listening;
  certificate?: Certificate;
  upstream: Upstream;
  /** Who judges what goes by at that address. */
  observationAt: (origin: string) => Observation;
  /** The address is judged as the client has it, not as we listen. */
  namedByClient?: boolean;
  trouble: Clients['trouble'];
  limits?: ServerOptions;
}

export interface ObservingProxy extends Listener {
  observation: Observation;
}

/** @throws ConfigurationError when the address cannot be listened at */
export async function startProxy(options: ProxyOptions): Promise<ObservingProxy> {
  const { listening, certificate, upstream, observationAt, trouble, limits } = options;
  const listener = await listen(
    listening,
    certificate,
    {
      request: (request, response) => forwarding.request(request, response),
      upgrade: (request, socket, head) => forwarding.upgrade(request, socket, head),
      trouble,
    },
    limits,
  );
  const observation = observationAt(listener.origin);
  const addressed = (request: IncomingMessage) =>
    addressOf(request, (options.namedByClient && namedBy(request, listener.origin)) || listener.origin);
  const room = new Room();
  const forwarding = new Forwarding(upstream, {
    begins: (request) => {
      const url = addressed(request);
      const underWay = new UnderWay(request, url, room, (over) => observation.over(over));
      observation.begins({ at: underWay.at, method: request.method ?? '', url });
      return underWay;
    },
    opened: (request, answer, client, target) =>
      watchMessages({ request, answer, client, target, url: addressed(request) }, observation),
  });
  return { ...listener, observation };
}

/** Where the request went, in words of whoever listens: a client may call that by any name. */
function addressOf({ url = '' }: IncomingMessage, origin: string): URL {
  const text = url.startsWith('/') ? `${origin}${url}` : url;
  return URL.canParse(text) ? new URL(text) : new URL(origin);
}

/** The address at which we listen by the client's name for it; undefined where it names another port, or none. */
function namedBy({ headers: { host = '' } }: IncomingMessage, origin: string): string | undefined {
  const { protocol, port } = new URL(origin);
  const named = `${protocol}//${host}`;
  return URL.canParse(named) && new URL(named).port === port ? new URL(named).origin : undefined;
}

interface Opened {
  request: IncomingMessage;
  answer: IncomingMessage;
  client: Duplex;
  target: Duplex;
  url: URL;
}

function watchMessages({ request, answer, client, target, url }: Opened, observation: Observation): void {
  const headers = headerPairs(request.rawHeaders);
  const came = headerPairs(answer.rawHeaders);
  const extensions = headerOf(came, 'sec-websocket-extensions') ?? '';
  const status = answer.statusCode ?? 0;
  for (const [from, socket] of [
    ['client', client],
    ['target', target],
  ] as const) {
    const reading = readMessages(
      from,
      extensions,
      (message) => {
        const exchange: Exchange = {
          ...{ at: message.at, took: 0, method: request.method ?? '', url, headers, body: { text: '' } },
          ...{ answer: { status, headers: came, body: { text: '' } }, messages: [message] },
        };
        observation.message(exchange);
      },
      (why) => observation.missed(`messages of a WebSocket: ${why}`),
    );
    socket.on('data', (bytes: Buffer) => reading.add(bytes));
    socket.once('close', () => reading.end());
  }
}
