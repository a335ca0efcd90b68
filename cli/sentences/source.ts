/** The sentences that the source makes of what a run sees: each text of prose in it, but for those that nobody is told. */
import ts from 'typescript';
import { type Form, formsOf, written } from './forms';

/** A word that is no name of a member, a file, a header or a value. */
const WORD = /(?<![\w./<=:@-])[A-Za-z][a-z']+(?![\w/=>@-]|[.:]\w)/;
const HTML = /<(?:!DOCTYPE|html|head|script|link|title|p|h1)\b/i;
/** Functions whose texts are patterns, places or steps, and errors of ours. */
const OF_CODE =
  /^(?:Given|When|Then|Before|After|BeforeAll|AfterAll|setDefaultTimeout|Error|HarnessFault|require|Symbol|setHeader|writeHead|type)$/;
const METHODS =
  /\.(?:join|split|includes|startsWith|endsWith|has|get|evaluate|addInitScript|setHeader|type|send)$/;
const COMPARED = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);

export interface SourceSentence {
  /** As the catalogue has it, without what it says of holes. */
  text: string;
  /** `steps/gateway/answers.ts:54`. */
  place: string;
  /** It has words of its own. */
  isProse: boolean;
}

/**
 * @param file its name, as it is told
 * @param source its text
 * @param within names of functions: of no other text than what they are given; none: of all
 */
export function sentencesIn(file: string, source: string, within?: RegExp): SourceSentence[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: SourceSentence[] = [];
  const visit = (node: ts.Node): void => {
    const isAskedFor = within === undefined || isGivenTo(node, within);
    if (isAskedFor && isComposed(node) && !isPart(node) && !isOfCode(node, within)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      for (const form of formsOf(node))
        for (const text of written(form).split('\n'))
          found.push({ text, place: `${file}:${line + 1}`, isProse: isProse(text, form) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.filter(({ text }) => text !== '' && !HTML.test(text));
}

function isProse(text: string, form: Form): boolean {
  const own = text.replace(/\{\w+\}/g, ' ');
  return WORD.test(own) && /\s/.test(text) && (form.length > 1 || /\S\s+\S/.test(own));
}

function isComposed(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node))
    return (
      node.operatorToken.kind === ts.SyntaxKind.PlusToken && formsOf(node).some((form) => form.length > 1)
    );
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Whether a larger text is made of it, which has it in its forms. */
function isPart(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isTemplateSpan(parent)) return true;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.PlusToken) return true;
  const isThrough =
    ts.isParenthesizedExpression(parent) ||
    ts.isAsExpression(parent) ||
    (ts.isConditionalExpression(parent) && parent.condition !== node) ||
    (ts.isBinaryExpression(parent) && !COMPARED.has(parent.operatorToken.kind));
  return isThrough && isPart(parent);
}

function isGivenTo(node: ts.Node, names: RegExp): boolean {
  const { parent } = node;
  if (!parent) return false;
  const isCall = ts.isCallExpression(parent) || ts.isNewExpression(parent);
  if (isCall && parent.expression !== node && names.test(parent.expression.getText())) return true;
  return isGivenTo(parent, names);
}

function isOfCode(node: ts.Node, within?: RegExp): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent))
    return true;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return true;
  if (ts.isComputedPropertyName(parent) || ts.isElementAccessExpression(parent) || ts.isCaseClause(parent))
    return true;
  if (ts.isBinaryExpression(parent) && COMPARED.has(parent.operatorToken.kind)) return true;
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent))
    return ts.isConditionalExpression(parent) && isOfCode(parent, within);
  const called = parent.expression.getText();
  return (OF_CODE.test(called) && !within?.test(called)) || METHODS.test(called);
}
