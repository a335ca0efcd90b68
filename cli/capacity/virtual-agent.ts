/** One agent under load, as a client of the gateway is: signs in, polls, works and signs out. What it sees is judged. */
import { randomUUID } from 'node:crypto';
import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GatewayAgent } from '../../fixtures/targets/target';
import { isRefused } from '../../steps/drivers/gateway/agent-answers';
import { AgentClient } from '../../steps/drivers/gateway/agent-client';
import { type GatewayAnswer, GatewayDriver } from '../../steps/drivers/gateway/gateway';
import type { AgentModel } from '../../traffic/driven/agent-model';
import type { Line } from './line';
import { Pace } from './pace';
import type { GatewayPlan } from './plan';
import { PROFILES, type Profile } from './profiles';
import type { Stop } from './stop';

/** Clients of the vendor poll again 200 ms after an answer without an event: of a wait of ten seconds a fiftieth. */
const BETWEEN_POLLS = 1 / 50;
/** Likewise: an agent is signed out after twelve of them without a heartbeat. */
const BETWEEN_HEARTBEATS = 3;
const BETWEEN_LOOKS = 1 / 10;
const STATES = ['ready', 'busy', 'wrap-up'] as const;
const IDLE = 4;

/** What all agents of a process share. */
export interface Floor {
  plan: Pick<GatewayPlan, 'access' | 'timers' | 'profile'>;
  stop: Stop;
  /** The way of an agent's requests, where they are judged and measured. */
  lineOf: (agentid: string, connections: PlainAgent) => Line<AgentModel>;
  /** An address to which the events of the agent are pushed; undefined: it polls. */
  mailboxOf: (model: AgentModel) => string | undefined;
  /** Looks whether pushes are missing. */
  overdue: (model: AgentModel) => void;
  /** So many agents more are signed in. */
  present: (more: 1 | -1) => void;
}

export class VirtualAgent {
  private readonly client: AgentClient;
  private readonly line: Line<AgentModel>;
  private readonly driver: GatewayDriver;
  private readonly connections: PlainAgent;
  private readonly profile: Profile;
  private polling = false;
  private polled: (() => void)[] = [];
  private state: (typeof STATES)[number] = 'ready';
  private readonly pace: Pace;
  /** Where its events are pushed, and the token that shows that they are for it. */
  private readonly mailbox: string | undefined;
  private readonly token = randomUUID().replaceAll('-', '');

  constructor(
    private readonly account: GatewayAgent,
    private readonly floor: Floor,
    tls: object,
  ) {
    const { plan } = floor;
    // Its own machine, so its own connections.
    const isPlain = new URL(plan.access.address).protocol === 'http:';
    this.connections = isPlain ? new PlainAgent({ keepAlive: true }) : new Agent({ keepAlive: true, ...tls });
    this.line = floor.lineOf(account.agentid, this.connections);
    this.driver = new GatewayDriver({
      trace: { record: (entry) => ({ ...entry, seq: 0, at: 0, claimed: true }) as never },
      ...{ timers: plan.timers, access: plan.access, pollWait: plan.timers.pollWait },
      exchange: (wanted) => this.line.exchange(wanted),
    });
    this.client = new AgentClient(this.driver, account.agentid, () => undefined);
    this.profile = PROFILES[plan.profile];
    this.mailbox = floor.mailboxOf(this.line.model);
    this.pace = new Pace(Number(account.agentid), this.profile, plan.timers.pollWait);
  }

  /** Until the load is over. Never rejects for what the target does. */
  async live(): Promise<void> {
    const { stop, plan } = this.floor;
    try {
      do {
        if (!(await this.session())) return;
        await stop.pause(this.pace.chance() * plan.timers.pollWait);
      } while (!stop.isOver && (this.profile.session ?? this.profile.silence) !== undefined);
    } finally {
      this.line.close();
      await this.driver.close();
      this.connections.destroy();
    }
  }

  /** Whether it went as far as the sign-out. */
  private async session(): Promise<boolean> {
    const { stop, plan, present } = this.floor;
    const { profile } = this;
    const ends = performance.now() + (profile.session ?? Number.POSITIVE_INFINITY) * plan.timers.pollWait;
    if (!isTaken(await this.signIn())) {
      // One that was never answered may have signed it in.
      if (this.client.signedIn) await this.client.signOut();
      return false;
    }
    present(1);
    this.state = 'ready';
    this.polling = true;
    const polls = this.mailbox === undefined ? this.poll() : this.stayAlive();
    if (this.pace.chance() < 1 / profile.twice) await this.signIn();
    // All events of the sign-in are there when a poll finds none.
    await this.nextPoll();
    while (!stop.isOver && this.polling && performance.now() < ends) {
      await stop.pause(this.pace.pause());
      if (!stop.isOver && this.polling) await this.work();
      if (!stop.isOver && this.polling && profile.silence !== undefined)
        return this.fallSilent(polls, profile.silence);
    }
    const left = await this.leave();
    await polls;
    present(-1);
    return left;
  }

  private signIn(): Promise<GatewayAnswer> {
    const { password, phonenum } = this.account;
    const { mailbox } = this;
    const pushed = mailbox && { callBackUri: mailbox, serviceToken: this.token };
    return this.client.signIn({ password, phonenum, status: IDLE, ...pushed });
  }

  /** Where events are pushed, heartbeats keep the agent signed in; between them it is looked whether pushes are missing. */
  private async stayAlive(): Promise<void> {
    const { client, floor, line } = this;
    const { pollWait } = floor.plan.timers;
    const heartbeat = BETWEEN_HEARTBEATS * pollWait;
    for (let due = performance.now() + heartbeat; this.polling; ) {
      await sleep(pollWait * BETWEEN_LOOKS);
      floor.overdue(line.model);
      for (const wake of this.polled.splice(0)) wake();
      if (!this.polling || performance.now() < due) continue;
      due = performance.now() + heartbeat;
      if (!isTaken(await client.heartbeat())) this.polling = false;
    }
    for (const wake of this.polled.splice(0)) wake();
  }

  /** Polls until the sign-out, or until a poll is not answered as it should be: nothing is tried again. */
  private async poll(): Promise<void> {
    const { client, floor } = this;
    while (this.polling) {
      const answer = await client.poll();
      const found = client.events.length > 0;
      client.events.length = 0;
      client.bystanders.length = 0;
      if (!isTaken(answer)) this.polling = false;
      if (!found || !this.polling) {
        for (const wake of this.polled.splice(0)) wake();
        if (this.polling) await floor.stop.pause(floor.plan.timers.pollWait * BETWEEN_POLLS);
      }
    }
  }

  /** Resolves when a poll has found no event, or polling is over. */
  private nextPoll(): Promise<void> {
    if (!this.polling) return Promise.resolve();
    return new Promise((resolve) => {
      this.polled.push(resolve);
    });
  }

  private async work(): Promise<void> {
    const { client, line, profile } = this;
    for (let i = 0; i < profile.changes && this.polling; i += 1) {
      const others = STATES.filter((state) => state !== this.state);
      const wish = others[Math.floor(this.pace.chance() * others.length)] ?? 'ready';
      if (!isTaken(await client.setState(wish))) return;
      this.state = wish;
    }
    // Each has an event, and one that does not come is waited for until that is beyond doubt.
    while (this.polling && line.model.open > 0) await this.nextPoll();
    if (!this.polling) return;
    await client.state();
    if (this.pace.chance() < 1 / profile.renews) await client.renewGuid();
  }

  /** Nobody asks for its events any more, until it comes again. */
  private async fallSilent(polls: Promise<void>, silence: number): Promise<boolean> {
    const { stop, plan, present } = this.floor;
    this.polling = false;
    await polls;
    present(-1);
    await stop.pause(silence * plan.timers.pollWait);
    // Who does not come again leaves nobody signed in.
    if (stop.isOver) await this.client.signOut();
    return true;
  }

  private async leave(): Promise<boolean> {
    const { client } = this;
    this.polling = false;
    if (!client.signedIn) return false;
    const answer = await client.signOut();
    if (!isTaken(answer)) return false;
    // It must be refused.
    if (this.mailbox === undefined) await client.poll();
    return true;
  }
}

function isTaken(answer: GatewayAnswer): boolean {
  return answer.outcome === 'answered' && !isRefused(answer);
}
