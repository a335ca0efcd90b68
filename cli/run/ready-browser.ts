/** A run that needs a browser has one before its first scenario, or does not begin. */

import type { Kind } from '../../fixtures/machine/find-chromium.cjs';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import type { Target } from '../../fixtures/targets/target';
import type { InterfaceName } from '../../schemas/catalogue';
import { remoteEndpoint } from '../../steps/drivers/browser/remote-browser';

/** Ways to the plugin on which a browser of ours opens its page; none: the simulated one. */
const OURS = ['page', 'scripts', undefined];

/** The browser of ours in which scenarios of these interfaces open pages; undefined if they open none. */
export function neededBrowser({ ixit }: Target, interfaces: readonly InterfaceName[]): Kind | undefined {
  if (interfaces.includes('plugin') && ixit.plugin?.way === 'extension') return 'whole';
  const opensPages = (name: InterfaceName) =>
    name === 'wellclient' ||
    name === 'local-service' ||
    (name === 'plugin' && OURS.includes(ixit.plugin?.way));
  // One elsewhere is no matter of this machine: what is wrong with it leaves the scenarios inconclusive that open pages.
  return interfaces.some(opensPages) && remoteEndpoint(ixit) === undefined ? 'any' : undefined;
}

/**
 * Starts the browser that the scenarios share: the first that starts of those that are found.
 * @param kind a run that loads an extension does all in a whole browser
 * @param env the environment of the workers, if they are processes of their own: is told which one it is
 * @returns closes it, if it is still open
 * @throws ConfigurationError when none starts, with what was tried and what each said
 */
export async function readyBrowser(kind: Kind, env?: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  // Loaded only now: a run without a browser shall not wait for Playwright.
  const browser =
    require('../../steps/drivers/browser/browser') as typeof import('../../steps/drivers/browser/browser');
  try {
    await browser.sharedBrowser(kind);
  } catch (error) {
    if (error instanceof browser.NoBrowser) throw new ConfigurationError(...error.message.split('\n'));
    throw error;
  }
  if (env) {
    env.CHROMIUM_PATH = browser.chromiumPath();
    await browser.closeBrowser();
  }
  return browser.closeBrowser;
}
