/** Reads the hand-written YAML files of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every YAML file of the folder with its text, sorted by name. */
export function yamlFiles(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
