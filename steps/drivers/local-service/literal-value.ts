/** The value of an expression of a script that is written out, without anything to run. */
import type { Expression } from 'acorn';
import { DEEPEST } from '../../../schemas/json-object';

/**
 * Members become the object's own, `__proto__` too.
 * @throws SyntaxError when it is no value, or nested too deep
 */
export function literalValue(node: Expression, depth = 0): unknown {
  if (depth > DEEPEST) throw new SyntaxError(`nested deeper than ${DEEPEST} levels`);
  if (node.type === 'Literal' && !('regex' in node && node.regex)) return node.value;
  if (node.type === 'UnaryExpression' && node.operator === '-' && node.argument.type === 'Literal') {
    return -Number(node.argument.value);
  }
  if (node.type === 'ArrayExpression') {
    return node.elements.map((item) =>
      item && item.type !== 'SpreadElement' ? literalValue(item, depth + 1) : null,
    );
  }
  if (node.type !== 'ObjectExpression') throw new SyntaxError(`${node.type} at ${node.start} is not a value`);
  const object = {};
  for (const member of node.properties) {
    if (member.type === 'SpreadElement' || member.kind !== 'init') throw new SyntaxError('members with code');
    const name = member.key.type === 'Identifier' ? member.key.name : String(literalValue(member.key));
    const value = literalValue(member.value, depth + 1);
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}
