/** Which testbed a target has for its wellClient SDK. */
import type { Target } from '../../../fixtures/targets/target';
import { LiveCtiTestbed } from './live';
import { SimulatedCtiTestbed } from './simulated';
import type { CtiTestbed } from './testbed';

/** Whether the CTI server is ours, for our SDK or for the vendor's. */
export function isServerOurs({ ixit: { simulated, sdk } }: Target): boolean {
  return simulated !== undefined || sdk?.server === 'simulated';
}

/** The simulated CTI server, where it is ours; otherwise what IXIT, hooks and an operator can do. */
export function ctiTestbed(target: Target, operator: boolean): CtiTestbed {
  return isServerOurs(target) ? new SimulatedCtiTestbed(target) : new LiveCtiTestbed(target, operator);
}
