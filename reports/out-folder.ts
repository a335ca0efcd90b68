/** Prepares the folder that reports are written to, without ever emptying a folder that is not ours. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../fixtures/targets/configuration-error';

/** Everything that a run leaves in its folder. */
const OURS = [
  'conformance.json',
  'junit.xml',
  'index.html',
  'purposes.json',
  'allure-results',
  'allure-report',
];

/**
 * Makes the folder when it is not there, and removes the reports of an earlier run from it.
 * @throws ConfigurationError when it is a file, or holds things but no report of ours.
 */
export function prepareOutFolder(folder: string): void {
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
  mkdirSync(folder, { recursive: true });
}

/** Every run leaves a `conformance.json` from its first moment on, so one that is there marks the folder as ours. */
function holdsReport(folder: string): boolean {
  const file = join(folder, 'conformance.json');
  return existsSync(file) && readFileSync(file, 'utf8').includes('"formatVersion"');
}
