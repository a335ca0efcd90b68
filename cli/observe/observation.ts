/** Judges exchanges as they go by, says a line of each, and keeps what the reports need. */
import type { Target } from '../../fixtures/targets/target';
import type { Say } from '../../fixtures/texts/texts';
import type { Colours } from '../../reports/colours';
import type { InterfaceName } from '../../schemas/catalogue';
import type { Begun, Exchange } from '../../traffic/exchange';
import { ofSides, type Side } from '../../traffic/judged';
import { type JudgedExchange, TrafficJudge } from '../../traffic/traffic-judge';
import { TrafficRecord } from '../../traffic/traffic-record';
import { exchangeLine, faultLines } from './exchange-lines';
import type { HarRecording } from './har-recording';
import { LineSecrets } from './line-secrets';
import type { Over } from './under-way';

const SWITCHING = 101;
const MOST_FAULTS = 20;

export interface ObservationOptions {
  interface: InterfaceName;
  /** Host and port of a local service that is not where the document has it. */
  localService?: string;
  strict: boolean;
  /** What is known of who answers; undefined: nothing. */
  target?: Target;
  /** Whose rows are judged. */
  sides: readonly Side[];
  colours: Colours;
  /** In which language the lines are. */
  say: Say;
  write: (line: string) => void;
  recording?: HarRecording;
}

export class Observation {
  readonly record: TrafficRecord;
  readonly sides: readonly Side[];
  /** Exchanges, and how many of them are of another interface than the observed one. */
  readonly seen = { exchanges: 0, foreign: 0 };
  /** Of the harness. */
  readonly faults: string[] = [];
  private readonly judge: TrafficJudge;
  private readonly secrets: LineSecrets;
  /** Why something was not judged, with how often. */
  private readonly reasons = new Map<string, number>();
  private outcome: string | undefined;
  private isEnding = false;

  constructor(private readonly options: ObservationOptions) {
    this.sides = options.sides;
    const { strict, localService, interface: only, target } = options;
    this.record = new TrafficRecord(target?.secrets);
    this.secrets = new LineSecrets(target?.secrets);
    this.judge = new TrafficJudge(
      { strict, only, ...(localService && { localService }), ...(target && { ics: target.ics }) },
      (seen) => this.judged(seen),
    );
  }

  begins(request: Begun): void {
    this.guarded(() => this.judge.begins(request));
  }

  /** An exchange is over, as it should or not. */
  over(over: Over): void {
    this.guarded(() => this.ended(over));
  }

  /** Messages went over a WebSocket; only those that are of the interface count. */
  message(exchange: Exchange): void {
    this.guarded(() => {
      if (!this.judge.take(exchange)) return;
      this.seen.exchanges += 1;
      this.options.recording?.add(exchange);
    });
  }

  /** Something could not be judged. @param reason one of few */
  missed(reason: string): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  /** What is cut off from now on is no line. */
  ends(): void {
    this.isEnding = true;
  }

  /** Judges what only the end shows. Once. @returns what was not judged, and why, in sentences */
  finish(): string[] {
    this.guarded(() => this.judge.finish());
    const problem = this.options.recording?.end();
    return [
      ...[...this.reasons].map(([reason, times]) => `Not judged, ${times} times: ${reason}.`),
      ...(problem === undefined ? [] : [problem]),
    ];
  }

  private ended({ exchange, broken, why }: Over): void {
    // What goes over it is judged message by message.
    if (exchange.answer?.status === SWITCHING) {
      this.say(exchange, this.options.say('observe.webSocket'), undefined);
      return;
    }
    const outcome = [broken, why].filter(Boolean).join(': ');
    if (broken !== undefined && broken !== 'the client broke off') this.missed(outcome);
    this.take(exchange, outcome);
  }

  private take(exchange: Exchange, outcome: string): void {
    this.seen.exchanges += 1;
    this.outcome = outcome;
    if (!this.judge.take(exchange)) {
      this.seen.foreign += 1;
      this.say(exchange, this.options.say('observe.foreign'), outcome);
    }
    this.outcome = undefined;
    this.options.recording?.add(exchange);
  }

  /** What is wrong with us must not end what goes by. */
  private guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (this.faults.length < MOST_FAULTS) this.faults.push(String((error as Error).stack ?? error));
    }
  }

  private judged(seen: JudgedExchange): void {
    const own = { ...seen, judged: ofSides(seen.judged, this.sides) };
    this.record.add(own);
    const masked = (text: string) => this.secrets.masked(text, seen.exchange);
    const { say, colours } = this.options;
    const faults = faultLines(own, masked, colours, say);
    if (!seen.late) this.say(seen.exchange, seen.call, this.outcome);
    else if (faults.length > 0) this.say(seen.exchange, say('observe.later', { call: seen.call }), undefined);
    for (const line of faults) this.options.write(line);
  }

  private say(exchange: Exchange, what: string, outcome: string | undefined): void {
    if (this.isEnding && outcome) return;
    const { write, say } = this.options;
    write(exchangeLine(exchange, what, (text) => this.secrets.masked(text, exchange), say, outcome));
  }
}
