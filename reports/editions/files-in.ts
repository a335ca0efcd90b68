/** Finds files by their ending. */
import { readdirSync } from 'node:fs';

/** @returns paths below the folder, with `/`, sorted */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}
