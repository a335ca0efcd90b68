/** A page with the page agent in it: where the agent's reports go, and what the browser says of the page. */
import type { Page } from 'playwright';
import { firstLine } from '../within';
import { agentSource, REPORT } from './page-agent';
import { outlivePageGarbage } from './page-garbage';
import type { HostEvents } from './plugin-host';

export class AgentPage {
  /** Of the scenario that has the page; what comes while none has it is of no interest. */
  events: HostEvents | undefined;

  private constructor(page: Page) {
    page.on('crash', () => this.events?.lost('the page crashed'));
    page.on('close', () => this.events?.lost('the page was closed'));
    page.on('pageerror', (error) => this.events?.noticed(`Uncaught in the page: ${firstLine(error)}`));
    page.on('dialog', (dialog) => {
      const { events } = this;
      events?.noticed(`The page opened a dialog (${dialog.type()}: "${dialog.message()}"), dismissed`);
      dialog.dismiss().catch((error) => events?.noticed(`The dialog stayed: ${firstLine(error)}`));
    });
  }

  /** Puts the agent into every document that the page loads from now on. Once for each page. */
  static async equip(page: Page): Promise<AgentPage> {
    const agent = new AgentPage(page);
    outlivePageGarbage();
    await page.exposeBinding(REPORT, ({ frame }, report: unknown) => {
      if (frame === page.mainFrame()) agent.events?.observed(report);
    });
    await page.addInitScript({ content: agentSource });
    return agent;
  }
}
