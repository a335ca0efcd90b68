/** Puts how runs met hostile targets into a table for a terminal. */
import Table from 'cli-table3';
import { visibleLine } from '../../reports/visible';
import type { Encounter } from './encounter';

/** Characters of a reason. */
const REASON = 60;

/** @returns lines. */
export function encounterTable(encounters: readonly Encounter[]): string[] {
  const table = new Table({
    head: ['behaviour', 'interface', 'verdict', 'reason', 's', 'MB', 'browser MB'],
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { name, interface: of, verdict, reason, seconds, memory, browserMemory } of encounters) {
    table.push([
      name,
      of,
      verdict,
      shortened(reason),
      seconds.toFixed(1),
      megabytes(memory),
      megabytes(browserMemory),
    ]);
  }
  return table.toString().split('\n');
}

/** Whole megabytes; a dash where the machine does not tell. */
export function megabytes(value: number | undefined): string {
  return value === undefined ? '–' : String(Math.round(value));
}

function shortened(text: string): string {
  const line = visibleLine(text);
  return line.length <= REASON ? line : `${line.slice(0, REASON - 1)}…`;
}
