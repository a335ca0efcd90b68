/** What is seen of a target whose clients are driven here: each exchange by itself, and what only their models can judge. */
import type { Exchange } from '../exchange';
import { type Judged, ofSides } from '../judged';
import { TrafficJudge } from '../traffic-judge';
import type { TrafficOptions } from '../traffic-options';
import { TrafficRecord } from '../traffic-record';

const OURS = ['target'] as const;

export class DrivenRecord {
  readonly record: TrafficRecord;
  private readonly judge: TrafficJudge;

  /** @param secrets those that are known before anything is sent */
  constructor(
    private readonly traffic: TrafficOptions & { only: NonNullable<TrafficOptions['only']> },
    secrets: readonly string[],
  ) {
    this.record = new TrafficRecord(secrets);
    this.judge = new TrafficJudge(traffic, (seen) =>
      this.record.add({ ...seen, judged: ofSides(seen.judged, OURS) }),
    );
  }

  /** A request goes out; its exchange comes with the same `url` object. */
  begins(request: Pick<Exchange, 'at' | 'url' | 'method'>): void {
    this.judge.begins(request);
  }

  /** An exchange is over. @param judged by the model of who made it */
  over(exchange: Exchange, call: string, judged: Judged): void {
    this.judge.take(exchange);
    this.shown(exchange, call, judged);
  }

  /** What shows of an exchange that has been counted. */
  shown(exchange: Exchange, call: string, judged: Judged): void {
    this.record.add({ interface: this.traffic.only, call, exchange, judged, late: true });
  }

  /** Judges what only the end shows, and gives what was seen. */
  finish(): TrafficRecord {
    this.judge.finish();
    return this.record;
  }
}
