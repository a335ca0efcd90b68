/** Runs a program of the project with this Node, and takes down what it says. */

import { spawn } from 'node:child_process';

export interface Ended {
  /** Exit code; null when it was ended by a signal. */
  code: number | null;
  /** Standard output and error as they came. */
  output: string;
}

/**
 * @param root working directory
 * @param programArguments a JavaScript file and what goes to it
 * @returns how it ended; a program that cannot be started rejects
 */
export function runNode(root: string, programArguments: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, programArguments, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}
