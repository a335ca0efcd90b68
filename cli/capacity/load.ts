/** The load that one process makes: its agents, who judges and measures them, and what comes of it. */
import type { Agent } from 'node:https';
import { createSecureContext } from 'node:tls';
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { RawReply } from '../../steps/drivers/http/raw-http';
import { gatewayClient } from '../../traffic/clients/well-behaved';
import type { Driven } from '../../traffic/driven/agent-model';
import { DrivenJudge } from '../../traffic/driven/driven-judge';
import { gatewayCallOf } from '../../traffic/gateway/calls';
import { Line, type Watch } from './line';
import { type Measured, Measures } from './measures';
import type { LoadPlan } from './plan';
import { type SeenRecord, seenOf } from './seen-record';
import { Stop } from './stop';
import { Timekeeper } from './timekeeper';
import { VirtualAgent } from './virtual-agent';

/** Requests that came to nobody, one after another, before the target counts as fallen over. */
const MOST_UNHEARD = 20;
/** Of the time of a reply the tester itself may be late by so much. */
const ALLOWED = 0.1;
const NO_SOCKETS = /EMFILE|ENFILE|EADDRNOTAVAIL|ENOBUFS/;

/** As JSON has it. */
export interface LoadResult {
  seen: SeenRecord;
  measured: Measured;
  /** Agents who came, and sign-ins that succeeded. */
  begun: number;
  came: number;
  /** Milliseconds: the latest that an agent came, and that this process was. */
  arrivalsLate: number;
  worst: number;
  /** Why it ended before its time. */
  ended?: string;
  /** Microseconds of processor, bytes of memory at most. */
  processor: number;
  memory: number;
}

export class Load implements Watch {
  readonly stop: Stop;
  arrivalsLate = 0;
  private readonly measures: Measures;
  private readonly judge: DrivenJudge;
  private readonly time: Timekeeper;
  private readonly began: number;
  private readonly processor = process.cpuUsage();
  private readonly tls: object;
  private unheard = 0;
  private begun = 0;
  private came = 0;

  constructor(private readonly plan: LoadPlan) {
    const { ramp, hold, timers, ics, strict, secrets, access } = plan;
    const traffic = { strict, ics, only: 'gateway' } as const;
    const known = {
      ...{ timers, authMode: ics.options.authMode },
      isTrusted: (since: number) => this.time.isTrusted(since),
    };
    warmUp(new DrivenJudge(traffic, [], known));
    this.began = performance.now();
    this.stop = new Stop(this.began + ramp + hold);
    this.measures = new Measures(this.began, ramp + hold);
    this.time = new Timekeeper(timers.reply * ALLOWED);
    this.judge = new DrivenJudge(traffic, secrets, {
      ...known,
      eventCame: (delay) => {
        this.measures.event();
        this.measures.exchange('event', delay, true);
      },
      eventLost: () => this.measures.lost(),
    });
    // Made once: each connection would read the certificates anew.
    const { ca, insecure, certificate } = access;
    const secureContext = createSecureContext({ ...(ca !== undefined && { ca }), ...certificate });
    this.tls = { secureContext, rejectUnauthorized: !insecure };
  }

  /** An agent comes, and stays until it leaves. @param index of its account */
  async agent(index: number): Promise<void> {
    const account = this.plan.accounts[index];
    if (!account || this.stop.isOver) return;
    this.begun += 1;
    const floor = {
      ...{ plan: this.plan, stop: this.stop },
      lineOf: (agentid: string, connections: Agent) =>
        new Line(this.judge.modelOf(agentid), this, connections),
      present: (more: 1 | -1) => {
        if (more > 0) this.came += 1;
        this.measures.agents(more);
      },
    };
    await new VirtualAgent(account, floor, this.tls).live();
  }

  begins(...request: Parameters<Watch['begins']>): void {
    if (this.plan.judges) this.judge.begins(...request);
  }

  over(exchange: Driven, ...[model, outcome]: [Parameters<Watch['over']>[1], RawReply | RawFailure]): void {
    const found = gatewayCallOf(exchange);
    const { took = 0 } = exchange;
    const since = Math.round(performance.now() - this.began) / 1000;
    exchange.place = `agent ${found?.agentid}, ${since} s`;
    this.measures.exchange(found?.call ?? 'other', took, found?.call === 'poll');
    if ('failed' in outcome) this.failed(outcome);
    else this.unheard = 0;
    if (this.plan.judges) this.judge.over(exchange, model);
  }

  /** When all agents have left. */
  result(): LoadResult {
    this.time.stop();
    this.judge.finish();
    const { user, system } = process.cpuUsage(this.processor);
    const { reason } = this.stop;
    return {
      ...{
        seen: seenOf(this.judge.record),
        measured: this.measures.told(),
        begun: this.begun,
        came: this.came,
      },
      ...{ arrivalsLate: this.arrivalsLate, worst: this.time.worst },
      ...(reason !== undefined && { ended: reason }),
      ...{ processor: user + system, memory: process.resourceUsage().maxRSS * 1024 },
    };
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

/** What is read and compiled once shall not make the first agents late. */
function warmUp(judge: DrivenJudge): void {
  const model = judge.modelOf('291');
  for (const exchange of gatewayClient()) judge.over(exchange, model);
}
