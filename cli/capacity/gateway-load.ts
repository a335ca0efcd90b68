/** The load of a gateway: its agents, each of whom is judged. */
import type { Agent } from 'node:http';
import { createSecureContext } from 'node:tls';
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { RawReply } from '../../steps/drivers/http/raw-http';
import { gatewayClient } from '../../traffic/clients/well-behaved';
import type { AgentModel } from '../../traffic/driven/agent-model';
import { DrivenJudge } from '../../traffic/driven/driven-judge';
import type { Driven } from '../../traffic/driven/failed-call';
import type { Exchange } from '../../traffic/exchange';
import { gatewayCallOf } from '../../traffic/gateway/calls';
import { Line, type Watch } from './line';
import { Load } from './load';
import type { GatewayPlan } from './plan';
import { PushRoom } from './push-room';
import { VirtualAgent } from './virtual-agent';

export class GatewayLoad extends Load implements Watch<AgentModel> {
  private readonly judge: DrivenJudge;
  private readonly tls: object;
  private room: Promise<PushRoom> | undefined;

  constructor(private readonly plan: GatewayPlan) {
    const { timers, ics, strict, secrets, access } = plan;
    const traffic = { strict, ics };
    warmUp(new DrivenJudge(traffic, [], { timers, authMode: ics.options.authMode, isTrusted: () => true }));
    super(plan);
    this.judge = new DrivenJudge(traffic, secrets, {
      ...{ timers, authMode: ics.options.authMode, ...this.watching() },
    });
    // Made once: each connection would read the certificates anew.
    const { ca, insecure, certificate } = access;
    const secureContext = createSecureContext({ ...(ca !== undefined && { ca }), ...certificate });
    this.tls = { secureContext, rejectUnauthorized: !insecure };
  }

  /** An agent comes, and stays until it leaves. @param index of its account */
  async user(index: number): Promise<void> {
    const account = this.plan.accounts[index];
    if (!account || this.stop.isOver) return;
    this.begun += 1;
    const { push } = this.plan;
    if (push) this.room ??= PushRoom.open(push);
    const room = await this.room;
    const floor = {
      ...{ plan: this.plan, stop: this.stop },
      lineOf: (agentid: string, connections: Agent) =>
        new Line(this.judge.modelOf(agentid), this, connections),
      mailboxOf: (model: AgentModel) => room?.address((exchange) => this.pushed(exchange, model)),
      overdue: (model: AgentModel) => {
        if (this.plan.judges) this.judge.overdue(model);
      },
      present: (more: 1 | -1) => this.present(more),
    };
    await new VirtualAgent(account, floor, this.tls).live();
  }

  begins(...request: Parameters<Watch<AgentModel>['begins']>): void {
    if (this.plan.judges) this.judge.begins(...request);
  }

  over(exchange: Driven, model: AgentModel, outcome: RawReply | RawFailure): void {
    const found = gatewayCallOf(exchange);
    const { took = 0 } = exchange;
    exchange.place = `agent ${found?.agentid}, ${this.moment()}`;
    this.measures.exchange(found?.call ?? 'other', took, found?.call === 'poll');
    this.heard(outcome);
    if (this.plan.judges) this.judge.over(exchange, model);
  }

  private pushed(exchange: Exchange, model: AgentModel): void {
    exchange.place = `agent ${model.agentid}, ${this.moment()}`;
    this.measures.exchange('push', exchange.took ?? 0, true);
    if (this.plan.judges) this.judge.pushed(exchange, model);
  }

  protected finish() {
    void this.room?.then((room) => room.close());
    return this.judge.finish();
  }
}

/** What is read and compiled once shall not make the first agents late. */
function warmUp(judge: DrivenJudge): void {
  const model = judge.modelOf('291');
  for (const exchange of gatewayClient()) judge.over(exchange, model);
}
