// @ts-check
/**
 * What set-up remembers from one run to the next, so that asking again costs nothing. It lies in node_modules and
 * goes with it.
 */

import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Memory
 * @property {string} [any] path of a Chromium of any kind that was found or installed
 * @property {string} [whole] path of one that is no headless shell
 * @property {string} [java] one that is recent enough
 * @property {boolean} [withoutJava] none was to be had: not worth another try in each run
 */

/**
 * @param {string} root the project's folder
 * @returns {Memory} empty if there is none, or an unreadable one
 */
export function recall(root) {
  try {
    return JSON.parse(fs.readFileSync(fileIn(root), 'utf8'));
  } catch {
    // A memory that is absent or broken costs a search, no more.
    return {};
  }
}

/**
 * @param {string} root
 * @param {Memory} memory replaces what was there
 */
export function remember(root, memory) {
  fs.writeFileSync(fileIn(root), JSON.stringify(memory));
}

/** @param {string} root */
function fileIn(root) {
  return path.join(root, 'node_modules', '.set-up.json');
}
