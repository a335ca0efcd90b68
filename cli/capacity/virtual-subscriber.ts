/** One agent of a CTI server under load: signs in, has its events told, and is forced from mode to mode. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RawFailure } from '../../steps/drivers/http/raw-failure';
import type { RawReply } from '../../steps/drivers/http/raw-http';
import type { SubscriberModel } from '../../traffic/driven/subscriber-model';
import type { Exchange } from '../../traffic/exchange';
import { bodiesIn } from '../../traffic/wellclient/stomp';
import { EventStream } from './event-stream';
import type { Line } from './line';
import { Pace } from './pace';
import type { CtiAccount, CtiPlan } from './plan';
import { PROFILES } from './profiles';
import type { Stop } from './stop';

const JSON_TYPE = 'application/json; charset=UTF-8';
const FORM = 'application/x-www-form-urlencoded';
const STATE = '/api/csta/agent/state';
/** In waits of ten seconds; without one for three minutes an agent is signed out. */
const BETWEEN_HEARTBEATS = 6;
/** Milliseconds between two looks whether the events of a call have come. */
const LOOK = 50;

export interface CtiFloor {
  plan: CtiPlan;
  stop: Stop;
  line: Line<SubscriberModel>;
  /** Whose session forces all agents: whoever comes first signs in. */
  supervisor: { session?: Promise<string> };
  told: (exchange: Exchange, event: Record<string, unknown>) => void;
  overdue: () => void;
  present: (more: 1 | -1) => void;
}

export class VirtualSubscriber {
  private session = '';
  private mode: 'Ready' | 'NotReady' = 'NotReady';
  private readonly pace: Pace;

  constructor(
    private readonly account: CtiAccount,
    private readonly floor: CtiFloor,
  ) {
    const { profile, timers } = floor.plan;
    this.pace = new Pace(Number.parseInt(account.agentId, 10) || 1, PROFILES[profile], timers.pollWait);
  }

  /** Until the load is over. Never rejects for what the target does. */
  async live(): Promise<void> {
    const { plan, supervisor, present, line } = this.floor;
    this.session = await this.login(this.account);
    supervisor.session ??= this.login(plan.supervisor);
    await supervisor.session;
    const { agentId, deviceId: device, password } = this.account;
    const { address } = plan.access;
    const told = (text: string) => this.came(text);
    const stream = await EventStream.open(address, agentId, told, plan.timers.reply);
    const members = { func: 'Login', loginId: agentId, agentId, device, password, agentMode: 'NotReady' };
    const came = stream && (await this.ask('POST', STATE, members, this.session));
    if (came && isDone(came)) {
      present(1);
      await this.work();
      present(-1);
    }
    // One that was never answered may have signed it in.
    if (came && (isDone(came) || 'failed' in came)) await this.leave();
    line.close();
    stream?.close();
  }

  private leave(): Promise<boolean> {
    const { agentId, deviceId: device } = this.account;
    return this.force({
      func: 'Logout',
      namespace: agentId.split('@')[1],
      device,
      agentId,
      loginId: agentId,
    });
  }

  private async work(): Promise<void> {
    const { stop, plan } = this.floor;
    const { agentId, deviceId: device } = this.account;
    const profile = PROFILES[plan.profile];
    const wait = plan.timers.pollWait;
    let heartbeat = performance.now() + BETWEEN_HEARTBEATS * wait;
    while (!stop.isOver) {
      await stop.pause(this.pace.pause());
      for (let i = 0; i < profile.changes && !stop.isOver; i += 1) {
        this.mode = this.mode === 'Ready' ? 'NotReady' : 'Ready';
        const members = { func: 'SetState', agentMode: this.mode, loginId: agentId, agentId, device };
        if (!(await this.force(members))) return;
      }
      if (performance.now() < heartbeat) continue;
      heartbeat = performance.now() + BETWEEN_HEARTBEATS * wait;
      await this.ask('POST', `/api/csta/agent/heartbeat/${encodeURIComponent(agentId)}`, {}, this.session);
    }
  }

  /** Forces the agent, waits for the event, and asks in which mode the agent is. Gives whether it was granted. */
  private async force(members: object): Promise<boolean> {
    const { floor } = this;
    const { line, plan } = floor;
    const supervisor = await floor.supervisor.session;
    if (!isDone(await this.ask('POST', STATE, members, supervisor ?? ''))) return false;
    const until = performance.now() + plan.timers.effect;
    while (line.model.open > 0) {
      await sleep(LOOK);
      floor.overdue();
    }
    for (;;) {
      await this.ask('GET', '/api/csta/agent/client-state', undefined, this.session);
      if (line.model.isKnown || performance.now() > until + LOOK) return true;
      await sleep(LOOK);
    }
  }

  private async login({ agentId, password }: Pick<CtiAccount, 'agentId' | 'password'>): Promise<string> {
    const [username = '', namespace = ''] = agentId.split('@');
    const form = String(new URLSearchParams({ username, password, namespace }));
    const reply = await this.send('POST', '/login', form, [['Content-Type', FORM]]);
    return 'failed' in reply ? '' : (/"sessionId"\s*:\s*"([^"]+)"/.exec(String(reply.body))?.[1] ?? '');
  }

  private ask(method: string, target: string, members: object | undefined, session: string) {
    const headers: [string, string][] = [
      ['sessionId', session],
      ['Content-Type', JSON_TYPE],
    ];
    return this.send(method, target, members && JSON.stringify(members), headers);
  }

  private send(
    method: string,
    target: string,
    body: string | undefined,
    headers: [string, string][],
  ): Promise<RawReply | RawFailure> {
    const { plan, line } = this.floor;
    return line.exchange({
      ...{ address: new URL(plan.access.address), method, target, headers },
      ...{ deadline: plan.timers.reply, ...(body !== undefined && { body }) },
    });
  }

  private came(text: string): void {
    const at = performance.timeOrigin + performance.now();
    const url = new URL('/mvc/stomp/websocket', this.floor.plan.access.address);
    for (const event of bodiesIn([{ from: 'target', at, text }]))
      this.floor.told(
        {
          ...{ at, took: 0, method: 'GET', url, headers: [], body: { text: '' } },
          ...{
            answer: { status: 101, headers: [], body: { text } },
            messages: [{ from: 'target', at, text }],
          },
        },
        event,
      );
  }
}

function isDone(reply: RawReply | RawFailure): boolean {
  return !('failed' in reply) && reply.status >= 200 && reply.status <= 299;
}
