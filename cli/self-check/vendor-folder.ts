/** A folder as a vendor has it: empty, until the package is installed there. */

import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Milliseconds for one program of npm's: a cold installation, or a few features on a slow machine. */
export const LIMIT = 10 * 60_000;

/** What became of a program: all that it wrote, and of that what a reader needs. */
export interface Ran {
  ok: boolean;
  output: string;
  said: string;
}

interface Lock {
  packages: Record<string, { dev?: boolean }>;
}

export class VendorFolder {
  /**
   * @param folder absolute; need not be there
   * @param lock text of the project's package-lock.json: the versions that are installed, as they are what `npm ci` has
   *   put into npm's cache
   */
  constructor(
    readonly folder: string,
    lock: string,
  ) {
    const { packages } = JSON.parse(lock) as Lock;
    const needed = Object.entries(packages).filter(([place, { dev }]) => place !== '' && !dev);
    this.write('package.json', '{ "name": "vendor" }');
    this.write(
      'package-lock.json',
      JSON.stringify({
        name: 'vendor',
        lockfileVersion: 3,
        packages: Object.fromEntries([['', { name: 'vendor' }], ...needed]),
      }),
    );
  }

  /** @param place path from the folder, with `/` */
  write(place: string, text: string): void {
    const file = path.join(this.folder, place);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }

  /** Text of a file, by its path from the folder; '' when it is not there. */
  read(place: string): string {
    const file = path.join(this.folder, place);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  }

  npm(...programArguments: string[]) {
    return npm(this.folder, ...programArguments);
  }

  /** A command of the installed package, as a vendor calls it. */
  command(...programArguments: string[]): Promise<Ran> {
    return this.npm('exec', '--no', '--', 'softphone-conformance', ...programArguments);
  }

  /** Runs a script of the vendor's own. */
  async script(place: string) {
    const { runQuietly } = await import('../setup/program.mjs');
    return runQuietly(process.execPath, [place], { cwd: this.folder, limit: LIMIT });
  }

  /** Starts a command of the package that runs until it is killed. */
  start(...programArguments: string[]): ChildProcess & { stdout: NodeJS.ReadableStream } {
    const program = this.installed('cli', 'softphone-conformance.cjs');
    return spawn(process.execPath, [program, ...programArguments], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  }

  /** Path of a file of the installed package. */
  installed(...place: string[]): string {
    return path.join(this.folder, 'node_modules', 'softphone-conformance', ...place);
  }

  /** Everything below `node_modules`, each file with its size and time, sorted. */
  contents(): string[] {
    return filesBelow(path.join(this.folder, 'node_modules')).map((file) => {
      const { size, mtimeMs } = fs.statSync(file);
      return `${path.relative(this.folder, file)} ${size} ${mtimeMs}`;
    });
  }
}

/** Runs npm in that folder. */
export async function npm(cwd: string, ...programArguments: string[]) {
  const { npmProgram, runQuietly } = await import('../setup/program.mjs');
  const { program, first, shell } = npmProgram();
  return runQuietly(program, [...first, ...programArguments], { cwd, limit: LIMIT, shell });
}

/** Absolute paths of all files in a folder and below; links, such as npm's to programs, are not followed. */
export function filesBelow(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
}
