/** Judges all agents that one process drives: what each exchange says, and what each agent must see. */
import type { Exchange } from '../exchange';
import { gatewayCallOf } from '../gateway/calls';
import { type Judged, nothingJudged, ofSides } from '../judged';
import { TrafficJudge } from '../traffic-judge';
import type { TrafficOptions } from '../traffic-options';
import { TrafficRecord } from '../traffic-record';
import type { ModelOptions } from './agent-events';
import { AgentModel } from './agent-model';
import type { Driven } from './failed-call';
import { GuidBook } from './guid-book';

const OURS = ['target'] as const;

export class DrivenJudge {
  readonly record: TrafficRecord;
  private readonly judge: TrafficJudge;
  private readonly guids = new GuidBook();
  private readonly early = new Map<AgentModel, Exchange[]>();

  /** @param secrets those that are known before anything is sent */
  constructor(
    traffic: TrafficOptions,
    secrets: readonly string[],
    private readonly options: Omit<ModelOptions, 'guids'>,
  ) {
    this.record = new TrafficRecord(secrets);
    this.judge = new TrafficJudge(traffic, (seen) =>
      this.record.add({ ...seen, judged: ofSides(seen.judged, OURS) }),
    );
  }

  /** What that agent must see; nothing is known of it yet. */
  modelOf(agentid: string): AgentModel {
    return new AgentModel(agentid, { ...this.options, guids: this.guids });
  }

  /** A request of the agent goes out; its exchange comes with the same `url` object. */
  begins(request: Pick<Exchange, 'at' | 'url' | 'method'>, model: AgentModel): void {
    this.judge.begins(request);
    model.begins(request);
  }

  over(exchange: Driven, model: AgentModel): void {
    this.judge.take(exchange);
    const judged = nothingJudged();
    model.judge(exchange, judged);
    this.add(exchange, judged);
    const early = model.isIn ? this.early.get(model) : undefined;
    this.early.delete(model);
    for (const push of early ?? []) this.pushed(push, model);
  }

  /** A push for the agent; one that comes before the answer to its sign-in waits for that. */
  pushed(exchange: Exchange, model: AgentModel): void {
    if (!model.isIn && !model.hasLeft) {
      this.early.set(model, [...(this.early.get(model) ?? []), exchange]);
      return;
    }
    this.judge.take(exchange);
    const judged = nothingJudged();
    model.pushed(exchange, judged);
    this.add(exchange, judged);
  }

  /** Looks whether pushes of the agent are missing. */
  overdue(model: AgentModel): void {
    const judged = nothingJudged();
    const cause = model.overdue(performance.timeOrigin + performance.now(), judged);
    if (cause) this.add(cause, judged);
  }

  /** Judges what only the end shows. */
  finish(): void {
    this.judge.finish();
  }

  /** It has been counted. */
  private add(exchange: Exchange, judged: Judged): void {
    const { call } = gatewayCallOf(exchange) ?? { call: 'push' };
    this.record.add({ interface: 'gateway', call, exchange, judged, late: true });
  }
}
