/**
 * The pages that give one softphone commands, at a rate that does not wait for its answers. One after another: a call is
 * placed to a number that answers by itself, keys are sent, the call is ended; between them it is asked whether there
 * is a call. What the far end has heard is looked at before a call is ended.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { LocalServiceDriver } from '../../steps/drivers/local-service/local-service';
import type { ShownLater } from '../../traffic/driven/heard-keys';
import type { SoftphoneModel } from '../../traffic/driven/softphone-model';
import type { Line } from './line';
import { lineSeen } from './line-seen';
import type { ServicePlan } from './plan';
import type { Stop } from './stop';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'] as const;
/** Of the commands in a call, one in so many asks whether there is a call. */
const LOOKS = 5;
/** Milliseconds of a call in which keys are sent. */
const TALK = 1_500;
/** Milliseconds between two looks at what was heard, and before another try where the called number did not answer. */
const BETWEEN = 50;
const SECOND = 1_000;

type Query = [name: string, value: string][];

/** What the pages tell. */
export interface Told {
  stop: Stop;
  line: Line<SoftphoneModel>;
  /** A command goes out so many milliseconds after its time. */
  late(ms: number): void;
  /** A call was answered. */
  called(): void;
  heard(shown: readonly ShownLater[]): void;
}

export class VirtualPages {
  private readonly driver: LocalServiceDriver;
  private readonly underWay = new Set<Promise<unknown>>();
  private sent = 0;
  /** The call that is there; then what was heard is looked at, and no key is sent. */
  private call: { until: number; looking?: Promise<void>; isLooked?: true } | undefined;

  constructor(
    private readonly plan: ServicePlan,
    private readonly told: Told,
  ) {
    this.driver = new LocalServiceDriver({
      trace: { record: (entry: object) => ({ ...entry, seq: 0, at: 0, claimed: true }) } as never,
      ...{ address: plan.access.address, timers: plan.timers },
      exchange: (wanted) => told.line.exchange(wanted),
    });
  }

  /** Until the load is over, and no call is left behind. */
  async live(): Promise<void> {
    const { stop, line, late } = this.told;
    const began = performance.now();
    while (!stop.isOver) {
      const due = began + dueOf(this.sent, this.plan);
      if (due > performance.now()) await stop.pause(due - performance.now());
      if (stop.isOver) break;
      late(performance.now() - due);
      this.send(this.next());
    }
    await this.answered();
    const { phase } = line.model;
    if (phase === 'talking' || phase === 'dialling') {
      await (this.call?.looking ?? this.look());
      this.send([['cmd', 'huang_up']]);
      await this.answered();
    }
    await this.driver.close();
  }

  /** What is sent now, whatever else is under way. */
  private next(): Query {
    const { model } = this.told.line;
    const { answeringNumber, unknownQueue } = this.plan.destinations;
    const look: Query = [
      ['cmd', 'transfer_to'],
      ['trans_type', 'queue'],
      ['trans_queue', unknownQueue ?? ''],
    ];
    const { phase } = model;
    if (unknownQueue === undefined || answeringNumber === undefined)
      return unknownQueue === undefined || this.sent % 2 === 0 ? this.nothing() : look;
    if (phase === 'idle' && model.changed !== undefined && this.sent % LOOKS === 0)
      return [
        ['cmd', 'dial_out'],
        ['dial_number', answeringNumber],
      ];
    return phase === 'talking' ? (this.inCall() ?? look) : look;
  }

  /** Undefined: it is asked whether there is a call. */
  private inCall(): Query | undefined {
    if (!this.call) {
      this.told.called();
      this.call = { until: performance.now() + TALK };
    }
    const { until, looking, isLooked } = this.call;
    if (performance.now() < until) return this.sent % LOOKS === 0 ? undefined : this.key();
    if (!looking) this.call.looking = this.look();
    if (!isLooked) return undefined;
    this.call = undefined;
    return [['cmd', 'huang_up']];
  }

  /** A command that finds nothing to do without a call. */
  private nothing(): Query {
    return this.sent % 4 === 0 ? [['cmd', 'huang_up']] : this.key();
  }

  private key(): Query {
    return [
      ['cmd', 'send_dtmf'],
      ['dtmf', KEYS[this.sent % KEYS.length] ?? '1'],
    ];
  }

  private send(query: Query): void {
    this.sent += 1;
    const sending = this.driver.sendRaw({ query });
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  private async answered(): Promise<void> {
    await Promise.all([...this.underWay]);
  }

  /** What the far end has heard, once every key was answered and its effect had its time. */
  private async look(): Promise<void> {
    const { call } = this;
    await this.answered();
    await this.lookAtKeys();
    if (call) call.isLooked = true;
  }

  private async lookAtKeys(): Promise<void> {
    const { observed, timers } = this.plan;
    const { model } = this.told.line;
    if (!observed) return;
    const until = performance.now() + timers.effect;
    for (;;) {
      const digits = await lineSeen(observed, timers.reply);
      if (digits === undefined) return;
      if (digits.length >= model.accepted || performance.now() >= until) {
        this.told.heard(model.heard(digits));
        return;
      }
      await sleep(BETWEEN);
    }
  }
}

/** Milliseconds after the beginning at which a command is due: while pages come, the rate grows. */
function dueOf(number: number, { ramp, perSecond }: ServicePlan): number {
  const rate = perSecond / SECOND;
  const inRamp = (rate * ramp) / 2;
  return number < inRamp ? Math.sqrt((2 * ramp * number) / rate) : ramp + (number - inRamp) / rate;
}
