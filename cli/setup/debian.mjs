// @ts-check
/** Installs Debian packages, where we are root on a Debian. The one place of the project that is POSIX only. */

import machine from '../../fixtures/machine/machine.cjs';
import { runQuietly } from './program.mjs';

const UPDATE_LIMIT = 3 * 60_000;
const INSTALL_LIMIT = 15 * 60_000;
/** A closed network shall cost seconds, and another apt-get at work is waited for. */
const PATIENCE = [
  '-o',
  'Acquire::http::Timeout=15',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'DPkg::Lock::Timeout=120',
];

/** @returns {boolean} whether `installDebian` can do anything here */
export function canInstallDebian() {
  return process.getuid?.() === 0 && machine.onPath(machine.thisMachine(), ['apt-get']).length > 0;
}

/**
 * @param {string} name of the package
 * @param {string} root a folder that exists
 * @returns {Promise<import('./program.mjs').Outcome>}
 */
export async function installDebian(name, root) {
  const options = { cwd: root, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await runQuietly('apt-get', [...PATIENCE, 'update'], { ...options, limit: UPDATE_LIMIT });
  if (!updated.ok) return updated;
  const install = [...PATIENCE, 'install', '-y', '--no-install-recommends', name];
  return runQuietly('apt-get', install, { ...options, limit: INSTALL_LIMIT });
}
