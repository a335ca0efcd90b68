/** Puts how runs met hostile targets into a table for a terminal. */
import { tableLines } from '../../reports/terminal-table';
import { shortened, visibleLine } from '../../reports/visible';
import type { Encounter } from './encounter';

/** Characters of a reason. */
const REASON = 60;

/** @returns lines. */
export function encounterTable(encounters: readonly Encounter[]): string[] {
  const head = ['behaviour', 'interface', 'verdict', 'reason', 's', 'MB', 'browser MB'];
  const rows = encounters.map((each) => [
    each.name,
    each.interface,
    each.verdict,
    shortened(visibleLine(each.reason), REASON),
    each.seconds.toFixed(1),
    megabytes(each.memory),
    megabytes(each.browserMemory),
  ]);
  return tableLines(head, 4, rows);
}

/** Whole megabytes; a dash where the machine does not tell. */
export function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : String(Math.round(value));
}
