/** The testbed of a live gateway: finds agents in the IXIT, runs a hook, or asks the operator. */
import { setTimeout as pause } from 'node:timers/promises';
import shape from '../../../fixtures/targets/observe/gateway.schema.json';
import type {
  GatewayAgent,
  GatewayFault,
  GatewayHookName,
  GatewayRole,
  GatewayTimers,
  PushAccess,
  Target,
} from '../../../fixtures/targets/target';
import { isObject } from '../../../schemas/json-object';
import type { GatewayAccess } from '../../drivers/gateway/gateway';
import type { Trace } from '../../evidence/trace';
import { readingOf } from '../observation';
import { type HookRunner, type Look, missing, Site } from '../site';
import type { Sight } from '../softphone/testbed';
import { type EndOfQuiet, REAL_TIME } from '../watch';
import { HEAD_START } from './head-start';
import type { GatewaySituation, GatewaySituationValues, GatewayTestbed, ObservedAgent } from './testbed';

/** What an operator is asked to do. */
const REQUESTS: Record<GatewaySituation, (values: GatewaySituationValues) => string> = {
  incomingCall: ({ agentid }) => `call the agent ${agentid}, so that the phone rings`,
  callEnds: ({ agentid }) => `hang up at the other end of the call of the agent ${agentid}`,
  resourcesUnavailable: () => 'take the resources of a sign-in away from the gateway',
  innerFault: () => 'let sign-ins fail by a fault within the gateway',
  wrongUpstream: () => 'configure a wrong WAS address at the gateway',
  repair: () => 'put the gateway right again',
  authMode: ({ mode }) => `configure the gateway for the authentication mode ${mode}`,
  unlock: ({ agentid }) => `unlock the account of the agent ${agentid}`,
};

/** What would outlive the scenario, and the situation that undoes it. */
const UNDONE_BY: Partial<Record<GatewaySituation, GatewaySituation>> = {
  incomingCall: 'callEnds',
  resourcesUnavailable: 'repair',
  innerFault: 'repair',
  wrongUpstream: 'repair',
};

export class LiveGatewayTestbed implements GatewayTestbed {
  readonly timers: GatewayTimers;
  readonly time = REAL_TIME;
  private readonly site: Site<GatewayHookName>;
  /** What has to be undone at the end. */
  private left: { undoing: GatewaySituation; values: GatewaySituationValues }[] = [];
  private mode: 'static' | 'dynamic';
  /** Milliseconds by which the gateway's clock was moved on, beyond those that went by. */
  private ahead = 0;

  constructor(
    private readonly target: Target,
    operator: boolean,
    runs?: HookRunner,
  ) {
    const { hooks, timers } = target.ixit.gateway;
    this.timers = timers;
    this.mode = target.ics.options.authMode;
    this.site = new Site(target, 'ixit.gateway.hooks', hooks, 'the gateway', shape, operator, runs);
  }

  async open(trace: Trace): Promise<void> {
    await this.site.open(trace);
  }

  async close(): Promise<void> {
    // A reset does all that, and more.
    if (!this.site.has('reset')) {
      for (const { undoing, values } of [...this.left]) {
        await this.site.attempt(this.bringAbout(undoing, values));
      }
    }
    await this.site.close();
  }

  access(): GatewayAccess {
    const { address, ca, insecure, certificate } = this.target.ixit.gateway;
    return {
      address: (address ?? missing('ixit.gateway.address', 'says where the gateway is')).replace(/\/$/, ''),
      ...(ca === undefined ? {} : { ca }),
      ...(insecure ? { insecure } : {}),
      ...(certificate ? { certificate } : {}),
    };
  }

  agent(role: GatewayRole): GatewayAgent {
    const { gateway, permissions } = this.target.ixit;
    if (role === 'wrongPassword' && !permissions.allowWrongPassword) {
      missing('ixit.permissions.allowWrongPassword', 'allows a wrong password, which may lock the account');
    }
    if (role === 'lockable' && !permissions.allowLocking) {
      missing('ixit.permissions.allowLocking', 'allows that the account is locked by wrong passwords');
    }
    const agent = gateway.agents[role] ?? missing(`ixit.gateway.agents.${role}`, 'gives the agent');
    if (role === 'lockable' && this.site.can('unlock')) this.leave('unlock', { agentid: agent.agentid });
    return agent;
  }

  anyAgent(roles: GatewayRole[]): { role: GatewayRole; agent: GatewayAgent } {
    const { agents } = this.target.ixit.gateway;
    const role = roles.find((each) => agents[each]);
    if (role) return { role, agent: this.agent(role) };
    return missing(
      roles.map((each) => `ixit.gateway.agents.${each}`),
      'would give the agent',
    );
  }

  async runIntoFault(fault: GatewayFault): Promise<GatewayAgent | undefined> {
    const agent = this.target.ixit.gateway.agents[fault];
    if (!agent) await this.bringAboutUnless(fault, {}, [`ixit.gateway.agents.${fault}`]);
    return agent;
  }

  crowd(): GatewayAgent[] {
    const { crowd } = this.target.ixit.gateway;
    return crowd.length > 0 ? crowd : missing('ixit.gateway.crowd', 'gives agents who sign in together');
  }

  pushAccess(): PushAccess {
    return (
      this.target.ixit.gateway.push ?? missing('ixit.gateway.push', 'says where the gateway can push to')
    );
  }

  async bringAbout(situation: GatewaySituation, values: GatewaySituationValues = {}): Promise<void> {
    await this.bringAboutUnless(situation, values, []);
  }

  /** @param instead members of the target file that would have done as well, where it cannot be brought about */
  private async bringAboutUnless(
    situation: GatewaySituation,
    values: GatewaySituationValues,
    instead: string[],
  ): Promise<void> {
    if (situation === 'authMode' && values.mode === this.mode) return;
    const request = REQUESTS[situation](values);
    if (!this.site.can(situation)) missing([...instead, `ixit.gateway.hooks.${situation}`], `can ${request}`);
    const undoing = UNDONE_BY[situation];
    // Before anything is broken: can it be put right again?
    if (undoing && !this.site.has('reset') && !this.site.can(undoing)) {
      missing([...instead, `ixit.gateway.hooks.${undoing}`], `can ${REQUESTS[undoing](values)}`);
    }
    await this.site.bringAbout(situation, request, { ...values });
    this.forget(situation, values);
    if (undoing) this.leave(undoing, values);
    if (situation === 'authMode' && values.mode) this.changeMode(values.mode);
  }

  async sees(
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>> {
    return ofAgent(agentid, await this.site.sees(lookAt(question, agentid, holds)));
  }

  async keeps(
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>> {
    return ofAgent(agentid, await this.site.keeps(lookAt(question, agentid, holds)));
  }

  startsFresh(): boolean {
    return this.site.has('reset');
  }

  now(): number {
    return performance.now() + this.ahead;
  }

  async elapse(ms: number): Promise<void> {
    if (!this.site.has('elapse')) return this.site.wait(ms);
    await this.site.run('elapse', { ms: String(ms) });
    this.ahead += ms;
  }

  async departs(): Promise<void> {
    await pause(HEAD_START);
  }

  leavesPolls(): void {
    // Real time passes for all.
  }

  async settle(ends?: EndOfQuiet): Promise<void> {
    await this.site.settle(ends);
  }

  private changeMode(mode: 'static' | 'dynamic'): void {
    const { authMode } = this.target.ics.options;
    this.mode = mode;
    if (mode !== authMode) this.leave('authMode', { mode: authMode });
  }

  private leave(undoing: GatewaySituation, values: GatewaySituationValues): void {
    this.forget(undoing, values);
    this.left.push({ undoing, values });
  }

  private forget(done: GatewaySituation, { agentid }: GatewaySituationValues): void {
    this.left = this.left.filter(({ undoing, values }) => undoing !== done || values.agentid !== agentid);
  }
}

/** What the hook printed of an agent, to be read as it was then. */
export function agentAsTold(printed: object, [, agentid]: readonly unknown[]): object {
  const all = { agents: { [String(agentid)]: printed } };
  const { agents } = readingOf<Printed>(all, { key: 'ixit.gateway.hooks.observe', shape });
  return agents[String(agentid)] as ObservedAgent;
}

interface Printed {
  agents: Record<string, ObservedAgent>;
}

function lookAt(question: string, agentid: string, holds: (agent: ObservedAgent) => boolean): Look<Printed> {
  return {
    question,
    values: { agentid },
    read: (printed) => only(agentid, printed),
    holds: ({ agents }) => holds(agents[agentid] as ObservedAgent),
  };
}

function ofAgent(agentid: string, { state, ...sight }: Sight<Printed>): Sight<ObservedAgent> {
  const agent = state?.agents[agentid];
  return { ...sight, ...(agent && { state: agent }) };
}

/** What the hook printed without the other agents, who have no place in a report. */
function only(agentid: string, printed: Record<string, unknown>): object {
  const { agents } = printed;
  if (!isObject(agents)) return printed;
  return { agents: Object.fromEntries(Object.entries(agents).filter(([id]) => id === agentid)) };
}
