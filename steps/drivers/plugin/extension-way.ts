/** The plugin is an unpacked extension, loaded into a Chromium with a profile of its own. */
import { access as mayRead } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PluginAccess } from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import { AgentPage } from '../browser/agent-page';
import { browserWithExtension } from '../browser/browser';
import { hostPage } from '../browser/host-page';
import { type PlaywrightWay, visit } from '../browser/playwright-host';
import { loopbackApp, serveOnLoopback } from '../http/loopback-server';

/** The page is the given one or, without an address, an empty one on 127.0.0.1. */
export function extensionWay({ extension = '', page: address }: PluginAccess): PlaywrightWay {
  const where = `The page ${address ?? 'on 127.0.0.1'} with the extension ${extension} (ixit.plugin.extension)`;
  return {
    where,
    async open(events, deadline) {
      const folder = resolve(extension);
      await mayRead(join(folder, 'manifest.json')).catch(() => {
        throw new Inconclusive(`The extension ${folder} (ixit.plugin.extension) has no manifest.json.`);
      });
      const context = await browserWithExtension(folder);
      const server = address ? undefined : await serveEmptyPage();
      const page = await context.newPage();
      const leave = async () => {
        await page.close();
        await server?.close();
      };
      try {
        (await AgentPage.equip(page)).events = events;
        await visit(page, address ?? `${server?.address}/`, deadline);
        return { page, leave };
      } catch (error) {
        await leave();
        throw error;
      }
    },
  };
}

async function serveEmptyPage() {
  const app = loopbackApp();
  const html = hostPage({ title: 'Extension under test' });
  app.get('/', (_request, response) => void response.type('html').send(html));
  return serveOnLoopback(app);
}
