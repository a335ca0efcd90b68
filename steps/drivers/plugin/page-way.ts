/** The plugin lives in a page with an address, opened in the worker's Chromium. */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { AgentPage } from '../browser/agent-page';
import { type PlaywrightWay, visit } from '../browser/playwright-host';
import { SparePage } from '../browser/spare-page';

const spare = new SparePage({ fit: AgentPage.equip });

/** A page without a past for each scenario, though it may be the one before's, emptied. */
export function pageWay({ page: address }: PluginAccess): PlaywrightWay {
  return {
    where: `The page ${address} (ixit.plugin.page)`,
    async open(events, deadline) {
      if (!address) throw new Error('no address is given');
      const kept = await spare.take(originOf(address));
      const { page, fitted: agent } = kept;
      const leave = async () => {
        agent.events = undefined;
        await spare.giveBack(kept);
      };
      agent.events = events;
      try {
        await visit(page, address, deadline);
        return { page, leave };
      } catch (error) {
        await leave();
        throw error;
      }
    },
  };
}

/** An address that is none is told of when it is visited. */
function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
