/** What there is to know of a system that load is made of. */
import type { Target } from '../../fixtures/targets/target';
import type { LoadedInterface } from '../../reports/load/summary';
import type { CapacityOptions, SizedOptions } from './options';
import type { LoadPlan } from './plan';
import type { Used } from './simulator';

export interface LoadedSystem {
  interface: LoadedInterface;
  /** The option that says how much load it is. */
  amount: 'agents' | 'commands';
  /** @throws ConfigurationError when the target file lacks something, or does not allow it */
  check(target: Target, options: Pick<CapacityOptions, 'ramp'>, amount: number): void;
  /** @throws ConfigurationError when the target file lacks something */
  open(target: Target, options: SizedOptions): Promise<Opened>;
}

/** A target that is up. */
export interface Opened {
  plan: LoadPlan;
  /** What a target that is simulated here has used. */
  used?(): Promise<Used>;
  stop(): Promise<void>;
}
