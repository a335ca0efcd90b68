/** The page with the plugin, as the driver talks to it, whichever way it is reached. */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { type Call, type Look, parsedReport } from '../browser/page-agent';
import { PlaywrightHost } from '../browser/playwright-host';
import type { HostEvents, PluginHost } from '../browser/plugin-host';
import { bridgeWay } from './bridge-way';
import { cdpWay } from './cdp-way';
import { extensionWay } from './extension-way';
import { pageWay } from './page-way';
import { scriptsWay } from './scripts-way';

/** What is asked of the page. Each rejects when the page is gone; the last three may never settle when it hangs. */
export interface PluginPage {
  /** As a {@link PluginHost} does. */
  open(deadline: number): Promise<void>;
  look(look: Look): Promise<void>;
  call(call: Call): Promise<void>;
  close(): Promise<void>;
}

/** Gives the page that the target file says; `told` is given what the page agent reports, as JSON. */
export function pluginPage(access: PluginAccess, told: HostEvents): PluginPage {
  const host = hostOf(access, {
    observed: (text) => {
      const report = parsedReport(text);
      if (report !== undefined) told.observed(report);
    },
    lost: (why) => told.lost(why),
    noticed: (what) => told.noticed(what),
  });
  return {
    open: (deadline) => host.open(deadline),
    look: (look) => host.instruct({ kind: 'look', look }),
    call: (call) => host.instruct({ kind: 'call', call }),
    close: () => host.close(),
  };
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
