/**
 * Receives the events that a gateway pushes: listens where the IXIT says, records what comes, and answers as it is
 * told to. Judges nothing, and claims nothing in the trace.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PushAccess } from '../../../fixtures/targets/target';
import type { Exact } from '../../../schemas/recording';
import type { Push } from '../../../schemas/trace-data';
import { now } from '../../evidence/time';
import type { Trace } from '../../evidence/trace';
import { header } from '../http/reply-text';
import { learnGuids } from './guid';
import { type PushArrival, readPush } from './push-arrival';
import { listenForPushes, type OpenPost, type PushPost } from './push-post';

export type { PushArrival } from './push-arrival';

const CHANNEL = 'push';
/** Further pushes are turned away unseen. */
const ARRIVAL_LIMIT = 1_000;

/**
 * `accepts`: retcode "0"; `refuses`: retcode "1"; `fails`: HTTP status 500; `hangs`: takes the push and never
 * answers; `dead`: cuts every connection. The port stays ours, so that nobody else gets what was meant for us.
 */
export type PushBehaviour = 'accepts' | 'refuses' | 'fails' | 'hangs' | 'dead';

export interface PushReceiverOptions extends PushAccess {
  trace: Trace;
  /** Is told of each secret in a push, its Guid and its token, before the push is recorded. */
  learn?: (secret: string) => void;
  /** Where they come in. Default: at a server of ours. */
  post?: PushPost;
  /** Gives the part of an address that nobody can guess. Default: a random one. */
  secretPath?: () => string;
}

/** One address of the receiver, and what has come there. */
export class Mailbox {
  /** Oldest first. */
  readonly arrivals: PushArrival[] = [];

  /** @param address where the gateway is to push: nobody can guess its path, so whatever comes there is the gateway's */
  constructor(
    readonly address: string,
    private readonly trace: Trace,
  ) {}

  /**
   * The arrival after the first `after` ones; undefined when it has not come by the deadline.
   *
   * @param deadline milliseconds
   */
  async next(deadline: number, after = 0): Promise<PushArrival | undefined> {
    const ends = now() + deadline;
    // What comes to another mailbox wakes up whoever waits at this one.
    let seen = this.arrivals.at(-1)?.entry.seq ?? 0;
    for (let left = deadline; this.arrivals.length <= after && left > 0; left = ends - now()) {
      const came = await this.trace.waitFor(({ seq, channel }) => channel === CHANNEL && seq > seen, left);
      seen = came?.seq ?? seen;
    }
    return this.arrivals[after];
  }
}

export class PushReceiver {
  behaviour: PushBehaviour = 'accepts';
  private readonly mailboxes = new Map<string, Mailbox>();
  private number = 0;

  private post: OpenPost | undefined;

  private constructor(private readonly options: PushReceiverOptions) {}

  /** Listens. Throws the error of `listen`, such as EADDRINUSE. */
  static async open(options: PushReceiverOptions): Promise<PushReceiver> {
    const receiver = new PushReceiver(options);
    const { post = listenForPushes } = options;
    receiver.post = await post(options, {
      connected: (socket) => {
        if (receiver.behaviour === 'dead') socket.destroy();
      },
      came: (request, response) => void receiver.receive(request, response),
    });
    return receiver;
  }

  /** Another address to push to, such as each sign-in gives one of its own. */
  mailbox(): Mailbox {
    const { trace, secretPath = randomUUID } = this.options;
    const path = `/pushed/${secretPath()}`;
    const mailbox = new Mailbox(`${this.post?.base}${path}`, trace);
    this.mailboxes.set(path, mailbox);
    return mailbox;
  }

  /** Cuts every connection, and stops listening. */
  async close(): Promise<void> {
    await this.post?.close();
  }

  private async receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Reading the request takes its socket away from it.
    const { socket } = request;
    const read = this.behaviour === 'dead' ? undefined : await readPush(request);
    // A connection that was made before may still bring something.
    if (!read || this.behaviour === 'dead') {
      socket.destroy();
      return;
    }
    const { url: path = '' } = request;
    const mailbox = this.mailboxes.get(path);
    if (!mailbox || this.number >= ARRIVAL_LIMIT) {
      response.writeHead(404).end();
      return;
    }
    const { push, raw, exact } = read;
    this.number += 1;
    mailbox.arrivals.push(this.record(push, raw, { path, ...exact }));
    if (raw === undefined) socket.destroy();
    else this.answer(response, push);
  }

  private record(push: Push, raw: string | undefined, exact: Exact): PushArrival {
    const { trace, learn } = this.options;
    const { headers, payload, reason } = push;
    if (learn) {
      learnGuids(learn, headers, payload);
      const token = header(headers, 'service_token');
      if (token) learn(token);
    }
    const entry = trace.record(
      {
        ...({ origin: 'iut', interface: 'gateway', kind: 'callback', channel: CHANNEL } as const),
        summary: payload
          ? `The gateway pushes ${JSON.stringify(payload)}`
          : `A push cannot be read: ${reason}`,
        data: push,
        ...(raw !== undefined && { raw }),
      },
      exact,
    );
    return { ...push, entry, taken: this.takes(push) };
  }

  private answer(response: ServerResponse, push: Push): void {
    if (this.behaviour === 'hangs') return;
    response.writeHead(this.behaviour === 'fails' ? 500 : 200, {
      'Content-Type': 'application/json; charset=UTF-8',
    });
    response.end(
      this.takes(push) ? '{"message":"success","retcode":"0"}' : '{"message":"failure","retcode":"1"}',
    );
  }

  private takes({ payload }: Push): boolean {
    return this.behaviour === 'accepts' && payload !== undefined;
  }
}
