/** What there is to know of a system that load is made of. */
import type { Target } from '../../fixtures/targets/target';
import type { InterfaceName } from '../../schemas/catalogue';
import type { CapacityOptions } from './options';
import type { LoadPlan } from './plan';
import type { Used } from './simulator';

export interface LoadedSystem {
  interface: InterfaceName;
  /** @throws ConfigurationError when the target file lacks something */
  open(target: Target, options: CapacityOptions): Promise<Opened>;
}

/** A target that is up. */
export interface Opened {
  plan: LoadPlan;
  /** What a target that is simulated here has used. */
  used?(): Promise<Used>;
  stop(): Promise<void>;
}
