/** Which testbed a target has for its wellClient SDK. */
import type { Target } from '../../../fixtures/targets/target';
import { LiveCtiTestbed } from './live';
import { SimulatedCtiTestbed } from './simulated';
import type { CtiTestbed } from './testbed';

/** The simulated CTI server, for our SDK or for the vendor's; otherwise what IXIT, hooks and an operator can do. */
export function ctiTestbed(target: Target, operator: boolean): CtiTestbed {
  const { simulated, sdk } = target.ixit;
  const ours = simulated !== undefined || sdk?.server === 'simulated';
  return ours ? new SimulatedCtiTestbed(target) : new LiveCtiTestbed(target, operator);
}
