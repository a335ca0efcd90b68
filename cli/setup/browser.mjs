// @ts-check
/** Gets a Chromium where none was found: Playwright's download, else a Debian package. */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import chromium from '../../fixtures/machine/find-chromium.cjs';
import { canInstallDebian, installDebian } from './debian.mjs';
import { runQuietly } from './program.mjs';
import { SetUpError } from './set-up-error.mjs';

const DOWNLOAD_LIMIT = 10 * 60_000;
/** ms until a download server that does not answer is given up; Playwright tries several */
const CONNECTION_LIMIT = '10000';

/** @typedef {import('../../fixtures/machine/find-chromium.cjs').Kind} Kind */

/**
 * What is asked for, the smallest first: a Debian release may have no package for the headless shell alone.
 *
 * @type {Record<Kind, { downloaded: string, option: string, packages: string[] }>}
 */
const OFFERS = {
  any: {
    downloaded: 'chromium-headless-shell',
    option: '--only-shell',
    packages: ['chromium-headless-shell', 'chromium'],
  },
  whole: { downloaded: 'chromium', option: '--no-shell', packages: ['chromium'] },
};

/**
 * @param {Kind} kind any: a headless shell if there is one to be had, else a whole browser
 * @param {string} root the project's folder, with Playwright in its node_modules
 * @param {import('./prepare.mjs').Step} step
 * @param {import('./words.mjs').Words} words
 * @returns {Promise<string>} path of a Chromium
 * @throws {SetUpError} that says what to do by hand
 */
export async function obtainChromium(kind, root, step, words) {
  const { downloaded, option, packages } = OFFERS[kind];
  /** @type {(...command: string[]) => Promise<boolean>} */
  const ask = (...command) =>
    step(`Chromium: playwright ${command.join(' ')}`, () => playwright(root, command));
  if ((await ask('install', option, 'chromium')) && canInstallDebian()) {
    await ask('install-deps', downloaded);
  }
  const found = chromium.chromiums(kind);
  const sound = found.find(starts);
  if (sound) return sound;
  for (const name of canInstallDebian() ? packages : []) {
    await step(`Chromium: apt-get install ${name}`, () => installDebian(name, root));
    const debians = chromium.chromiums(kind, undefined, () => undefined).find(starts);
    if (debians) return debians;
  }
  throw new SetUpError(found[0] === undefined ? words.noBrowser(kind) : words.doesNotStart(found[0]));
}

/**
 * @param {string} root
 * @param {string[]} command
 * @returns {Promise<import('./program.mjs').Outcome>}
 */
function playwright(root, command) {
  const cli = path.join(root, 'node_modules', 'playwright', 'cli.js');
  return runQuietly(process.execPath, [cli, ...command], {
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
