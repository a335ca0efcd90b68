/**
 * The plugin driver: what steps know of it, and which of the five ways to reach a plugin a target file asks for.
 */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { closeBrowser } from '../browser/browser';
import { PlaywrightHost } from '../browser/playwright-host';
import type { HostEvents, PluginHost } from '../browser/plugin-host';
import { bridgeWay, closeBridges } from './bridge-way';
import { cdpWay } from './cdp-way';
import type { PluginDriver, PluginDriverOptions } from './driver';
import { extensionWay } from './extension-way';
import { pageWay } from './page-way';
import { RecordingDriver } from './recording-driver';
import { scriptsWay } from './scripts-way';

/** A driver for one scenario, for the way in which the target file says the plugin is reached. */
export function createPluginDriver(access: PluginAccess, options: PluginDriverOptions): PluginDriver {
  return new RecordingDriver(access, (events) => hostOf(access, events), options);
}

/** Ends what drivers of this worker share: browsers and bridge pages. */
export async function closeDrivers(): Promise<void> {
  await closeBridges();
  await closeBrowser();
}

function hostOf(access: PluginAccess, events: HostEvents): PluginHost {
  switch (access.way) {
    case 'page':
      return new PlaywrightHost(pageWay(access), events);
    case 'scripts':
      return new PlaywrightHost(scriptsWay(access), events);
    case 'cdp':
      return new PlaywrightHost(cdpWay(access), events);
    case 'extension':
      return new PlaywrightHost(extensionWay(access), events);
    case 'bridge':
      return bridgeWay(access, events);
  }
}
