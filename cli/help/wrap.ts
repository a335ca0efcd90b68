/** Lines of Chinese for a terminal, where each character takes two columns and a line may end between any two. */

import { widthOf } from '../../reports/width';

/** A Chinese character or a word, with the marks before it that may not end a line, and those behind it that may not begin one. */
const PIECES =
  /\s*(?:[（“]*(?:\p{Script=Han}|(?:(?![\s\p{Script=Han}（“，。；：、）”]).)+)[，。；：、）”]*|.)/gu;

/** The text in lines of at most so many columns; what has no place to be cut is longer. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && widthOf(line + piece) > width) {
      lines.push(line);
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line];
}
