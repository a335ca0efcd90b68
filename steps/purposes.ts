/** Which requirements each scenario sets out to judge, as a run against the simulated target showed it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Requirement ids by scenario id. */
export type Purposes = Record<string, string[]>;

export const PURPOSES_FILE = join(__dirname, '..', 'features', 'purposes.json');

let purposes: Purposes | undefined;

/** The committed purposes; none before they have been recorded for the first time. */
export function loadPurposes(): Purposes {
  purposes ??= existsSync(PURPOSES_FILE) ? (JSON.parse(readFileSync(PURPOSES_FILE, 'utf8')) as Purposes) : {};
  return purposes;
}
