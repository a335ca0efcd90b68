// @ts-check
/** Runs the program that set-up was for, as if it had been started itself: same terminal, signals and exit code. */

import { spawn } from 'node:child_process';

/** "Fault of the harness" in the contract of exit codes: also when the program was killed from outside. */
const FAULT = 4;

/**
 * @param {string[]} nodeArguments what Node is to run
 * @param {string} root working directory
 * @returns {Promise<{ code: number } | { signal: NodeJS.Signals }>} how it ended; a signal only if we were sent it
 */
export function handOver(nodeArguments, root) {
  return new Promise((resolve, reject) => {
    /** @type {NodeJS.Signals | undefined} */
    let received;
    const child = spawn(process.execPath, nodeArguments, { cwd: root, stdio: 'inherit' });
    /** @type {NodeJS.Signals[]} */
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    /** @type {(signal: NodeJS.Signals) => void} */
    const forward = (signal) => {
      received = signal;
      // Ctrl-C on a terminal reaches the child by itself; a second one would look like impatience.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const signal of signals) process.on(signal, forward);
    const settle = () => {
      for (const signal of signals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      settle();
      if (signal !== null && signal === received) return resolve({ signal });
      if (signal !== null) process.stderr.write(`the harness was ended by ${signal}\n`);
      resolve({ code: code ?? FAULT });
    });
  });
}
