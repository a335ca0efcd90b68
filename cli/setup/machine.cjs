// @ts-check
'use strict';
/** What set-up looks at on the computer it runs on, in one place so that the unit tests can describe another computer. */

const fs = require('node:fs');
const path = require('node:path');

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {(file: string) => boolean} isFile whether the path leads to a file (links are followed)
 */

/** @returns {Machine} the computer we are on */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    isFile: (file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  };
}

/**
 * Looks programs up in the folders of PATH.
 *
 * @param {Machine} machine
 * @param {string[]} names without `.exe`; an earlier name wins over an earlier folder
 * @returns {string[]} the paths of those that are there, in that order
 */
function onPath(machine, names) {
  const { delimiter, join } = pathsOf(machine);
  const folders = (machine.env.PATH ?? machine.env.Path ?? '').split(delimiter).filter(Boolean);
  const ending = machine.platform === 'win32' ? '.exe' : '';
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name + ending)))
    .filter((file) => machine.isFile(file));
}

/**
 * @param {Machine} machine
 * @returns {path.PlatformPath} the rules for paths on that computer
 */
function pathsOf(machine) {
  return machine.platform === 'win32' ? path.win32 : path.posix;
}

module.exports = { thisMachine, onPath, pathsOf };
