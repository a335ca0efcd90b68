/** The plugin lives in a browser that nothing can drive: the tester opens the bridge page there. */
import type { PluginAccess } from '../../../fixtures/targets/target';
import { Inconclusive } from '../../../schemas/verdict';
import { requireScripts } from '../browser/host-page';
import type { HostEvents, PluginHost } from '../browser/plugin-host';
import { firstLine, within } from '../within';
import { Bridge } from './bridge';

/** A page that has come before may be about to ask again; the tester is told only after this time, in milliseconds. */
const BETWEEN_POLLS = 1_500;

/** One bridge for each access, because the tester opens its page once for the whole run of a worker. */
const bridges = new Map<string, Promise<Bridge>>();

/** A host for one scenario on the worker's bridge. Tells the tester, on stderr, which page to open. */
export function bridgeWay(access: PluginAccess, events: HostEvents): PluginHost {
  let bridge: Bridge | undefined;
  return {
    async open(deadline) {
      bridge = await sharedBridge(access);
      bridge.attach(events);
      const { address } = bridge;
      const here = bridge.arrival().then(() => true);
      if (!(await within(bridge.visited ? BETWEEN_POLLS : 0, here, () => false))) {
        process.stderr.write(`Please open ${address} in the browser that hosts the plugin.\n`);
      }
      await within(deadline, here, () => {
        throw new Inconclusive(
          `No browser had ${address} open within ${deadline} ms (ixit.timers.arrange). ` +
            'Open it in the browser that hosts the plugin, and leave it open.',
        );
      });
    },
    async instruct(instruction) {
      if (!bridge) throw new Error('the bridge is not open');
      bridge.send(instruction);
    },
    async close() {
      bridge?.detach(events);
    },
  };
}

/** Ends the bridges of this worker; their pages say so to the tester. */
export async function closeBridges(): Promise<void> {
  const opened = [...bridges.values()];
  bridges.clear();
  for (const bridge of await Promise.allSettled(opened)) {
    if (bridge.status === 'fulfilled') await bridge.value.close();
  }
}

function sharedBridge({ markup, scripts = [], port = 0 }: PluginAccess): Promise<Bridge> {
  const key = JSON.stringify([markup, scripts, port]);
  const shared = bridges.get(key) ?? served(new Bridge({ markup, scripts }), scripts, port);
  bridges.set(key, shared);
  shared.catch(() => bridges.delete(key));
  return shared;
}

async function served(bridge: Bridge, scripts: readonly string[], port: number): Promise<Bridge> {
  await requireScripts(scripts);
  await bridge.serve(port).catch((error) => {
    const why = `The bridge page cannot be served on port ${port} (ixit.plugin.port): ${firstLine(error)}`;
    throw new Inconclusive(why);
  });
  return bridge;
}
