/** Judges all agents that one process drives: what each exchange says, and what each agent must see. */
import type { Exchange } from '../exchange';
import { gatewayCallOf } from '../gateway/calls';
import { nothingJudged } from '../judged';
import type { TrafficOptions } from '../traffic-options';
import type { TrafficRecord } from '../traffic-record';
import type { ModelOptions } from './agent-events';
import { AgentModel } from './agent-model';
import { DrivenRecord } from './driven-record';
import type { Driven } from './failed-call';
import { GuidBook } from './guid-book';

export class DrivenJudge {
  private readonly seen: DrivenRecord;
  private readonly guids = new GuidBook();
  private readonly early = new Map<AgentModel, Exchange[]>();

  /** @param secrets those that are known before anything is sent */
  constructor(
    traffic: Omit<TrafficOptions, 'only'>,
    secrets: readonly string[],
    private readonly options: Omit<ModelOptions, 'guids'>,
  ) {
    this.seen = new DrivenRecord({ ...traffic, only: 'gateway' }, secrets);
  }

  /** What that agent must see; nothing is known of it yet. */
  modelOf(agentid: string): AgentModel {
    return new AgentModel(agentid, { ...this.options, guids: this.guids });
  }

  /** A request of the agent goes out; its exchange comes with the same `url` object. */
  begins(request: Pick<Exchange, 'at' | 'url' | 'method'>, model: AgentModel): void {
    this.seen.begins(request);
    model.begins(request);
  }

  over(exchange: Driven, model: AgentModel): void {
    const judged = nothingJudged();
    model.judge(exchange, judged);
    this.seen.over(exchange, callOf(exchange), judged);
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
    const judged = nothingJudged();
    model.pushed(exchange, judged);
    this.seen.over(exchange, callOf(exchange), judged);
  }

  /** Looks whether pushes of the agent are missing. */
  overdue(model: AgentModel): void {
    const judged = nothingJudged();
    const cause = model.overdue(performance.timeOrigin + performance.now(), judged);
    if (cause) this.seen.shown(cause, callOf(cause), judged);
  }

  /** Judges what only the end shows, and gives what was seen. */
  finish(): TrafficRecord {
    return this.seen.finish();
  }
}

function callOf(exchange: Exchange): string {
  return gatewayCallOf(exchange)?.call ?? 'push';
}
