/** What one process is told of the load that it makes; as JSON. */
import type { GatewayAgent, Ics } from '../../fixtures/targets/target';
import type { GatewayAccess } from '../../steps/drivers/gateway/gateway';
import type { ProfileName } from './profiles';

export interface LoadPlan {
  access: GatewayAccess;
  ics: Pick<Ics, 'claims' | 'options'>;
  strict: boolean;
  secrets: string[];
  /** Milliseconds. */
  timers: { reply: number; effect: number; pollWait: number; guidInterval: number; guidTimeout: number };
  /** Each signs in once at a time. */
  accounts: GatewayAgent[];
  /** Milliseconds in which all of them come. */
  ramp: number;
  /** Milliseconds after that. */
  hold: number;
  profile: ProfileName;
  /** False: nothing is judged, to measure what judging costs. */
  judges: boolean;
}
