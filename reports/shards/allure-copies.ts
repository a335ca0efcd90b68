/** Brings the Allure results of shards into one folder. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'allure-results';

/**
 * Each file has a name of its own, but for those that are written anew for the whole.
 * @param from folders of the reports of the shards
 * @param to folder of the reports of the whole
 */
export function copyAllureResults(from: readonly string[], to: string): void {
  mkdirSync(join(to, NAME), { recursive: true });
  for (const folder of from.map((each) => join(each, NAME)).filter((each) => existsSync(each))) {
    for (const file of readdirSync(folder)) copyFileSync(join(folder, file), join(to, NAME, file));
  }
}
