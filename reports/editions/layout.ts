/** How the edition is laid out: as the English features are, with Chinese signs two columns wide. */
import { padded, widthOf } from '../width';

export function keyworded(keyword = '', name = '', indent = 0): string {
  return `${' '.repeat(indent)}${keyword}:${name === '' ? '' : ` ${name}`}`;
}

/** A description in lines; none where there is none. @param chinese of each of its parts */
export function described(
  description: string,
  chinese: (english: string) => string,
  indent: number,
): string[] {
  return partsOf(description).map((part) => `${' '.repeat(indent)}${chinese(part)}`);
}

/** The parts of a description, each in one line as the catalogue has it: the text, and each item of a list. */
export function partsOf(description: string): string[] {
  return description
    .trim()
    .split(/\n\s*(?=- )/)
    .map((part) => part.replace(/\s*\n\s*/g, ' '))
    .filter((part) => part !== '');
}

export function tableLines(rows: readonly string[][], indent: number): string[] {
  const escaped = rows.map((cells) => cells.map(escapedCell));
  const widths = (escaped[0] ?? []).map((_, i) =>
    Math.max(...escaped.map((cells) => widthOf(cells[i] ?? ''))),
  );
  return escaped.map((cells) => {
    const row = cells.map((cell, i) => padded(cell, widths[i] ?? 0));
    return `${' '.repeat(indent)}| ${row.join(' | ')} |`;
  });
}

function escapedCell(cell: string): string {
  return cell.replace(/[\\|]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}
