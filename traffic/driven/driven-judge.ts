/** Judges all agents that one process drives: what each exchange says, and what each agent must see. */
import type { Exchange } from '../exchange';
import { gatewayCallOf } from '../gateway/calls';
import { nothingJudged, ofSides } from '../judged';
import { TrafficJudge } from '../traffic-judge';
import type { TrafficOptions } from '../traffic-options';
import { TrafficRecord } from '../traffic-record';
import { AgentModel, type ModelOptions } from './agent-model';
import type { Driven } from './failed-call';
import { GuidBook } from './guid-book';

const OURS = ['target'] as const;

export class DrivenJudge {
  readonly record: TrafficRecord;
  private readonly judge: TrafficJudge;
  private readonly guids = new GuidBook();

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

  /** Gives how many rows the exchange breaks. */
  over(exchange: Driven, model: AgentModel): number {
    this.judge.take(exchange);
    const judged = nothingJudged();
    model.judge(exchange, judged);
    // It has been counted.
    const { call } = gatewayCallOf(exchange) ?? { call: 'other' };
    this.record.add({ interface: 'gateway', call, exchange, judged, late: true });
    return judged.broken.length;
  }

  /** Judges what only the end shows. */
  finish(): void {
    this.judge.finish();
  }
}
