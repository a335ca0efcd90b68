/** The testbed of the simulated gateway: a fresh one for each scenario, its situations set directly. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  PROVISIONED_GATEWAY,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../../../fixtures/simulators/gateway';
import type { Gateway } from '../../../fixtures/simulators/gateway/gateway';
import { LeapClock, someTurns } from '../../../fixtures/simulators/own-time';
import { misbehavioursOf } from '../../../fixtures/targets/misbehaviours';
import type {
  GatewayAgent,
  GatewayFault,
  GatewayRole,
  GatewayTimers,
  PushAccess,
  Target,
} from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import type { GatewayAccess } from '../../drivers/gateway/gateway';
import type { Trace } from '../../evidence/trace';
import type { Sight } from '../softphone/testbed';
import { type OwnTime, simulatedTime, untilItHolds, whileItHolds } from '../watch';
import { HEAD_START } from './head-start';
import type { GatewaySituation, GatewaySituationValues, GatewayTestbed, ObservedAgent } from './testbed';

/** What each situation is to the model. */
const SITUATIONS: Record<
  Exclude<GatewaySituation, 'authMode'>,
  (gateway: Gateway, values: GatewaySituationValues) => void
> = {
  incomingCall: (gateway, { agentid = '' }) => gateway.incomingCall(agentid),
  callEnds: (gateway, { agentid = '' }) => gateway.callEnds(agentid),
  unlock: (gateway, { agentid = '' }) => gateway.unlock(agentid),
  resourcesUnavailable: (gateway) => gateway.resourcesUnavailable(),
  innerFault: (gateway) => gateway.innerFault(),
  wrongUpstream: (gateway) => gateway.wrongUpstream(),
  repair: (gateway) => gateway.repair(),
};

export class SimulatedGatewayTestbed implements GatewayTestbed {
  readonly timers: GatewayTimers;
  private current: SimulatedGateway | undefined;
  private trace: Trace | undefined;
  private readonly transport: 'nock' | 'https';
  private readonly clock: LeapClock;
  readonly time: OwnTime;

  constructor(private readonly target: Target) {
    this.timers = target.ixit.gateway.timers;
    this.transport = target.ixit.simulated?.gatewayTransport ?? 'nock';
    this.clock = this.transport === 'nock' ? new LeapClock(someTurns) : new LeapClock();
    this.time = simulatedTime(this.clock);
  }

  async open(trace: Trace): Promise<void> {
    this.trace = trace;
    const { misbehaviours = [] } = this.target.ixit.simulated ?? {};
    this.current = await startSimulatedGateway({
      transport: this.transport,
      port: 0,
      misbehaviours: misbehavioursOf('gateway', misbehaviours),
      clock: this.clock,
    });
    this.current.gateway.setAuthMode(this.target.ics.options.authMode);
  }

  async close(): Promise<void> {
    await this.current?.stop();
    this.current = undefined;
  }

  access(): GatewayAccess {
    const { address, ca } = this.simulator();
    return { address, ...(ca === undefined ? {} : { ca }) };
  }

  agent(role: GatewayRole): GatewayAgent {
    return PROVISIONED_GATEWAY.agents[role];
  }

  anyAgent([role]: GatewayRole[]): { role: GatewayRole; agent: GatewayAgent } {
    if (!role) throw new Error('no role was named');
    return { role, agent: this.agent(role) };
  }

  /** For everybody: agents of their own for it are what a live target may have. */
  async runIntoFault(fault: GatewayFault): Promise<undefined> {
    await this.bringAbout(fault);
  }

  crowd(): GatewayAgent[] {
    return PROVISIONED_GATEWAY.crowd;
  }

  pushAccess(): PushAccess {
    return { scheme: 'http', listen: '127.0.0.1', port: 0 };
  }

  async bringAbout(situation: GatewaySituation, values: GatewaySituationValues = {}): Promise<void> {
    this.record('arrangement', situation, values);
    const { gateway } = this.simulator();
    try {
      if (situation === 'authMode') gateway.setAuthMode(values.mode ?? this.target.ics.options.authMode);
      else SITUATIONS[situation](gateway, values);
    } catch (error) {
      // A gateway that misbehaves may not be where the situation needs it.
      throw new Inconclusive((error as Error).message);
    }
  }

  async sees(
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>> {
    return this.watch(untilItHolds, question, agentid, holds);
  }

  async keeps(
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>> {
    return this.watch(whileItHolds, question, agentid, holds);
  }

  startsFresh(): boolean {
    return true;
  }

  now(): number {
    return this.clock.now();
  }

  async elapse(ms: number): Promise<void> {
    this.clock.elapse(ms);
    this.record('arrangement', `${ms} ms go by on the simulated clock`);
  }

  async departs(): Promise<void> {
    // Within this process a request arrives at the next turn.
    if (this.transport === 'nock') await new Promise(setImmediate);
    else await pause(HEAD_START);
  }

  leavesPolls(agentid: string, areLeft: boolean): void {
    this.simulator().gateway.leavePolls(agentid, areLeft);
  }

  async settle(): Promise<void> {
    await this.simulator().settled();
  }

  private async watch(
    way: typeof untilItHolds | typeof whileItHolds,
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>> {
    const { gateway } = this.simulator();
    const look = async () => {
      const agent = gateway.state().agents[agentid];
      if (!agent) throw new Error(`the simulated gateway has no agent ${agentid}`);
      return agent;
    };
    const { last: state, ...how } = await way(this.time, this.target.ixit.timers, look, holds);
    this.record('observation', `agent ${agentid} of the simulated gateway: ${question}`, state);
    return { ...how, seen: JSON.stringify(state), state };
  }

  private record(kind: 'arrangement' | 'observation', summary: string, data?: object): void {
    this.trace?.record({ origin: 'testbed', interface: 'testbed', kind, summary, data });
  }

  private simulator(): SimulatedGateway {
    if (!this.current) throw new Error('the simulated gateway is not running');
    return this.current;
  }
}
