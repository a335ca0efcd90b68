/** The load of each system, as one process makes it. */
import { CtiLoad } from './cti-load';
import { GatewayLoad } from './gateway-load';
import type { Load } from './load';
import type { LoadPlan } from './plan';
import { ServiceLoad } from './service-load';

export function loadOf(plan: LoadPlan): Load {
  if (plan.interface === 'gateway') return new GatewayLoad(plan);
  return plan.interface === 'wellclient' ? new CtiLoad(plan) : new ServiceLoad(plan);
}
