/** The plugin comes as script files, which the harness puts into a page of its own on 127.0.0.1. */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { hostPage, requireScripts, serveScripts } from '../browser/host-page';
import type { PlaywrightWay } from '../browser/playwright-host';
import { loopbackApp, serveOnLoopback } from '../http/loopback-server';
import { pageWay } from './page-way';

/** A server for each scenario. */
export function scriptsWay(access: PluginAccess): PlaywrightWay {
  const { scripts = [], markup } = access;
  return {
    where: `The harness's page with ${scripts.join(', ') || 'no script'} (ixit.plugin.scripts)`,
    async open(events, deadline) {
      await requireScripts(scripts);
      const app = loopbackApp();
      const html = hostPage({ title: 'Plugin under test', markup, scripts });
      app.get('/', (_request, response) => void response.type('html').send(html));
      serveScripts(app, scripts);
      const server = await serveOnLoopback(app);
      try {
        const opened = await pageWay({ ...access, page: `${server.address}/` }).open(events, deadline);
        return { ...opened, leave: () => opened.leave().finally(server.close) };
      } catch (error) {
        await server.close();
        throw error;
      }
    },
  };
}
