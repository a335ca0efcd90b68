/** Prepares the folder that reports are written to, without ever emptying a folder that is not ours. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationError } from '../fixtures/targets/configuration-error';
import { SHARD_FILE } from './shards/shard-file';
import { diskTrouble } from './unwritable';

/** Everything that a run leaves in its folder. */
const OURS = [
  'conformance.json',
  'junit.xml',
  'index.html',
  'purposes.json',
  'ctrf.json',
  'gl-code-quality-report.json',
  SHARD_FILE,
  'needs.json',
  'load.html',
  'artillery',
  'allure-results',
  'allure-report',
];

/**
 * Makes the folder when it is not there, and removes the reports of an earlier run from it.
 * @throws ConfigurationError when it is a file, holds things but no report of ours, or cannot be made or written to.
 */
export function prepareOutFolder(folder: string): void {
  try {
    prepare(folder);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(
      `--out ${folder}: cannot be written to: ${diskTrouble(error) ?? (error as Error).message}`,
    );
  }
}

function prepare(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory())
      throw new ConfigurationError(`--out ${folder}: this is a file, not a folder.`);
    const entries = readdirSync(folder);
    if (entries.length > 0 && !holdsReport(folder)) {
      throw new ConfigurationError(
        `--out ${folder}: the folder holds other things (${entries.slice(0, 3).join(', ')}). ` +
          'Give an empty folder, a new one, or one with earlier reports.',
      );
    }
    for (const entry of OURS) rmSync(join(folder, entry), { recursive: true, force: true });
  }
  make(folder);
  accessSync(folder, constants.W_OK);
}

/** Level by level: with `recursive`, Node 20 tries without end where a file system takes no folders. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  mkdirSync(folder);
}

/** Every run leaves a `conformance.json` from its first moment on, so one that is there marks the folder as ours. */
function holdsReport(folder: string): boolean {
  const file = join(folder, 'conformance.json');
  return existsSync(file) && readFileSync(file, 'utf8').includes('"formatVersion"');
}
