// @ts-check
/** Runs the programs that set-up needs, quietly and for a limited time, and says what they said when they fail. */

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** How many lines of a failed program's output are worth reading: npm gives its reason first, most others last. */
const FIRST_LINES = 12;
const LAST_LINES = 8;

/**
 * @typedef {object} Outcome
 * @property {boolean} ok exit code 0 within the time
 * @property {string} output all that it said, or why it did not start or end
 * @property {string} said the first and the last lines of that
 */

/**
 * Runs a program to its end and keeps its output to itself.
 *
 * @param {string} program
 * @param {string[]} programArguments
 * @param {{ cwd: string, limit: number, env?: Record<string, string>, shell?: boolean }} options limit in ms
 * @returns {Promise<Outcome>} never rejects
 */
export function runQuietly(program, programArguments, { cwd, limit, env = {}, shell = false }) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, programArguments, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const clock = setTimeout(() => {
      output += `\nstopped: it took longer than ${limit / 1000} s`;
      child.kill();
    }, limit);
    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(clock);
      resolve({ ok, output, said: excerpt(output) });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      output += `\n${error.message}`;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/**
 * How to run npm without a shell: its own JavaScript with our Node, since `npm` is a script file (npm.cmd) on
 * Windows, which Node starts only through a shell.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} node path of the Node executable
 * @param {(file: string) => boolean} isFile
 * @returns {{ program: string, first: string[], shell: boolean }} `first` goes before npm's own arguments
 */
export function npmProgram(env = process.env, node = process.execPath, isFile = fs.existsSync) {
  const besideNode = path.join(path.dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const belowPrefix = path.join(path.dirname(node), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  // npm_execpath may be another package manager's, which knows no `npm ci`.
  const running = /npm-cli\.[cm]?js$/.test(env.npm_execpath ?? '') ? env.npm_execpath : undefined;
  const script = [running, besideNode, belowPrefix].find((file) => file !== undefined && isFile(file));
  return script === undefined
    ? { program: 'npm', first: [], shell: true }
    : { program: node, first: [script], shell: false };
}

/**
 * @param {string} output
 * @returns {string}
 */
function excerpt(output) {
  const lines = output.trim().split(/\r?\n/);
  if (lines.length <= FIRST_LINES + LAST_LINES) return lines.join('\n');
  return [...lines.slice(0, FIRST_LINES), '…', ...lines.slice(-LAST_LINES)].join('\n');
}

/**
 * @param {string} said by a program that failed
 * @returns {string} its first line that speaks of an error, else its last
 */
export function reasonIn(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /error|^E: /i.test(line)) ?? lines.at(-1) ?? 'it said nothing').trim();
}
