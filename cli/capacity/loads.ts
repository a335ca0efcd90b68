/** Every system that load can be made of. A further one is registered here. */
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Target } from '../../fixtures/targets/target';
import { loadedGateway } from './loaded-gateway';
import type { LoadedSystem } from './loaded-system';

const LOADS: readonly LoadedSystem[] = [loadedGateway];

/** @throws ConfigurationError when the target offers no interface that load can be made of */
export function loadFor({ file, ics }: Target): LoadedSystem {
  const found = LOADS.find((each) => ics.interfaces.includes(each.interface));
  if (found) return found;
  const names = LOADS.map((each) => each.interface).join(', ');
  throw new ConfigurationError(`${file}: load can be made of ${names}, which this target does not offer.`);
}
