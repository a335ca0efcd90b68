/** The plugin lives in a page with an address, opened in the worker's Chromium. */
import type { PluginAccess } from '../../fixtures/targets/target';
import { sharedBrowser } from './browser';
import { type PlaywrightWay, visit } from './playwright-host';

/** A context of its own for each scenario, so that nothing is left over from the one before. */
export function pageWay({ page: address }: PluginAccess): PlaywrightWay {
  return {
    where: `The page ${address} (ixit.plugin.page)`,
    async open(prepare, deadline) {
      if (!address) throw new Error('no address is given');
      const browser = await sharedBrowser();
      const context = await browser.newContext();
      try {
        const page = await context.newPage();
        await prepare(page);
        await visit(page, address, deadline);
        return { page, leave: () => context.close() };
      } catch (error) {
        await context.close();
        throw error;
      }
    },
  };
}
