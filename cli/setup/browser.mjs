// @ts-check
/** Gets a Chromium where none was found: Playwright's download, else Debian's package. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import chromium from '../../fixtures/machine/find-chromium.cjs';
import { canInstallDebian, installDebian } from './debian.mjs';
import { runQuietly } from './program.mjs';
import { SetUpError } from './set-up-error.mjs';

const DOWNLOAD_LIMIT = 10 * 60_000;
/** ms until a download server that does not answer is given up; Playwright tries several */
const CONNECTION_LIMIT = '10000';

/**
 * @param {string} root the project's folder, with Playwright in its node_modules
 * @param {import('./prepare.mjs').Step} step
 * @returns {Promise<string>} path of a Chromium
 * @throws {SetUpError} that says what to do by hand
 */
export async function obtainChromium(root, step) {
  const downloaded = await step('Chromium: playwright install chromium', () => playwright(root, 'install'));
  if (downloaded && canInstallDebian()) {
    await step('Chromium: playwright install-deps chromium', () => playwright(root, 'install-deps'));
  }
  const found = chromium.chromiums();
  const sound = found.find(starts);
  if (sound) return sound;
  if (canInstallDebian()) {
    await step('Chromium: apt-get install chromium', () => installDebian('chromium', root));
    const debians = chromium.chromiums(undefined, () => undefined).find(starts);
    if (debians) return debians;
  }
  throw new SetUpError(
    found.length > 0
      ? `${found[0]} does not start. Run it to see why, or install Chromium, Chrome or Edge and set CHROMIUM_PATH to it.`
      : 'no Chromium found and none could be installed. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.',
  );
}

/**
 * @param {string} root
 * @param {'install' | 'install-deps'} command
 * @returns {Promise<import('./program.mjs').Outcome>}
 */
function playwright(root, command) {
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  return runQuietly(process.execPath, [cli, command, 'chromium'], {
    cwd: root,
    limit: DOWNLOAD_LIMIT,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECTION_LIMIT },
  });
}

/**
 * On a bare Linux a browser can be there and lack its libraries. Elsewhere it brings them along, and `--version`
 * would open a window.
 *
 * @param {string} executable
 * @returns {boolean}
 */
export function starts(executable) {
  if (process.platform !== 'linux') return true;
  return spawnSync(executable, ['--version'], { timeout: 20_000 }).status === 0;
}
