/** Which requirements each scenario sets out to judge, as a run against the simulated target showed it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leavesOut } from '../fixtures/targets/load-target';
import type { Ics } from '../fixtures/targets/target';
import { unpacked } from './packed-purposes';
import type { Results } from './results';

/** Requirement ids by scenario id, both sorted. */
export type Purposes = Record<string, string[]>;

/** Committed, so that a run knows what a scenario that stopped early would have judged. */
export const PURPOSES_FILE = join(__dirname, '..', 'features', 'purposes.json');

let committed: Purposes | undefined;

/** The committed purposes; none before they have been recorded for the first time. */
export function loadPurposes(): Purposes {
  committed ??= existsSync(PURPOSES_FILE) ? unpacked(JSON.parse(readFileSync(PURPOSES_FILE, 'utf8'))) : {};
  return committed;
}

/** What the scenarios of a run set out to judge. Only a run in which everything held shows it in full. */
export function purposesOf({ scenarios }: Results): Purposes {
  const shown = scenarios.map(({ id, evidence }): [string, string[]] => {
    const purposes = (evidence?.judgements ?? []).filter(({ purpose }) => purpose);
    return [id, [...new Set(purposes.map(({ requirement }) => requirement))].sort()];
  });
  return Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The file's text. */
export function purposesText(purposes: Purposes): string {
  return `${JSON.stringify(purposes, null, 2)}\n`;
}

/** Why a scenario does not apply: the ICS leaves out all that it sets out to judge. */
export function leftOutOf(scenario: string, ics: Ics): string | undefined {
  const reasons = (loadPurposes()[scenario] ?? []).map(
    (purpose) => ics.leavesOut.find(({ requirement }) => leavesOut(requirement, purpose))?.reason,
  );
  return reasons.length > 0 && reasons.every((reason) => reason !== undefined) ? reasons[0] : undefined;
}
