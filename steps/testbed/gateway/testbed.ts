/** What a scenario may ask for: situations round the gateway, its clock, and a look at what became of an agent. */
import type { AgentView } from '../../../fixtures/simulators/gateway';
import type {
  GatewayAgent,
  GatewayFault,
  GatewayHookName,
  GatewayRole,
  GatewayTimers,
  PushAccess,
} from '../../../fixtures/targets/target';
import type { GatewayAccess } from '../../drivers/gateway/gateway';
import type { Trace } from '../../evidence/trace';
import type { Sight } from '../softphone/testbed';
import type { EndOfQuiet, OwnTime } from '../watch';

/** What a gateway tells of an agent. Of a real one it is a reading: what is not told throws when it is read. */
export type ObservedAgent = Pick<AgentView, 'signedIn' | 'phone' | 'settings'>;

/** Situations that somebody else than the agent's client brings about. */
export type GatewaySituation = Exclude<GatewayHookName, 'reset' | 'observe' | 'elapse'>;

/** What a situation is about. */
export interface GatewaySituationValues {
  agentid?: string;
  /** authMode: what it is to be. */
  mode?: 'static' | 'dynamic';
}

export interface GatewayTestbed {
  readonly timers: GatewayTimers;
  /** Throws Inconclusive, naming the IXIT key, when the target file does not say. */
  access(): GatewayAccess;
  /** Throws Inconclusive, naming the IXIT key, when the target file has no such agent or does not allow it. */
  agent(role: GatewayRole): GatewayAgent;
  /**
   * The first of these roles that the target file has an agent for, where any would do. Throws Inconclusive, naming all
   * of them, when it has none.
   */
  anyAgent(roles: GatewayRole[]): { role: GatewayRole; agent: GatewayAgent };
  /**
   * Has the next sign-in run into a fault: that of everybody, or only that of the agent whom it gives, where the target
   * file has one for it. Throws Inconclusive, naming the agent and the hook, when there is neither.
   */
  runIntoFault(fault: GatewayFault): Promise<GatewayAgent | undefined>;
  /** At least two agents who sign in at the same time; throws Inconclusive when the target file has none. */
  crowd(): GatewayAgent[];
  /** Where to listen for pushed events; throws Inconclusive when the target file does not say. */
  pushAccess(): PushAccess;
  /** Brings a situation about, or throws Inconclusive naming what is missing. What it leaves is undone at the end. */
  bringAbout(situation: GatewaySituation, values?: GatewaySituationValues): Promise<void>;
  /**
   * Looks at an agent from outside, until what is expected can be seen or time is up. Throws Inconclusive when
   * nothing can look, and Untold at once when the gateway does not tell what {@link holds} has to know.
   *
   * @param question what an operator is asked, to be answered with yes or no
   */
  sees(
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>>;
  /** As {@link sees}, for what is so and is to stay: until it is so no longer, or has been for long enough. */
  keeps(
    question: string,
    agentid: string,
    holds: (agent: ObservedAgent) => boolean,
  ): Promise<Sight<ObservedAgent>>;
  /** The time in which an effect may show. */
  readonly time: OwnTime;
  /** Whether {@link open} has brought the gateway to its start, where nobody is signed in. */
  startsFresh(): boolean;
  /** Milliseconds on the gateway's clock since an arbitrary start. */
  now(): number;
  /** Lets this many milliseconds go by on the gateway's clock. */
  elapse(ms: number): Promise<void>;
  /** Resolves when a request that was begun is on its way, and is not answered yet. */
  departs(): Promise<void>;
  /**
   * Whether the scenario goes on while polls of that agent wait: on a simulated clock time does not pass for them then, and one
   * that waits in the end is let go.
   */
  leavesPolls(agentid: string, areLeft: boolean): void;
  /** Resolves when the pushes that are under way have come, or at what `ends` the wait for them. */
  settle(ends?: EndOfQuiet): Promise<void>;
  /** Called before the first step. */
  open(trace: Trace): Promise<void>;
  /** Called after the last step, also after a failure. Never throws. */
  close(): Promise<void>;
}
