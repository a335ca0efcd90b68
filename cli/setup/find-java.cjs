// @ts-check
'use strict';
/** Finds a Java that allure-commandline can run with. Only the Allure HTML needs it. */

const { spawnSync } = require('node:child_process');
const { thisMachine, onPath, pathsOf } = require('./machine.cjs');

/** @typedef {import('./machine.cjs').Machine} Machine */

/** The major version that allure-commandline 2.46 asks for. */
const OLDEST_JAVA = 11;

/**
 * @param {Machine} [machine] the computer to look at; default: the one we are on
 * @param {(java: string) => number | undefined} [versionOf] the major version of an executable; the default starts
 *   it and asks, which takes about 80 ms
 * @returns {string | undefined} the path of a Java of version 11 or later: JAVA_HOME's, else the first on PATH
 */
function findJava(machine = thisMachine(), versionOf = majorVersion) {
  const home = machine.env.JAVA_HOME;
  const program = machine.platform === 'win32' ? 'java.exe' : 'java';
  const candidates = [home && pathsOf(machine).join(home, 'bin', program), ...onPath(machine, ['java'])];
  for (const java of candidates) {
    if (java && machine.isFile(java) && (versionOf(java) ?? 0) >= OLDEST_JAVA) return java;
  }
  return undefined;
}

/**
 * @param {string} java path of an executable
 * @returns {number | undefined} its major version; undefined if it does not start or does not say
 */
function majorVersion(java) {
  const { stdout, stderr } = spawnSync(java, ['-version'], { encoding: 'utf8', timeout: 10_000 });
  return parseVersion(`${stderr ?? ''}${stdout ?? ''}`);
}

/**
 * @param {string} text what `java -version` prints
 * @returns {number | undefined} 8 for "1.8.0_402", 17 for "17.0.12"
 */
function parseVersion(text) {
  const major = /version "(?:1\.)?(\d+)/.exec(text)?.[1];
  return major === undefined ? undefined : Number(major);
}

module.exports = { findJava, parseVersion, OLDEST_JAVA };
