/** What stands in tables, in two languages. */
import type { Columns } from './columns';
import { Phrases, type Side } from './phrases';
import type { FeatureTexts } from './texts';

export class Cells {
  private readonly headings: Phrases;
  private readonly own: Phrases;
  private readonly lists: readonly Phrases[];

  constructor({ headings, cells, words }: Pick<FeatureTexts, 'headings' | 'cells' | 'words'>) {
    this.headings = new Phrases(headings);
    this.own = new Phrases(cells);
    this.lists = Object.values(words).map((forms) => new Phrases(forms));
  }

  /** A cell that stands in no sentence: of its own, a phrase of some list, or code, which stays. */
  chinese(cell: string): string {
    for (const list of [this.own, ...this.lists]) {
      const chinese = list.translate(cell, 'english');
      if (chinese !== undefined && chinese !== cell) return chinese;
    }
    return cell;
  }

  /** A table below a step, with the edition's placeholders. */
  table(rows: readonly string[][], columns: Columns): string[][] {
    return this.translated(rows, 'english', (cell) => {
      const [name] = columns.placeholdersIn(cell);
      return name !== undefined && cell === `<${name}>`
        ? columns.placeholder(name, columns.cells(name))
        : (this.own.translate(cell, 'english') ?? cell);
    });
  }

  /** The same back in English, as a step definition reads it. */
  english(rows: readonly string[][]): string[][] {
    return this.translated(rows, 'chinese', (cell) => this.own.translate(cell, 'chinese') ?? cell);
  }

  private translated(rows: readonly string[][], from: Side, cellIn: (cell: string) => string): string[][] {
    const headed = rows.length > 1 && rows[0]?.every((cell) => this.headings.translate(cell, from));
    return rows.map((cells, i) =>
      cells.map((cell) => (headed && i === 0 ? (this.headings.translate(cell, from) ?? cell) : cellIn(cell))),
    );
  }
}
