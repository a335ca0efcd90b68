/** Draws tables for a terminal. */
import Table from 'cli-table3';

/**
 * @param head names of the columns
 * @param texts so many columns from the left have texts; the others have figures, which stand at the right
 * @param rows of as many columns
 * @returns lines
 */
export function tableLines(head: string[], texts: number, rows: (string | number)[][]): string[] {
  const table = new Table({
    head,
    colAligns: head.map((_, column) => (column < texts ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString().split('\n');
}
