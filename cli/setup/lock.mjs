// @ts-check
/**
 * Lets one set-up at a time work in a folder. The lock is a folder, since making one succeeds for exactly one
 * process on every file system; its owner keeps it fresh, so that a lock left by a killed process is taken over.
 */

import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SetUpError } from './set-up-error.mjs';

/** @typedef {{ refresh: number, stale: number, poll: number, giveUp: number }} LockTimes all in ms */

/** @type {LockTimes} `stale` spans many refreshes, so that a busy machine loses no lock */
const TIMES = { refresh: 2_000, stale: 15_000, poll: 200, giveUp: 20 * 60_000 };

/**
 * @param {string} folder of the lock
 * @returns {boolean} whether some set-up is at work, or was when it was killed
 */
export function isLocked(folder) {
  return fs.existsSync(folder);
}

/**
 * Does the work while holding the lock; waits for it first if need be.
 *
 * @param {string} folder of the lock; its parent has to exist
 * @param {() => Promise<void>} work
 * @param {{ onWait?: () => void, times?: LockTimes }} [options] onWait is called once if somebody else holds it
 * @throws {SetUpError} when another owner keeps the lock for too long
 */
export async function withLock(folder, work, { onWait, times = TIMES } = {}) {
  const token = randomUUID();
  const deadline = Date.now() + times.giveUp;
  for (let tries = 0; !acquire(folder, token, times.stale); tries++) {
    if (tries === 0) onWait?.();
    if (Date.now() > deadline) {
      throw new SetUpError(
        `another set-up holds ${folder}. If none is running, delete that folder and try again.`,
      );
    }
    await pause(times.poll);
  }
  const owner = path.join(folder, 'owner');
  // A suspended computer may have lost its lock by now: then it is somebody else's to refresh and to remove.
  const isOurs = () => ownerOf(folder) === token;
  const refresh = setInterval(() => isOurs() && fs.utimesSync(owner, new Date(), new Date()), times.refresh);
  try {
    await work();
  } finally {
    clearInterval(refresh);
    if (isOurs()) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} token
 * @param {number} stale ms
 * @returns {boolean} whether the lock is ours now
 */
function acquire(folder, token, stale) {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    // EPERM is what Windows says while it is still deleting the folder.
    const taken = codeOf(error) === 'EEXIST' || (codeOf(error) === 'EPERM' && process.platform === 'win32');
    if (!taken) throw error;
    return takeOver(folder, token, stale);
  }
  fs.writeFileSync(path.join(folder, 'owner'), token);
  return true;
}

/**
 * Takes a stale lock over in place. It is never removed and made again: between the two a third process could get
 * it. Of several that try, the one that makes the folder named after the owner they all saw inherits.
 *
 * @param {string} folder
 * @param {string} token
 * @param {number} stale ms
 * @returns {boolean}
 */
function takeOver(folder, token, stale) {
  try {
    const owner = path.join(folder, 'owner');
    const last = fs.existsSync(owner) ? owner : folder;
    if (Date.now() - fs.statSync(last).mtimeMs < stale) return false;
    const seen = ownerOf(folder);
    fs.mkdirSync(path.join(folder, `heir of ${seen}`));
    if (ownerOf(folder) !== seen) return false;
    fs.writeFileSync(owner, token);
    return true;
  } catch (error) {
    // EEXIST: somebody else inherits. ENOENT: it has just been released; EPERM: Windows is still deleting it.
    if (['EEXIST', 'ENOENT', 'EPERM'].includes(codeOf(error) ?? '')) return false;
    throw error;
  }
}

/**
 * @param {string} folder
 * @returns {string} 'nobody' if its maker was killed before it wrote its name
 */
function ownerOf(folder) {
  const owner = path.join(folder, 'owner');
  return fs.existsSync(owner) ? fs.readFileSync(owner, 'utf8') : 'nobody';
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
