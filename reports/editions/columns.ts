/** The columns of an outline's examples, as the edition has them: one for each way in which a placeholder is filled. */
import { placeholdersIn, type Row } from './placeholders';
import type { FeatureTexts } from './texts';

export class Columns {
  private readonly columns: { of: string; heading: string; cells: readonly string[] }[] = [];

  /**
   * @param rows of the examples in English, by their headings
   * @param cellOf a cell in Chinese, where it stands in no sentence
   */
  constructor(
    readonly rows: readonly Row[],
    private readonly texts: Pick<FeatureTexts, 'headings'>,
    private readonly cellOf: (cell: string) => string,
  ) {}

  /** The placeholders of this outline, each once. */
  placeholdersIn(text: string): string[] {
    return placeholdersIn(text, this.rows[0]);
  }

  /** @returns what stands for the placeholder, such as `<状态>`, where it is filled with these cells */
  placeholder(name: string, cells: readonly string[]): string {
    const own = this.columns.filter((column) => column.of === name);
    const found = own.find((column) => column.cells.every((cell, i) => cell === cells[i]));
    if (found) return `<${found.heading}>`;
    const heading = this.freeHeading(this.texts.headings[name] ?? name);
    this.columns.push({ of: name, heading, cells });
    return `<${heading}>`;
  }

  /** The same for a name: it is filled as the first sentence is that has it, or else cell by cell. */
  placeholderInName(name: string): string {
    const found = this.columns.find((column) => column.of === name);
    return found ? `<${found.heading}>` : this.placeholder(name, this.cells(name));
  }

  /** In English, or code. */
  asTheyAre(name: string): string[] {
    return this.rows.map((row) => row[name] ?? '');
  }

  /** In Chinese, each where it stands in no sentence. */
  cells(name: string): string[] {
    return this.asTheyAre(name).map(this.cellOf);
  }

  /** Heading and rows, in the order of the English table; a column that nothing uses stays. @param own of the rows */
  table(own: readonly Row[]): string[][] {
    const names = Object.keys(this.rows[0] ?? {});
    for (const name of names) this.placeholderInName(name);
    const inOrder = names.flatMap((name) => this.columns.filter(({ of }) => of === name));
    return [
      inOrder.map(({ heading }) => heading),
      ...own.map((row) => inOrder.map(({ cells }) => cells[this.rows.indexOf(row)] ?? '')),
    ];
  }

  private freeHeading(heading: string): string {
    const taken = new Set(this.columns.map((column) => column.heading));
    for (let number = 2, next = heading; ; number++) {
      if (!taken.has(next)) return next;
      next = `${heading}${number}`;
    }
  }
}
