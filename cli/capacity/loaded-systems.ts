/** Every system that load can be made of. A further one is registered here, and in loads.ts. */
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Target } from '../../fixtures/targets/target';
import { loadedCti } from './loaded-cti';
import { loadedGateway } from './loaded-gateway';
import { loadedService } from './loaded-service';
import type { LoadedSystem } from './loaded-system';
import type { CapacityOptions } from './options';

const LOADS: readonly LoadedSystem[] = [loadedGateway, loadedService, loadedCti];

/**
 * The first that the target offers and that the options say the amount of.
 * @throws ConfigurationError when there is none
 */
export function systemFor(
  { file, ics }: Target,
  options: Pick<CapacityOptions, 'only' | 'agents' | 'commands'>,
): { system: LoadedSystem; most: number } {
  const { only } = options;
  const offered = LOADS.filter(
    (each) => ics.interfaces.includes(each.interface) && (only ?? each.interface) === each.interface,
  );
  if (offered.length === 0)
    throw new ConfigurationError(
      `${file}: load can be made of ${LOADS.map((each) => each.interface).join(', ')}; this target does not offer ${only ?? 'any of them'}.`,
    );
  for (const system of offered) {
    const most = options[system.amount];
    if (most !== undefined) return { system, most };
  }
  const told = offered.map((each) => `--${each.amount} (${each.interface})`);
  throw new ConfigurationError(`How much load it is to be has to be told: ${told.join(' or ')}.`);
}
