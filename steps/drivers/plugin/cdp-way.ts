/** The plugin lives in a Chromium-based program that runs already, with a debugging port. */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { AgentPage } from '../browser/agent-page';
import { engine } from '../browser/browser';
import { agentSource } from '../browser/page-agent';
import type { PlaywrightWay } from '../browser/playwright-host';

/** The page is the program's, and stays as it is: not opened, not reloaded, not closed. */
export function cdpWay({ endpoint = '', page: part = '' }: PluginAccess): PlaywrightWay {
  return {
    where: `The page "${part}" (ixit.plugin.page) of the program at ${endpoint} (ixit.plugin.endpoint)`,
    async open(events, deadline) {
      // Old shells refuse the overrides that Playwright makes by default.
      const browser = await engine().connectOverCDP(endpoint, { timeout: deadline, noDefaults: true });
      try {
        const pages = browser.contexts().flatMap((context) => context.pages());
        const page = pages.find((candidate) => candidate.url().includes(part));
        if (!page) {
          throw new Error(`its pages are ${pages.map((each) => each.url()).join(', ') || 'none'}`);
        }
        (await AgentPage.equip(page)).events = events;
        await page.evaluate(agentSource);
        return { page, leave: () => browser.close() };
      } catch (error) {
        await browser.close();
        throw error;
      }
    },
  };
}
