/**
 * The plugin driver: what steps know of it, and which of the five ways to reach a plugin a target file asks for.
 */
import type { PluginAccess, Timers } from '../../../fixtures/targets/target';
import type { TraceEntry } from '../../../schemas/verdict';
import type { Masker } from '../../evidence/secrets';
import type { Trace } from '../../evidence/trace';
import { closeBrowser } from '../browser/browser';
import type { PluginArgument } from '../browser/page-agent';
import { PlaywrightHost } from '../browser/playwright-host';
import type { HostEvents, PluginHost } from '../browser/plugin-host';
import { bridgeWay, closeBridges } from './bridge-way';
import { cdpWay } from './cdp-way';
import { extensionWay } from './extension-way';
import { pageWay } from './page-way';
import { RecordingDriver } from './recording-driver';
import { scriptsWay } from './scripts-way';

export type { PluginArgument } from '../browser/page-agent';

export interface PluginDriver {
  /** Opens the page and waits until the accessor gives a plugin. Throws Inconclusive, saying what was tried. */
  open(): Promise<void>;
  /**
   * Calls a function of the plugin. Records the call, then what it returned or threw; what it calls back is
   * recorded whenever it comes. Gives the entry of the return (of the settled promise, if it gave one), of the
   * exception, or of kind `failure` when neither came within `timers.reply`.
   */
  call(method: string, args: PluginArgument[]): Promise<TraceEntry>;
  /**
   * Resolves when what the page has observed so far stands in the trace: the agent reports in order, so it is
   * asked once more. Gives up after `timers.reply`.
   */
  flush(): Promise<void>;
  /** Lets go of the page. Never throws, also after the page hung or crashed. */
  close(): Promise<void>;
}

export interface PluginDriverOptions {
  trace: Trace;
  timers: Timers;
  /** Masks the messages of errors; the trace masks for itself. */
  mask?: Masker;
}

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
