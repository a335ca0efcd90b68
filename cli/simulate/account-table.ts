/** Accounts as a plain table that can be copied from a terminal. */

/** Columns as wide as their longest text, and two blanks apart. */
export function table(head: string[], rows: string[][]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)) + 2);
  return all.map((row) =>
    `  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('')}`.trimEnd(),
  );
}
