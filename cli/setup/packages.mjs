// @ts-check
/** Keeps node_modules at what package-lock.json says. Knows npm's two lock files, nothing about single packages. */

import fs from 'node:fs';
import path from 'node:path';
import { npmProgram, runQuietly } from './program.mjs';
import { SetUpError } from './set-up-error.mjs';

/** A cold `npm ci` takes 5 to 7 s; this leaves room for a slow line. */
const LIMIT = 10 * 60_000;

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] for other platforms
 * @property {boolean} [devOptional]
 * @property {boolean} [peer]
 */

/**
 * Contents are compared, not times: a checkout, a copy or a `touch` changes times and nothing else, and somebody's own
 * `npm ci` is as good as ours. npm writes node_modules/.package-lock.json last, so a broken-off installation has none.
 *
 * @param {string} root the project's folder
 * @returns {boolean} whether node_modules holds what the lock file asks for
 */
export function packagesAreCurrent(root) {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  return installed !== undefined && wanted !== undefined && agree(wanted, installed);
}

/**
 * @param {Record<string, LockedPackage>} wanted by the folder they belong in; the project itself is ''
 * @param {Record<string, LockedPackage>} installed
 * @returns {boolean}
 */
export function agree(wanted, installed) {
  const same = (/** @type {string} */ folder) =>
    installed[folder]?.version === wanted[folder]?.version &&
    installed[folder]?.integrity === wanted[folder]?.integrity;
  const mayBeAbsent = (/** @type {string} */ folder) =>
    Boolean(wanted[folder]?.optional || wanted[folder]?.devOptional || wanted[folder]?.peer);
  const folders = Object.keys(wanted).filter((folder) => folder !== '');
  return (
    folders.every((folder) => (folder in installed ? same(folder) : mayBeAbsent(folder))) &&
    Object.keys(installed).every((folder) => folder in wanted)
  );
}

/**
 * Runs `npm ci`, with what development needs even where NODE_ENV is production: the checks and ts-node are in it.
 *
 * @param {string} root
 * @param {import('./words.mjs').Words} words
 * @throws {SetUpError} with npm's last words
 */
export async function installPackages(root, words) {
  const npm = npmProgram();
  const { ok, said } = await runQuietly(
    npm.program,
    [...npm.first, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    { cwd: root, limit: LIMIT, shell: npm.shell },
  );
  if (!ok) throw new SetUpError(words.installFailed(said));
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} undefined if the file is absent or broken off
 */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    // Absent, or half-written by an installation that was stopped: either way it has to be written anew.
    return undefined;
  }
}
