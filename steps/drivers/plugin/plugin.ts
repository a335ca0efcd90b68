/**
 * The plugin driver: what steps know of it, and the page in which a target file says that the plugin is.
 */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { closeBrowser } from '../browser/browser';
import { DIRECTLY } from '../counterpart';
import { closeBridges } from './bridge-way';
import type { PluginDriver, PluginDriverOptions } from './driver';
import { pluginPage } from './plugin-page';
import { RecordingDriver } from './recording-driver';

/** A driver for one scenario, for the way in which the target file says the plugin is reached. */
export function createPluginDriver(access: PluginAccess, options: PluginDriverOptions): PluginDriver {
  const { counterpart = DIRECTLY } = options;
  return new RecordingDriver(
    access,
    (events) => counterpart('plugin', (told) => pluginPage(access, told), events),
    options,
  );
}

/** Ends what drivers of this worker share: browsers and bridge pages. */
export async function closeDrivers(): Promise<void> {
  await closeBridges();
  await closeBrowser();
}
