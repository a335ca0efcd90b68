/** The load of a CTI server: its agents, each with a subscriber of its own, and force calls on each. */
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { RawReply } from '../../steps/drivers/http/raw-http';
import { DrivenRecord } from '../../traffic/driven/driven-record';
import type { Driven } from '../../traffic/driven/failed-call';
import { SubscriberModel } from '../../traffic/driven/subscriber-model';
import type { Exchange } from '../../traffic/exchange';
import { nothingJudged } from '../../traffic/judged';
import { Line, type Watch } from './line';
import { Load } from './load';
import type { CtiPlan } from './plan';
import { VirtualSubscriber } from './virtual-subscriber';

export class CtiLoad extends Load implements Watch<SubscriberModel> {
  private readonly seen: DrivenRecord;
  /** Whose session forces all agents. */
  private readonly supervisor: { session?: Promise<string> } = {};

  constructor(private readonly plan: CtiPlan) {
    super(plan);
    const { strict, ics, secrets } = plan;
    this.seen = new DrivenRecord({ strict, ics, only: 'wellclient' }, secrets);
  }

  async user(index: number): Promise<void> {
    const account = this.plan.accounts[index];
    if (!account || this.stop.isOver) return;
    this.begun += 1;
    const { plan } = this;
    const { strict, timers } = plan;
    const model = new SubscriberModel(account.agentId, { strict, timers, ...this.watching() });
    await new VirtualSubscriber(account, {
      ...{ plan, stop: this.stop, line: new Line(model, this), supervisor: this.supervisor },
      told: (exchange, event) => this.told(exchange, event, model),
      overdue: () => this.overdue(model),
      present: (more) => this.present(more),
    }).live();
  }

  begins(request: Parameters<Watch<SubscriberModel>['begins']>[0], model: SubscriberModel): void {
    model.begins(request, request.body ?? '');
  }

  over(exchange: Driven, model: SubscriberModel, outcome: RawReply | RawFailure): void {
    const name = callOf(exchange);
    exchange.place = `agent ${model.agentId}, ${this.moment()}`;
    this.measures.exchange(name, exchange.took ?? 0, false);
    this.heard(outcome);
    const judged = nothingJudged();
    model.judge(exchange, judged);
    if (this.plan.judges) this.seen.over(exchange, name, judged);
  }

  protected finish() {
    return this.seen.finish();
  }

  /** An event came, in a frame that is an exchange of its own. */
  private told(exchange: Exchange, event: Record<string, unknown>, model: SubscriberModel): void {
    exchange.place = `agent ${model.agentId}, ${this.moment()}`;
    const judged = nothingJudged();
    model.came(event, exchange.at, judged);
    if (this.plan.judges) this.seen.over(exchange, callOf(exchange), judged);
  }

  private overdue(model: SubscriberModel): void {
    const judged = nothingJudged();
    const cause = model.overdue(performance.timeOrigin + performance.now(), judged);
    if (cause && this.plan.judges) this.seen.shown(cause, callOf(cause), judged);
  }
}

/** As a person reads it in the table of times. */
function callOf({ url, body, messages }: Exchange): string {
  if (messages) return 'event';
  const func = 'text' in body ? /"func":"(\w+)"/.exec(body.text)?.[1] : undefined;
  if (func !== undefined) return func;
  return /\/heartbeat\//.test(url.pathname)
    ? 'heartbeat'
    : url.pathname.slice(url.pathname.lastIndexOf('/') + 1);
}
