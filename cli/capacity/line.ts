/** The way of one agent's requests to the target: each is sent once, measured, and judged as it comes back. */
import type { Agent } from 'node:https';
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import { exchangeRaw, type RawReply, type RawRequest } from '../../steps/drivers/http/raw-http';
import { bodyText } from '../../steps/drivers/http/reply-text';
import type { AgentModel, Driven } from '../../traffic/driven/agent-model';
import type { SeenBody } from '../../traffic/exchange';

/** Who is told of each exchange. */
export interface Watch {
  begins(request: Pick<Driven, 'at' | 'url' | 'method'>, model: AgentModel): void;
  over(exchange: Driven, model: AgentModel, outcome: RawReply | RawFailure): void;
}

export class Line {
  private isClosed = false;

  constructor(
    private readonly model: AgentModel,
    private readonly watch: Watch,
    private readonly connections: Agent,
  ) {}

  /** Events of the agent that must come yet. */
  get open(): number {
    return this.model.open;
  }

  async exchange({ tls: _, ...wanted }: RawRequest): Promise<RawReply | RawFailure> {
    const { method, target, headers, body, address } = wanted;
    const url = new URL(target, address);
    const at = now();
    this.watch.begins({ at, url, method }, this.model);
    const outcome = await exchangeRaw({ ...wanted, connections: this.connections });
    // What was given up at the end says nothing.
    if (this.isClosed) return outcome;
    const exchange: Driven = {
      ...{ at, took: now() - at, method, url, headers, body: { text: body?.toString() ?? '' } },
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
