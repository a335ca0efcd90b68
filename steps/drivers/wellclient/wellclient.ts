import { ClientCaller } from './caller';
import type { WellClientAccess, WellClientDriver, WellClientDriverOptions } from './driver';

/** A driver for one scenario, with a page of its own. */
export function createWellClientDriver(
  access: WellClientAccess,
  options: WellClientDriverOptions,
): WellClientDriver {
  return new ClientCaller(access, options);
}
