/** Runs a command of this project in a process of its own, as a person would, and sees how it ends. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { findChromium } from '../../fixtures/machine/find-chromium.cjs';

const PROGRAM = join(__dirname, '..', 'softphone-conformance.cjs');
/** Characters of output; a command that says more is ended. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Those of the server that runs the tests are not told of what they try. */
const NO_CI_SERVER = { GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '', CI_PROJECT_DIR: '', JENKINS_URL: '' };

export interface CommandOptions {
  /** More environment variables, or others. */
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which it is ended; default: never. */
  limit?: number;
  /** Options of Node itself. */
  node?: string[];
  /** Is told the process id. */
  started?: (pid: number | undefined) => void;
  /** Is told each text that it says, as it says it. */
  said?: (text: string) => void;
}

export interface EndedCommand {
  /** Exit code; undefined when it did not end by itself. */
  code: number | undefined;
  /** Standard output and standard error. */
  output: string;
  /** Milliseconds. */
  time: number;
}

/**
 * Without colours. Java is hidden from it, as the Allure report would take longer than most runs: without JAVA_HOME and
 * PATH none is found. The browser must be named then.
 *
 * @param programArguments the command and its options
 */
export function commandProcess(
  programArguments: string[],
  { env, limit = 0, node = [], started, said }: CommandOptions = {},
): Promise<EndedCommand> {
  const browser = findChromium();
  const hidden = {
    ...NO_CI_SERVER,
    NO_COLOR: '1',
    JAVA_HOME: '',
    PATH: '',
    ...(browser && { CHROMIUM_PATH: browser }),
  };
  const began = performance.now();
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...node, PROGRAM, ...programArguments],
      {
        env: { ...process.env, ...hidden, ...env },
        timeout: limit,
        // What hangs in a loop does not hear anything milder.
        killSignal: 'SIGKILL',
        maxBuffer: MOST_OUTPUT,
      },
      (error, stdout, stderr) =>
        resolve({
          code: error ? (typeof error.code === 'number' ? error.code : undefined) : 0,
          output: `${stdout}${stderr}`,
          time: performance.now() - began,
        }),
    );
    started?.(child.pid);
    if (said) for (const stream of [child.stdout, child.stderr]) stream?.on('data', said);
  });
}
