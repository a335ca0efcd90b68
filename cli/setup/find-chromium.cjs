// @ts-check
'use strict';
/**
 * Finds the Chromium-based browsers that Playwright can drive. Downloads nothing, and needs no package: set-up asks
 * before there is a node_modules.
 */

const { thisMachine, onPath, pathsOf } = require('./machine.cjs');

/** @typedef {import('./machine.cjs').Machine} Machine */

/**
 * @param {Machine} [machine] the computer to look at; default: the one we are on
 * @param {() => string | undefined} [playwrightsOwn] where Playwright would keep its Chromium, there or not
 * @returns {string[]} the paths of the executables: Playwright's own, those on PATH, and installed Chromiums, Chromes
 *   and Edges, in this order; the one of CHROMIUM_PATH alone if it is set. Whether one starts is not tried.
 * @throws {Error} when CHROMIUM_PATH is set and leads to no file: someone who names a browser wants no other
 */
function chromiums(machine = thisMachine(), playwrightsOwn = playwrightsChromium) {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    if (machine.isFile(named)) return [named];
    throw new Error(
      `CHROMIUM_PATH is ${named}, but there is no such file. Correct it, or unset it to have a browser looked for.`,
    );
  }
  const own = playwrightsOwn();
  const found = [
    ...(own && machine.isFile(own) ? [own] : []),
    ...onPath(machine, [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
      'msedge',
    ]),
    ...usualPlaces(machine).filter((file) => machine.isFile(file)),
  ];
  return [...new Set(found)];
}

/**
 * @param {Parameters<typeof chromiums>} where
 * @returns {string | undefined} the first of them
 */
function findChromium(...where) {
  return chromiums(...where)[0];
}

/** @returns {string | undefined} where the installed Playwright keeps its Chromium; undefined without Playwright */
function playwrightsChromium() {
  try {
    return require('playwright').chromium.executablePath();
  } catch {
    // Not installed yet, or a platform for which Playwright has no Chromium: an installed browser may still serve.
    return undefined;
  }
}

/**
 * @param {Machine} machine
 * @returns {string[]} where installers put browsers that are not on PATH
 */
function usualPlaces(machine) {
  const { env, platform } = machine;
  const { join } = pathsOf(machine);
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return ['Chromium', 'Google\\Chrome', 'Microsoft\\Edge'].flatMap((browser) =>
      roots.map((root) =>
        join(root, browser, 'Application', browser.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', ...(env.HOME ? [join(env.HOME, 'Applications')] : [])];
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((browser) =>
      roots.map((root) => join(root, `${browser}.app`, 'Contents', 'MacOS', browser)),
    );
  }
  return [
    '/usr/bin/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ];
}

module.exports = { chromiums, findChromium };
