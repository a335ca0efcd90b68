/** The load that one process makes: its virtual users, who measures them, and what comes of it; each interface has its own. */
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { RawReply } from '../../steps/drivers/http/raw-http';
import type { TrafficRecord } from '../../traffic/traffic-record';
import { type Measured, Measures } from './measures';
import type { LoadPlan } from './plan';
import { type SeenRecord, seenOf } from './seen-record';
import { Stop } from './stop';
import { Timekeeper } from './timekeeper';

/** Requests that came to nobody, one after another, before the target counts as fallen over. */
const MOST_UNHEARD = 20;
/** Of the time of a reply the tester itself may be late by so much. */
const ALLOWED = 0.1;
const NO_SOCKETS = /EMFILE|ENFILE|EADDRNOTAVAIL|ENOBUFS/;

/** As JSON has it. */
export interface LoadResult {
  seen: SeenRecord;
  measured: Measured;
  /** Users who came, and sign-ins that succeeded. */
  begun: number;
  came: number;
  /** Milliseconds: the latest that a user came, and that this process was. */
  arrivalsLate: number;
  worst: number;
  /** Why it ended before its time. */
  ended?: string;
  /** Microseconds of processor, bytes of memory at most. */
  processor: number;
  memory: number;
}

export abstract class Load {
  readonly stop: Stop;
  arrivalsLate = 0;
  protected readonly measures: Measures;
  protected readonly time: Timekeeper;
  protected begun = 0;
  protected came = 0;
  private readonly began = performance.now();
  private readonly processor = process.cpuUsage();
  private unheard = 0;

  constructor({ ramp, hold, timers }: LoadPlan) {
    this.stop = new Stop(this.began + ramp + hold);
    this.measures = new Measures(this.began, ramp + hold);
    this.time = new Timekeeper(timers.reply * ALLOWED);
  }

  /** A virtual user comes, and stays until it leaves. @param index its number */
  abstract user(index: number): Promise<void>;

  /** Judges what only the end shows, and gives what was seen. */
  protected abstract finish(): TrafficRecord;

  /** When all have left. */
  result(): LoadResult {
    this.time.stop();
    const record = this.finish();
    const { user, system } = process.cpuUsage(this.processor);
    const { reason } = this.stop;
    return {
      ...{ seen: seenOf(record), measured: this.measures.told(), begun: this.begun, came: this.came },
      ...{ arrivalsLate: this.arrivalsLate, worst: this.time.worst },
      ...(reason !== undefined && { ended: reason }),
      ...{ processor: user + system, memory: process.resourceUsage().maxRSS * 1024 },
    };
  }

  /** Seconds since it began, such as `12.5 s`. */
  protected moment(): string {
    return `${Math.round(performance.now() - this.began) / 1000} s`;
  }

  /** What models of users are told, and tell. */
  protected watching() {
    return {
      isTrusted: (since: number) => this.time.isTrusted(since),
      eventCame: (delay: number) => {
        this.measures.event();
        this.measures.exchange('event', delay, true);
      },
      eventLost: () => this.measures.lost(),
    };
  }

  /** So many users more are signed in. */
  protected present(more: 1 | -1): void {
    if (more > 0) this.came += 1;
    this.measures.agents(more);
  }

  /** A request is over, in whatever way. */
  protected heard(outcome: RawReply | RawFailure): void {
    if ('failed' in outcome) this.failed(outcome);
    else this.unheard = 0;
  }

  private failed({ failed, reason }: RawFailure): void {
    const isOurs = NO_SOCKETS.test(reason);
    this.measures.error(isOurs ? 'no socket' : failed);
    if (isOurs) this.stop.now('the tester ran out of sockets');
    if (failed !== 'refused' && failed !== 'dropped') return;
    this.unheard += 1;
    if (this.unheard >= MOST_UNHEARD) this.stop.now('the target does not answer any more');
  }
}
