/** Addresses and accounts as plain tables that can be copied from a terminal. */
import type { Say } from '../../fixtures/texts/texts';
import { padded, widthOf } from '../../reports/width';
import { labelled } from '../labelled';

/** Columns as wide as their longest text, and two blanks apart. */
export function table(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))) + 2);
  return all.map((row) =>
    `  ${row.map((text, column) => padded(text, widths[column] ?? 0)).join('')}`.trimEnd(),
  );
}

/** By what it breaks the documents; no line where it breaks none. */
export function misbehaving(names: readonly string[], say: Say): string[] {
  return names.length > 0 ? [labelled(say('simulate.misbehaving'), names.join(', '))] : [];
}
