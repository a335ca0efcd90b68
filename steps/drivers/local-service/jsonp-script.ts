/**
 * Follows a script as a page runs it, without running it, to see how often it calls one function and with what. Knows
 * what stands round the call in replies of the field: guards, blocks, functions that are called at once. What goes
 * beyond that is told as such.
 */
import { type Expression, type Function as FunctionNode, parse, type Statement } from 'acorn';
import { literalValue } from './literal-value';

/** How a script calls the function. */
export interface Followed {
  /** The text of the first argument of each call; undefined: there was none, or none that is written out. */
  calls: (string | undefined)[];
  /** Something stands there of which nobody can tell what a page makes of it. */
  lost: boolean;
}

type Value =
  | { is: 'callback' | 'window' | 'undefined' }
  | { is: 'function'; node: FunctionNode; scope: Scope }
  | { is: 'literal'; node: Expression; value: unknown }
  /** Written out, but not of values alone. */
  | { is: 'code'; node: Expression };
type Scope = Map<string, Value> & { outer?: Scope };

/** What the script throws. */
class Thrown extends Error {}
/** What cannot be followed. */
class Lost extends Error {}
class Returned {
  constructor(readonly value: Value) {}
}

const UNDEFINED: Value = { is: 'undefined' };
const WINDOW = new Set(['window', 'self', 'globalThis']);
/** Steps, after which a script is not followed any more. */
const FURTHEST = 10_000;

/** `undefined` for what no page runs, since it is no script. */
export function follow(script: string, callback: string): Followed | undefined {
  let program: ReturnType<typeof parse>;
  try {
    program = parse(script, { ecmaVersion: 'latest', sourceType: 'script' });
  } catch {
    return undefined;
  }
  const run = new Run(script, callback);
  const scope: Scope = new Map();
  try {
    for (const each of program.body) {
      try {
        run.statement(each as Statement, scope);
      } catch (error) {
        // Of what comes after, a page has the call already; a loop could keep it from going on.
        if (!(error instanceof Lost) || !isOtherStatement(each as Statement, script, callback)) throw error;
        if (run.calls.length === 0) throw error;
      }
    }
  } catch (error) {
    if (error instanceof Thrown) return { calls: run.calls, lost: false };
    // Deeper than anybody writes by hand.
    return { calls: run.calls, lost: true };
  }
  return { calls: run.calls, lost: false };
}

/** Whether the name stands in a script, and not only as a part of another one. */
export function isNamedIn(script: string, callback: string): boolean {
  const name = callback.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(script);
}

/** A call of some other function, or a value that is kept, neither of which has anything to do with ours. */
function isOtherStatement(statement: Statement, script: string, callback: string): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  return isPlain(statement.expression) && !isNamedIn(script.slice(statement.start, statement.end), callback);
}

function isPlain(expression: Expression): boolean {
  if (expression.type === 'AssignmentExpression') return expression.right.type === 'Literal';
  if (expression.type !== 'CallExpression') return false;
  return (
    expression.callee.type === 'Identifier' && expression.arguments.every(({ type }) => type === 'Literal')
  );
}

class Run {
  readonly calls: (string | undefined)[] = [];
  private steps = 0;

  constructor(
    private readonly script: string,
    private readonly callback: string,
  ) {}

  statement(node: Statement, scope: Scope): void {
    this.step();
    switch (node.type) {
      case 'EmptyStatement':
        return;
      case 'ExpressionStatement':
        this.value(node.expression, scope);
        return;
      case 'BlockStatement':
        for (const each of node.body) this.statement(each, scope);
        return;
      case 'IfStatement': {
        const next = isTrue(this.value(node.test, scope)) ? node.consequent : node.alternate;
        if (next) this.statement(next, scope);
        return;
      }
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations) {
          if (id.type !== 'Identifier' || id.name === this.callback) throw new Lost();
          scope.set(id.name, init ? this.value(init, scope) : UNDEFINED);
        }
        return;
      case 'FunctionDeclaration':
        if (node.id.name === this.callback) throw new Lost();
        scope.set(node.id.name, { is: 'function', node, scope });
        return;
      case 'ReturnStatement':
        throw new Returned(node.argument ? this.value(node.argument, scope) : UNDEFINED);
      case 'ThrowStatement':
        throw new Thrown();
      case 'TryStatement':
        try {
          this.statement(node.block, scope);
        } catch (error) {
          if (!(error instanceof Thrown) || !node.handler) throw error;
          this.statement(node.handler.body, scope);
        } finally {
          if (node.finalizer) this.statement(node.finalizer, scope);
        }
        return;
      default:
        throw new Lost();
    }
  }

  private value(node: Expression, scope: Scope): Value {
    this.step();
    if (this.isCallback(node)) return { is: 'callback' };
    switch (node.type) {
      case 'Literal':
      case 'ObjectExpression':
      case 'ArrayExpression':
        return written(node);
      case 'ThisExpression':
        return { is: 'window' };
      case 'Identifier':
        return this.named(node.name, scope);
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        return { is: 'function', node, scope };
      case 'UnaryExpression':
        return this.unary(node, scope);
      case 'LogicalExpression': {
        const left = this.value(node.left as Expression, scope);
        if (node.operator === '??') throw new Lost();
        return isTrue(left) === (node.operator === '&&') ? this.value(node.right, scope) : left;
      }
      case 'BinaryExpression':
        return this.comparison(node, scope);
      case 'ConditionalExpression':
        return this.value(isTrue(this.value(node.test, scope)) ? node.consequent : node.alternate, scope);
      case 'SequenceExpression':
        return node.expressions.map((each) => this.value(each, scope)).at(-1) ?? UNDEFINED;
      case 'AssignmentExpression': {
        if (node.operator !== '=' || node.left.type !== 'Identifier') throw new Lost();
        const value = this.value(node.right, scope);
        scope.set(node.left.name, value);
        return value;
      }
      case 'CallExpression':
        return this.call(node, scope);
      default:
        throw new Lost();
    }
  }

  private unary(node: Expression & { type: 'UnaryExpression' }, scope: Scope): Value {
    if (node.operator === '-') return written(node);
    const value = this.value(node.argument, scope);
    if (node.operator === 'void') return UNDEFINED;
    if (node.operator === '!') return primitive(node, !isTrue(value));
    if (node.operator === 'typeof') return primitive(node, typeOf(value));
    throw new Lost();
  }

  private comparison(node: Expression & { type: 'BinaryExpression' }, scope: Scope): Value {
    if (node.left.type === 'PrivateIdentifier') throw new Lost();
    const [left, right] = [this.value(node.left, scope), this.value(node.right, scope)];
    const areSame = plain(left) === plain(right);
    if (/^===?$/.test(node.operator)) return primitive(node, areSame);
    if (/^!==?$/.test(node.operator)) return primitive(node, !areSame);
    throw new Lost();
  }

  private call(node: Expression & { type: 'CallExpression' }, scope: Scope): Value {
    const { callee } = node;
    if (callee.type === 'Super' || node.optional) throw new Lost();
    const given = node.arguments.map((each) => {
      if (each.type === 'SpreadElement') throw new Lost();
      return each;
    });
    const through =
      callee.type === 'MemberExpression' && !this.isCallback(callee) ? callee.property : undefined;
    const isThrough = through?.type === 'Identifier' && through.name === 'call';
    const called =
      isThrough && callee.type === 'MemberExpression' && callee.object.type !== 'Super'
        ? this.value(callee.object, scope)
        : this.value(callee, scope);
    const values = given.map((each) => this.value(each, scope));
    if (isThrough) values.shift();
    if (called.is === 'callback') {
      const written = values.flatMap((each) => ('node' in each && each.is !== 'function' ? [each.node] : []));
      const [first] = written;
      const last = written.at(-1);
      // Of more than one argument the reader has to know.
      const text =
        first && last && first.start <= last.end ? this.script.slice(first.start, last.end) : undefined;
      this.calls.push(text);
      return UNDEFINED;
    }
    if (called.is !== 'function') throw called.is === 'window' ? new Lost() : new Thrown();
    return this.enter(called, values);
  }

  private enter({ node, scope: outer }: Value & { is: 'function' }, values: Value[]): Value {
    if (node.async || node.generator) throw new Lost();
    const scope: Scope = Object.assign(new Map<string, Value>(), { outer });
    node.params.forEach((each, at) => {
      if (each.type !== 'Identifier') throw new Lost();
      scope.set(each.name, values[at] ?? UNDEFINED);
    });
    if (node.body.type !== 'BlockStatement') return this.value(node.body, scope);
    try {
      this.statement(node.body, scope);
    } catch (error) {
      if (error instanceof Returned) return error.value;
      throw error;
    }
    return UNDEFINED;
  }

  private named(name: string, scope: Scope): Value {
    for (let each: Scope | undefined = scope; each; each = each.outer) {
      const found = each.get(name);
      if (found) return found;
    }
    if (name === 'undefined') return UNDEFINED;
    if (WINDOW.has(name)) return { is: 'window' };
    // A page may have it.
    throw new Lost();
  }

  /** By its name, or as a member of the window: `cb`, `window.cb`, `window["cb"]`. */
  private isCallback(node: Expression): boolean {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
    if (this.textOf(node) === this.callback) return true;
    if (node.type !== 'MemberExpression' || node.optional) return false;
    const { object, property } = node;
    const ofWindow =
      object.type === 'ThisExpression' || (object.type === 'Identifier' && WINDOW.has(object.name));
    if (!ofWindow) return false;
    if (property.type === 'Identifier' && !node.computed) return property.name === this.callback;
    return property.type === 'Literal' && property.value === this.callback;
  }

  private textOf({ start, end }: Expression): string {
    return this.script.slice(start, end);
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > FURTHEST) throw new Lost();
  }
}

function written(node: Expression): Value {
  try {
    return { is: 'literal', node, value: literalValue(node) };
  } catch {
    return { is: 'code', node };
  }
}

function primitive(node: Expression, value: unknown): Value {
  return { is: 'literal', node, value };
}

function isTrue(value: Value): boolean {
  if (value.is === 'literal') return Boolean(value.value);
  return value.is !== 'undefined';
}

function typeOf(value: Value): string {
  if (value.is === 'callback' || value.is === 'function') return 'function';
  if (value.is === 'literal') return typeof value.value;
  return value.is === 'undefined' ? 'undefined' : 'object';
}

/** What can be compared. */
function plain(value: Value): unknown {
  if (value.is === 'undefined') return undefined;
  if (value.is === 'literal' && Object(value.value) !== value.value) return value.value;
  if (value.is === 'callback' || value.is === 'window') return value.is;
  throw new Lost();
}
