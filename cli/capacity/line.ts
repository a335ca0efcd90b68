/** The way of one agent's requests to the target: each is sent once, measured, and judged as it comes back. */
import type { Agent } from 'node:http';
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import { exchangeRaw, type RawReply, type RawRequest } from '../../steps/drivers/http/raw-http';
import { bodyText } from '../../steps/drivers/http/reply-text';
import type { Driven } from '../../traffic/driven/failed-call';
import type { SeenBody } from '../../traffic/exchange';

/** Who is told of each exchange. */
export interface Watch<Model> {
  begins(request: Pick<Driven, 'at' | 'url' | 'method'> & { body?: string }, model: Model): void;
  over(exchange: Driven, model: Model, outcome: RawReply | RawFailure): void;
}

export class Line<Model> {
  private isClosed = false;

  /** @param connections that are kept; default: each request has one of its own */
  constructor(
    readonly model: Model,
    private readonly watch: Watch<Model>,
    private readonly connections?: Agent,
  ) {}

  async exchange({ tls: _, ...wanted }: RawRequest): Promise<RawReply | RawFailure> {
    const { method, target, headers, body, address } = wanted;
    const url = new URL(target, address);
    const at = now();
    const text = body?.toString() ?? '';
    this.watch.begins({ at, url, method, body: text }, this.model);
    const { connections } = this;
    const outcome = await exchangeRaw({ ...wanted, ...(connections && { connections }) });
    // What was given up at the end says nothing.
    if (this.isClosed) return outcome;
    const exchange: Driven = {
      ...{ at, took: now() - at, method, url, headers, body: { text } },
      ...('failed' in outcome ? { failed: outcome.failed } : { answer: answerOf(outcome) }),
    };
    this.watch.over(exchange, this.model, outcome);
    return outcome;
  }

  /** What comes from now on is not judged. */
  close(): void {
    this.isClosed = true;
  }
}

function answerOf({ status, headers, body }: RawReply): NonNullable<Driven['answer']> {
  const { text, notes, stillPacked } = bodyText({ headers, body });
  const seen: SeenBody =
    stillPacked === undefined ? { text, ...(notes.length > 0 && { notes }) } : { unseen: stillPacked };
  return { status, headers, body: seen };
}

/** Milliseconds since 1970, with their fractions. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
