/** Judges the traffic of gateways: each exchange, and what those of an agent say together. */
import { isObject } from '../../schemas/json-object';
import type { Begun, Exchange } from '../exchange';
import type { InterfaceTraffic, Judging } from '../interface-traffic';
import { type Judged, nothingJudged } from '../judged';
import type { TrafficOptions } from '../traffic-options';
import { AgentTraffic, type Late } from './agent-traffic';
import { isSuccess, judgeNeighbour, judgeOtherMethod, judgeSignInAnswer, payloadOf } from './answers';
import { type GatewayCall, gatewayCallOf } from './calls';
import { judgePush, type PushAddress } from './pushes';
import { judgeSignInRequest } from './sign-in-request';

/** Addresses of pushes that are known at a time. */
const MOST_ADDRESSES = 10_000;
/** Agents that are followed at a time; of one more, the one that was seen first is judged as far as it was seen. */
const MOST_AGENTS = 10_000;

export class GatewayTraffic implements InterfaceTraffic {
  readonly interface = 'gateway';
  private readonly agents = new Map<string, AgentTraffic>();
  /** Where events are pushed to, by address, and of whose sign-in: the latest that gave it. */
  private readonly pushes = new Map<string, PushAddress & { agent: AgentTraffic }>();
  private last = 0;

  /** @param late is given what only later exchanges show */
  constructor(
    private readonly options: TrafficOptions,
    private readonly late: Late,
  ) {}

  /** A poll may be held back until long after other calls are over. */
  begins(request: Begun): void {
    const found = gatewayCallOf(request);
    if (found?.call === 'poll') this.agentOf(request, found.agentid).pollBegins(request);
    // The event of a change may be polled before the change is answered.
    if (found?.call === 'set-state') this.agentOf(request, found.agentid).other();
  }

  judge(exchange: Exchange): Judging | undefined {
    const found = gatewayCallOf(exchange);
    if (!found) return this.push(exchange);
    const { call, agentid } = found;
    this.last = Math.max(this.last, exchange.at);
    const judged = nothingJudged();
    const agent = this.agentOf(exchange, agentid);
    if (call === 'sign-in') this.signIn(exchange, agentid, agent, judged);
    else this.round(call, exchange, agent, judged);
    return { call: call === 'other' ? 'another call' : call, agentid, judged };
  }

  finish(): void {
    for (const agent of this.agents.values()) agent.settle(this.last);
    this.agents.clear();
    this.pushes.clear();
  }

  private signIn(exchange: Exchange, agentid: string, agent: AgentTraffic, judged: Judged): void {
    const members = judgeSignInRequest(exchange, agentid, this.options, judged);
    if (exchange.method === 'PUT') {
      judgeSignInAnswer(exchange, this.options, judged);
      const payload = payloadOf(exchange);
      agent.signIn(exchange, members, payload, judged);
      if (members && isSuccess(payload)) this.expectPushes(agentid, members, agent);
    } else judgeOtherMethod(exchange, judged);
  }

  /** A POST to an address that a sign-in gave. */
  private push(exchange: Exchange): Judging | undefined {
    const address = exchange.method === 'POST' ? this.pushes.get(exchange.url.href) : undefined;
    if (!address) return undefined;
    this.last = Math.max(this.last, exchange.at);
    const judged = nothingJudged();
    address.agent.pushed(judgePush(exchange, address, this.options, judged));
    return { call: 'push', agentid: address.agentid, judged };
  }

  private expectPushes(
    agentid: string,
    { callBackUri, serviceToken }: Record<string, unknown>,
    agent: AgentTraffic,
  ): void {
    if (typeof callBackUri !== 'string' || !URL.canParse(callBackUri)) return;
    const [oldest] = this.pushes.keys();
    if (this.pushes.size >= MOST_ADDRESSES && oldest !== undefined) this.pushes.delete(oldest);
    const token = typeof serviceToken === 'string' && serviceToken !== '' ? serviceToken : undefined;
    this.pushes.set(new URL(callBackUri).href, { agentid, agent, ...(token !== undefined && { token }) });
  }

  private round(call: GatewayCall, exchange: Exchange, agent: AgentTraffic, judged: Judged): void {
    const payload = payloadOf(exchange);
    if (payload && call !== 'other' && call !== 'sign-in')
      judgeNeighbour(call, 'reply', payload, this.options, judged);
    if (call === 'poll') {
      agent.poll(exchange, payload);
      if (isObject(payload?.event)) judgeNeighbour('poll', 'event', payload.event, this.options, judged);
    } else if (call === 'sign-out') agent.signOut(exchange, judged);
    // From then on the events are those of another session.
    else if (call === 'forced-sign-in' && isSuccess(payload)) agent.settle(exchange.at);
    else if (call === 'set-state' || call === 'other') agent.other();
  }

  private agentOf({ url }: Begun, agentid: string): AgentTraffic {
    const key = `${url.host} ${agentid}`;
    const known = this.agents.get(key);
    if (known) return known;
    const [oldest] = this.agents;
    if (this.agents.size >= MOST_AGENTS && oldest) {
      oldest[1].settle(this.last);
      this.agents.delete(oldest[0]);
    }
    const agent = new AgentTraffic(agentid, this.options.strict, this.late);
    this.agents.set(key, agent);
    return agent;
  }
}
