// @ts-check
/**
 * Brings the machine to the point where the harness runs: packages, the browsers that are needed, a Java. Does only what
 * is missing.
 */

import path from 'node:path';
import chromium from '../../fixtures/machine/find-chromium.cjs';
import java from '../../fixtures/machine/find-java.cjs';
import machine from '../../fixtures/machine/machine.cjs';
import { obtainChromium, starts } from './browser.mjs';
import { canInstallDebian, installDebian } from './debian.mjs';
import { isLocked, withLock } from './lock.mjs';
import { recall, remember } from './memory.mjs';
import { installPackages, packagesAreCurrent } from './packages.mjs';
import { reasonIn } from './program.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Does one thing, and tells the person before, and after if it was in vain.
 *
 * @typedef {(what: string, work: () => Promise<import('./program.mjs').Outcome>) => Promise<boolean>} Step
 */

/** @typedef {import('./browser.mjs').Kind} Kind */

/**
 * A run opens pages, for which any Chromium will do. Unit tests load an extension, and of what is set up without a
 * command nobody knows what it is for.
 *
 * @param {string[]} parameters the command, if any, and what goes to it
 * @returns {Kind[]} the browsers that are needed, the smaller first
 */
export function neededBrowsers([command, ...rest]) {
  const names = rest.filter((parameter) => !parameter.startsWith('-'));
  const units = command === 'self-check' && (names.length === 0 || names.includes('unit'));
  return command === undefined || units ? ['any', 'whole'] : ['any'];
}

/**
 * @param {string} root the project's folder
 * @param {Kind[]} browsers
 * @param {(line: string) => void} say one line for each thing that is done; nothing is said when all is there
 * @param {import('./words.mjs').Words} words
 * @throws {SetUpError} for what has to be mended by hand
 */
export async function prepare(root, browsers, say, words) {
  const lock = path.join(root, '.set-up.lock');
  if (!isLocked(lock) && isReady(root, browsers)) return;
  const onWait = () => say(words.wait);
  await withLock(lock, () => makeReady(root, browsers, say, words), { onWait });
}

/**
 * Starts no program and loads no package, so that a second run takes no noticeable time.
 *
 * @param {string} root
 * @param {Kind[]} browsers
 * @returns {boolean}
 */
function isReady(root, browsers) {
  const known = (/** @type {Kind} */ kind) => knownChromium(kind, root) !== undefined;
  return packagesAreCurrent(root) && browsers.every(known) && isJavaSettled(root);
}

/**
 * @param {string} root
 * @param {Kind[]} browsers
 * @param {(line: string) => void} say
 * @param {import('./words.mjs').Words} words
 */
async function makeReady(root, browsers, say, words) {
  /** @type {Step} */
  const step = async (what, work) => {
    say(`${what} …`);
    const { ok, said } = await work();
    if (!ok) say(words.notPossible(what, reasonIn(said)));
    return ok;
  };
  if (!packagesAreCurrent(root)) {
    say(words.packages);
    await installPackages(root, words);
  }
  for (const kind of browsers.filter((kind) => !knownChromium(kind, root))) {
    const found = chromium.chromiums(kind).find(starts) ?? (await obtainChromium(kind, root, step, words));
    remember(root, { ...recall(root), [kind]: found });
  }
  if (!isJavaSettled(root)) {
    if (!java.findJava() && canInstallDebian()) {
      const name = 'default-jre-headless';
      await step(`Java: apt-get install ${name}`, () => installDebian(name, root));
    }
    const found = java.findJava();
    if (!found) say(words.noJava(java.OLDEST_JAVA));
    remember(root, { ...recall(root), java: found, withoutJava: !found });
  }
}

/**
 * @param {Kind} kind
 * @param {string} root
 * @returns {string | undefined} the Chromium that CHROMIUM_PATH names, or else the one that was found to start
 * @throws {SetUpError} for a CHROMIUM_PATH that leads nowhere
 */
function knownChromium(kind, root) {
  try {
    const { env, isFile } = machine.thisMachine();
    if (env.CHROMIUM_PATH) return chromium.findChromium();
    const kept = recall(root)[kind];
    return kept && isFile(kept) ? kept : undefined;
  } catch (error) {
    throw new SetUpError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} root
 * @returns {boolean} whether there is a Java, or it is known that there is none
 */
function isJavaSettled(root) {
  const memory = recall(root);
  return (
    memory.withoutJava === true || (memory.java !== undefined && machine.thisMachine().isFile(memory.java))
  );
}
