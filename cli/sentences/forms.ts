/** What an expression of the source can be as a text, with a hole for each part that only a run knows. */
import ts from 'typescript';

/** Such as `the agent {agentid} is not signed in`. */
export type Form = readonly (string | { hole: string })[];

/** More than this many forms of one text are none that a person has written. */
const MOST = 64;
/** What says the same as what it is given. */
const SAME = new Set([
  'shown',
  'String',
  'round',
  'stringify',
  'firstLine',
  'plain',
  'listed',
  'quoted',
  'capital',
]);
const OF_A_TEXT = new Set([
  'join',
  'slice',
  'at',
  'map',
  'flat',
  'trim',
  'toFixed',
  'replace',
  'sort',
  'summary',
  'toString',
]);

export function formsOf(node: ts.Node): Form[] {
  if (ts.isStringLiteralLike(node)) return [[node.text]];
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce<Form[]>(
      (forms, { expression, literal }) => product(product(forms, formsOf(expression)), [[literal.text]]),
      [[node.head.text]],
    );
  if (ts.isConditionalExpression(node)) return [...formsOf(node.whenTrue), ...formsOf(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return formsOf(node.expression);
  if (ts.isBinaryExpression(node)) {
    const { operatorToken, left, right } = node;
    switch (operatorToken.kind) {
      case ts.SyntaxKind.QuestionQuestionToken:
      case ts.SyntaxKind.BarBarToken:
        return [...formsOf(left), ...formsOf(right)];
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return [[''], ...formsOf(right)];
      case ts.SyntaxKind.PlusToken:
        if (isText(left) || isText(right)) return product(formsOf(left), formsOf(right));
    }
  }
  return [[{ hole: nameOf(node) }]];
}

/** Whether the operator makes one text of its two sides. */
function isText(node: ts.Node): boolean {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node)) return isText(node.left) || isText(node.right);
  if (ts.isConditionalExpression(node)) return isText(node.whenTrue) || isText(node.whenFalse);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** Written as the catalogue has it: holes that have one name are numbered. */
export function written(form: Form): string {
  const times = new Map<string, number>();
  return form
    .map((part) => {
      if (typeof part === 'string') return part;
      const time = (times.get(part.hole) ?? 0) + 1;
      times.set(part.hole, time);
      return `{${part.hole}${time === 1 ? '' : time}}`;
    })
    .join('');
}

function product(all: readonly Form[], next: readonly Form[]): Form[] {
  return all.flatMap((one) => next.map((other) => [...one, ...other])).slice(0, MOST);
}

function nameOf(node: ts.Node): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text.replace('$', '');
  if (ts.isElementAccessExpression(node)) return nameOf(node.expression);
  if (ts.isBinaryExpression(node)) return nameOf(node.left);
  if (ts.isArrayLiteralExpression(node) && node.elements[0]) return nameOf(node.elements[0]);
  if (ts.isNewExpression(node)) return nameOf(node.arguments?.[0] ?? node.expression);
  if (ts.isCallExpression(node)) {
    const called = nameOf(node.expression);
    if (SAME.has(called) && node.arguments[0]) return nameOf(node.arguments[0]);
    if (OF_A_TEXT.has(called) && ts.isPropertyAccessExpression(node.expression))
      return nameOf(node.expression.expression);
    return called;
  }
  const inner = ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node);
  return inner ? nameOf(node.expression) : 'value';
}
