/** How the driver reaches the SDK that a target file names, and where that SDK is pointed at. */
import type { SdkIxit, SdkSetting } from '../../../fixtures/targets/target';
import type { WellClientAccess } from '../../drivers/wellclient/driver';

/** Where a simulated CTI server listens. */
export interface ServerAddress {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  /** Such as `ws://127.0.0.1:40123`. */
  ws: string;
}

type Config = Record<string, SdkSetting>;

/**
 * The SDK of the target file.
 * @param server the simulated server, where the SDK is to talk to that one
 */
export function sdkAccess(sdk: SdkIxit, server?: ServerAddress): WellClientAccess {
  const { scripts, page, config, accessor, allow } = sdk;
  return {
    ...(page === undefined ? { way: 'scripts', scripts } : { way: 'page', page: new URL(page).href }),
    accessor,
    config: server ? pointedAt(config, server) : config,
    allow: [...allow.map((origin) => origin.replace(/\/$/, '')), ...(server ? origins(server) : [])],
  };
}

/** The configuration with the server's port wherever a text has `{port}`. */
function pointedAt(config: Config, { address }: ServerAddress): Config {
  const { port } = new URL(address);
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('{port}', port) : value,
    ]),
  );
}

/** What a page has to reach of a server, for requests and for events. */
export function origins({ address, ws }: ServerAddress): string[] {
  return [address, ws];
}
