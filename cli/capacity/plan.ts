/** What one process is told of the load that it makes; as JSON. */
import type { GatewayAgent, Ics, PushAccess } from '../../fixtures/targets/target';
import type { GatewayAccess } from '../../steps/drivers/gateway/gateway';
import type { ProfileName } from './profiles';

interface CommonPlan {
  ics: Pick<Ics, 'claims' | 'options'>;
  strict: boolean;
  secrets: string[];
  /** Milliseconds in which all of them come. */
  ramp: number;
  /** Milliseconds after that. */
  hold: number;
  /** False: nothing is judged, to measure what judging costs. */
  judges: boolean;
}

export interface GatewayPlan extends CommonPlan {
  interface: 'gateway';
  access: GatewayAccess;
  /** Milliseconds. */
  timers: { reply: number; effect: number; pollWait: number; guidInterval: number; guidTimeout: number };
  /** Each signs in once at a time. */
  accounts: GatewayAgent[];
  profile: ProfileName;
  /** Where events are pushed; without it they are polled for. */
  push?: PushAccess;
}

/** One softphone, which is given commands by many pages. */
export interface ServicePlan extends CommonPlan {
  interface: 'local-service';
  access: { address: string };
  /** Milliseconds. */
  timers: { reply: number; effect: number };
  /** Commands, once all pages have come. */
  perSecond: number;
  /** A number that answers by itself and may be dialled, and a queue that is none; without them there are fewer commands. */
  destinations: { answeringNumber?: string; unknownQueue?: string };
  /** How the line is looked at: the hook `observe`, and its target file; without it nobody knows what is heard. */
  observed?: { hook: string; file: string };
}

export interface CtiAccount {
  /** Such as `5001@test.cc`, and the extension. */
  agentId: string;
  deviceId: string;
  password: string;
}

/** The CTI server below an SDK. */
export interface CtiPlan extends CommonPlan {
  interface: 'wellclient';
  access: { address: string };
  /** Milliseconds; profiles count in `pollWait`, as those of a gateway. */
  timers: { reply: number; effect: number; pollWait: number };
  /** Who forces all the others. */
  supervisor: Pick<CtiAccount, 'agentId' | 'password'>;
  accounts: CtiAccount[];
  profile: ProfileName;
}

export type LoadPlan = GatewayPlan | ServicePlan | CtiPlan;

/** How many virtual users the load has. */
export function usersOf(plan: LoadPlan): number {
  return plan.interface === 'local-service' ? 1 : plan.accounts.length;
}
