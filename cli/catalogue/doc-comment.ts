/** Reads what the doc comment above a step definition says. */
import ts from 'typescript';

/** Behind the meaning, in the comment of a definition that is used in one scenario only. */
const ONLY_USE = /\bUsed once: (.+)$/;

export interface DocComment {
  meaning: string;
  onlyUse?: string;
}

/**
 * @param text of a TypeScript file
 * @param line where the definition begins that the comment stands above, from 1
 * @returns an empty meaning when nothing stands there
 */
export function docCommentAbove(text: string, line: number): DocComment {
  const source = ts.createSourceFile('steps.ts', text, ts.ScriptTarget.Latest, true);
  const statement = statementAt(source, source.getPositionOfLineAndCharacter(line - 1, 0));
  const comments = statement ? ts.getJSDocCommentsAndTags(statement) : [];
  const words = ts.getTextOfJSDocComment(comments.at(-1)?.comment) ?? '';
  const said = words.replace(/\s+/g, ' ').trim();
  const reason = ONLY_USE.exec(said);
  const meaning = said.slice(0, reason?.index).trim();
  return reason?.[1] ? { meaning, onlyUse: reason[1] } : { meaning };
}

/** The first statement that begins at or behind a position; definitions may be made in a loop. */
function statementAt(node: ts.Node, position: number): ts.Node | undefined {
  if (ts.isExpressionStatement(node) && node.getStart() >= position) return node;
  return ts.forEachChild(node, (child) => (child.end > position ? statementAt(child, position) : undefined));
}
