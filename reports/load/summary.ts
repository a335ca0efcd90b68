/** What a load was, and what was measured of it: stands in `conformance.json` beside the verdicts, and on a page of its own. */
import type { InterfaceName } from '../../schemas/catalogue';

/** Of which load can be made; of wellclient it is the CTI server below the SDK. */
export type LoadedInterface = Extract<InterfaceName, 'gateway' | 'local-service' | 'wellclient'>;

/** Times in milliseconds. */
export interface CallTimes {
  call: string;
  count: number;
  p50: number;
  p90: number;
  p99: number;
  max: number;
}

/** One part of the time of the load. */
export interface LoadPart {
  /** When it begins, in seconds since the load began. */
  from: number;
  /** Of a local service: commands under way. */
  agents: number;
  exchanges: number;
  errors: number;
  events: number;
  lost: number;
  /** Of all calls but polls, which wait for events; milliseconds; none where no call was over. */
  p50?: number;
  p99?: number;
}

/** One load of several by which the limit was searched for. */
export interface Tried {
  agents: number;
  verdict: string;
  /** Requirements that do not hold. */
  broken: string[];
}

export interface LoadSummary {
  interface: LoadedInterface;
  /** Of a local service: commands a second. */
  agents: number;
  /** Milliseconds. */
  ramp: number;
  hold: number;
  profile: string;
  engine: string;
  /** Processes that made it. */
  workers: number;
  /** Agents who signed in, at least once each time; of a local service, calls that were answered. */
  signIns: number;
  exchanges: number;
  /** Events that an agent's own changes of state caused, or keys of calls: how many came, and how many did not. */
  events: { came: number; lost: number };
  /** Exchanges without an answer, by cause. */
  errors: Record<string, number>;
  calls: CallTimes[];
  overTime: LoadPart[];
  /** What the tester itself did: how late agents came and it was, milliseconds; processor in seconds; bytes. */
  tester: { arrivalsLate: number; late: number; processor: number; memory: number };
  /** Of a target that is simulated here. */
  simulator?: { processor: number; memory: number };
  /** Where the limit was searched for: what was tried, and the most agents with whom every row held. */
  limit?: { highest: number; tried: Tried[] };
}
