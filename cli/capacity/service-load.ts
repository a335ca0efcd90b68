/** The load of a local service: many pages give one softphone commands, each of which is judged. */
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { RawReply } from '../../steps/drivers/http/raw-http';
import { servicePage } from '../../traffic/clients/well-behaved';
import { DrivenRecord } from '../../traffic/driven/driven-record';
import type { Driven } from '../../traffic/driven/failed-call';
import type { ShownLater } from '../../traffic/driven/heard-keys';
import { SoftphoneModel } from '../../traffic/driven/softphone-model';
import { nothingJudged } from '../../traffic/judged';
import { commandIn } from '../../traffic/local-service';
import { TrafficJudge } from '../../traffic/traffic-judge';
import { Line, type Watch } from './line';
import { Load } from './load';
import type { ServicePlan } from './plan';
import { VirtualPages } from './virtual-pages';

export class ServiceLoad extends Load implements Watch<SoftphoneModel> {
  private readonly seen: DrivenRecord;

  constructor(private readonly plan: ServicePlan) {
    const { strict, ics, secrets, access } = plan;
    const { host } = new URL(access.address);
    const traffic = { strict, ics, localService: host, only: 'local-service' } as const;
    // What is read and compiled once shall not make the first commands late.
    const warm = new TrafficJudge({ ...traffic, localService: '127.0.0.1:12307' }, () => undefined);
    for (const exchange of servicePage()) warm.take(exchange);
    super(plan);
    this.seen = new DrivenRecord(traffic, secrets);
  }

  /** All pages: the softphone is one. */
  async user(): Promise<void> {
    if (this.stop.isOver) return;
    this.begun += 1;
    const { timers } = this.plan;
    const model = new SoftphoneModel({ timers, ...this.watching() });
    const pages = new VirtualPages(this.plan, {
      ...{ stop: this.stop, line: new Line(model, this) },
      late: (ms) => {
        this.arrivalsLate = Math.max(this.arrivalsLate, ms);
      },
      called: () => {
        this.came += 1;
      },
      heard: (shown) => this.shownLater(shown),
    });
    await pages.live();
  }

  begins(request: Parameters<Watch<SoftphoneModel>['begins']>[0], model: SoftphoneModel): void {
    this.measures.agents(1);
    model.begins(request);
  }

  over(exchange: Driven, model: SoftphoneModel, outcome: RawReply | RawFailure): void {
    const { took = 0, url } = exchange;
    const command = commandIn(url);
    exchange.place = `${url.searchParams.get('jsonpcallback')}, ${this.moment()}`;
    this.measures.agents(-1);
    this.measures.exchange(command, took, false);
    this.heard(outcome);
    const judged = nothingJudged();
    // Without a verdict the model still has to know what became of it.
    model.judge(exchange, judged);
    if (this.plan.judges) this.seen.over(exchange, command, judged);
  }

  protected finish() {
    return this.seen.finish();
  }

  private shownLater(all: readonly ShownLater[]): void {
    for (const { exchange, judged } of all) {
      if (judged.broken.length > 0) this.measures.lost();
      else this.measures.event();
      if (this.plan.judges) this.seen.shown(exchange, commandIn(exchange.url), judged);
    }
  }
}
