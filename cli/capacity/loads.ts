/** The load of each system, as one process makes it. */
import { GatewayLoad } from './gateway-load';
import type { Load } from './load';
import type { LoadPlan } from './plan';
import { ServiceLoad } from './service-load';

export function loadOf(plan: LoadPlan): Load {
  return plan.interface === 'gateway' ? new GatewayLoad(plan) : new ServiceLoad(plan);
}
