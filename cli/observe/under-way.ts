/** An exchange while it goes by: its request, and its answer as far as it has come. */
import type { IncomingMessage } from 'node:http';
import type { HeaderList } from '../../schemas/trace-data';
import { headerPairs } from '../../steps/drivers/http/raw-http';
import type { Exchange } from '../../traffic/exchange';
import { type Room, SeenBytes } from './seen-bytes';

/** How an exchange ended that has no whole answer. */
export type Broken = 'the client broke off' | 'the upstream broke off' | 'the upstream was not reached';

/** What became of an exchange. */
export interface Over {
  exchange: Exchange;
  broken?: Broken;
  /** Why, as Node says it: a code, or a message. */
  why?: string;
}

export class UnderWay {
  readonly at = Date.now();
  private readonly began = performance.now();
  private readonly headers: HeaderList;
  private readonly sent: SeenBytes;
  private readonly came: SeenBytes;
  private answer: { status: number; headers: HeaderList } | undefined;
  private isOver = false;

  /** @param url of the request, as the client means it */
  constructor(
    private readonly request: IncomingMessage,
    private readonly url: URL,
    room: Room,
    private readonly over: (over: Over) => void,
  ) {
    this.headers = headerPairs(request.rawHeaders);
    this.sent = new SeenBytes(room);
    this.came = new SeenBytes(room);
  }

  /** From now on its body is seen. It flows from then on: first whoever passes it on must be ready. */
  watchRequest(): void {
    this.request.on('data', (piece: Buffer) => this.sent.add(piece));
  }

  /** The beginning of the answer is there. */
  answers({ statusCode = 0, rawHeaders }: IncomingMessage): void {
    this.answer = { status: statusCode, headers: headerPairs(rawHeaders) };
  }

  piece(piece: Buffer): void {
    this.came.add(piece);
  }

  /** Nothing more comes. @param broken where that is not how it should end @returns false when it had ended already */
  end(broken?: Broken, why?: string): boolean {
    if (this.isOver) return false;
    this.isOver = true;
    if (!this.request.complete) this.sent.lose('it did not come to its end');
    if (broken) this.came.lose(broken);
    const { at, headers, url, answer } = this;
    const took = performance.now() - this.began;
    const exchange: Exchange = {
      ...{ at, method: this.request.method ?? '', url, headers, body: this.sent.body(headers) },
      ...(answer && { took, answer: { ...answer, body: this.came.body(answer.headers) } }),
    };
    this.over({ exchange, ...(broken && { broken }), ...(why !== undefined && { why }) });
    return true;
  }
}
