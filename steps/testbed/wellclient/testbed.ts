/** What a scenario may ask for: the SDK, agents, extensions, calls between them, and a look at the CTI server. */

import type { CtiState } from '../../../fixtures/simulators/cti';
import type { CtiErrorName } from '../../../fixtures/simulators/cti/errors';
import type { CtiAgent, CtiAgentRole, CtiExtensionRole, CtiHookName } from '../../../fixtures/targets/target';
import type { WellClientAccess } from '../../drivers/wellclient/driver';
import type { Trace } from '../../evidence/trace';
import type { Sight } from '../softphone/testbed';

/**
 * What a server tells of itself. Of a real one it is a reading: what is not told throws when it is read, and `in` says
 * without throwing whether it is told.
 */
export type ObservedCti = CtiState;

/** Situations that somebody else than the SDK's page brings about. */
export type CtiSituation = Exclude<CtiHookName, 'reset' | 'observe' | 'placeCall' | 'ring' | 'endCall'>;

/** What a situation is about. */
export interface CtiSituationValues {
  /** signIn: such as `5001@test.cc`. */
  agentId?: string;
  /** signIn: such as `8001@test.cc`. */
  deviceId?: string;
  /** signIn. */
  mode?: 'Ready' | 'NotReady';
}

/** How a CTI server can fail the requests of the force calls; what is sent for the agent itself still works. */
export type NetworkFault =
  /** No connection is accepted, whatever it is for; that of the events stays. */
  | 'refused'
  /** The connection ends without a reply. */
  | 'cut'
  /** There is never a reply. */
  | 'silent'
  /** 500 with an HTML page. */
  | 'error page'
  /** Another error, by its status and body. */
  | CtiErrorName
  /** 200 with JSON, where 204 would do. */
  | 'JSON'
  /** 202 with JSON. */
  | 'accepted'
  /** 200 without a body. */
  | 'empty'
  /** 200 with JSON that is cut short. */
  | 'broken JSON'
  /** The page may not read the reply. */
  | 'no CORS'
  /** Every session has expired, and whoever signs in again is no better off. */
  | 'no session'
  /** None any more. */
  | 'none';

/** A call, and the devices between which it was placed. */
export type PlacedCall = readonly [callId: string, devices: readonly string[]];

export interface CtiTestbed {
  /** Server and SDK are ours: they can say that nothing more is coming, and their time need not be waited for. */
  readonly isAllSimulated: boolean;
  /** How the SDK is reached; throws Inconclusive, naming the IXIT key, when the target file does not say. */
  access(): WellClientAccess;
  /** Throws Inconclusive, naming the IXIT key, when the target file has no such agent. */
  agent(role: CtiAgentRole): CtiAgent;
  /** Device id, such as `8001@test.cc`. Throws Inconclusive as {@link agent} does. */
  extension(role: CtiExtensionRole): string;
  /** Another domain of the same server. Throws Inconclusive as {@link agent} does. */
  otherDomain(): string;
  /** Throws Inconclusive when the target file does not allow that this number is called. */
  mayDial(phoneNumber: string): void;
  /** Puts two extensions into a call, and gives its callId. Whatever is left of it is ended with the scenario. */
  placeCall(from: string, to: string): Promise<string>;
  /** As {@link placeCall}, but nobody answers. */
  ring(from: string, to: string): Promise<string>;
  /** Ends a call that is not over. */
  endCall(callId: string): Promise<void>;
  /** Calls that were placed and are not known to be over. */
  placed(): PlacedCall[];
  /** Is told of a call that the SDK has placed: what is left of it is ended with the scenario as well. */
  hasBegun(callId: string, devices: readonly string[]): void;
  /** Is told that a call is over which somebody else has ended. */
  hasEnded(callId: string): void;
  /** Whether this can be done without asking anybody. */
  has(hook: CtiHookName): boolean;
  /** Whether this can be done, or somebody be asked for it. */
  can(hook: CtiHookName): boolean;
  /**
   * Has a call end while the next request of the SDK is under way: it has arrived, and is not carried out yet.
   * Throws Inconclusive when the server is not ours.
   */
  endsUnderWay(callId: string): Promise<void>;
  /**
   * Has the next request that names this, such as a callId, wait at our own server until another call has come to
   * something, if that is soon; a vendor's answers in whichever order it likes.
   */
  answersLast(named: string): Promise<void>;
  /** Has our own server serve nobody who has not signed in; a vendor's does as it does. */
  turnsAwayStrangers(): Promise<void>;
  /** Brings a situation about, or throws Inconclusive naming what is missing. */
  bringAbout(situation: CtiSituation, values?: CtiSituationValues): Promise<void>;
  /**
   * Has the server fail from now on, at any time: calls, agents and the supervisor's session stay. One fault takes
   * the place of the one before, but what was refused stays so. Throws Inconclusive when the server is not ours.
   */
  failsBy(fault: NetworkFault): Promise<void>;
  /**
   * Looks at the server from outside, until what is expected can be seen or time is up. Throws Inconclusive when
   * nothing can look, and Untold at once when the server does not tell what {@link holds} has to know.
   *
   * @param question what an operator is asked, to be answered with yes or no
   */
  sees(question: string, holds: (state: ObservedCti) => boolean): Promise<Sight<ObservedCti>>;
  /** As {@link sees}, for what is so and is to stay: until it is so no longer, or has been for long enough. */
  keeps(question: string, holds: (state: ObservedCti) => boolean): Promise<Sight<ObservedCti>>;
  /** What the server is like now; nothing when only a person can look. */
  look(): Promise<ObservedCti | undefined>;
  /** Resolves when the events that are under way have been sent. */
  settle(): Promise<void>;
  /** Called before the first step. */
  open(trace: Trace): Promise<void>;
  /** Called after the last step, also after a failure. Never throws. */
  close(): Promise<void>;
}
