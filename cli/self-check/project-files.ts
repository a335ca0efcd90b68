/** Finds the project's own files by their ending. */

import fs from 'node:fs';
import path from 'node:path';

/** Not ours, made by a run, or compiled for the package. */
const SKIPPED = new Set(['node_modules', 'latest', 'dist']);

/**
 * @param folder absolute
 * @param pattern what the file's name has to match
 * @returns absolute paths in a stable order; none if the folder does not exist
 */
export function projectFiles(folder: string, pattern: RegExp): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : projectFiles(file, pattern);
      }
      return pattern.test(entry.name) ? [file] : [];
    });
}
