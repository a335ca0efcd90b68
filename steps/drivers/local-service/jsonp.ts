/** Reads a JSONP reply the way a page would run it, without running it. */
import { parse, parseExpressionAt } from 'acorn';
import { DEEPEST, isTooDeep } from '../../../schemas/json-object';
import type { JsonpFault } from '../../../schemas/trace-data';
import { follow, isNamedIn } from './jsonp-script';
import { literalValue } from './literal-value';

/** What a reply says, or why it is no JSONP reply. */
export type Jsonp =
  | {
      ok: true;
      payload: unknown;
      /** false: an object literal that a page can run, but not JSON. */
      strictJson: boolean;
      notes: string[];
      /** What else stands in the script than the call. */
      form?: string;
    }
  | { ok: false; reason: string; fault: JsonpFault };

/**
 * Reads a script as a page runs it: the function has to be called once, with JSON, whatever stands round that call.
 *
 * @param callback exactly the name that was sent
 */
export function readJsonp(body: string, callback: string): Jsonp {
  const read = readCall(body, callback);
  if (read.ok)
    return isScript(body) ? read : refused('the reply is JSON in a call, but no script', 'argument');
  const followed = follow(body.replace(/^\uFEFF/, ''), callback);
  // A script that does not name the function calls none, or another one.
  if (!followed || !isNamedIn(body, callback)) return read;
  const { calls, lost } = followed;
  if (calls.length > 1) return refused(`the reply calls ${callback} more than once`, 'call');
  if (lost) return refused(`whether the reply calls ${callback} once, only running it could tell`, 'unread');
  if (calls.length === 0) return refused(`the reply does not call ${callback}`, 'call');
  const [argument] = calls;
  if (argument === undefined && read.fault === 'argument') return read;
  if (argument === undefined)
    return refused(`the reply calls ${callback} with nothing that is written out`, 'argument');
  const within = readArgument(argument);
  return within.ok ? { ...within, form: 'more stands in the script than the call of the function' } : within;
}

/** Reads `callback({…});`, as {@link readJsonp} does, with nothing round it but a byte order mark, an empty comment, or a guard. */
function readCall(body: string, callback: string): Jsonp {
  const reply = withoutOpening(body);
  const name = callback.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const guard = `(?:typeof\\s+${name}\\s*===?\\s*(?:'function'|"function")\\s*&&\\s*)?`;
  const open = new RegExp(`^${guard}${name}\\s*\\(`).exec(reply);
  if (!open) return withoutCall(reply, callback);
  const rest = reply.slice(open[0].length).trimEnd();
  const more = behindCall(rest);
  if (more !== undefined) {
    const again = new RegExp(`(?:^|[^\\w$.])${name}\\s*\\(`).test(more);
    const reason = again
      ? `the reply calls ${callback} more than once`
      : 'more than the call stands in the script';
    return { ok: false, reason, fault: 'call' };
  }
  const call = rest.endsWith(';') ? rest.slice(0, -1).trimEnd() : rest;
  if (!call.endsWith(')')) {
    return { ok: false, reason: `the call of ${callback} does not end with ")" or ");"`, fault: 'call' };
  }
  return readArgument(call.slice(0, -1).trim());
}

/**
 * What can be read of a reply that no page runs, or that is more than one call: the argument of the first call of
 * whatever function, or bare JSON. `undefined` when there is none.
 */
export function readLeniently(body: string): unknown {
  const reply = withoutOpening(body);
  const bare = strictly(reply);
  const payload = bare ? bare.json : literalAt(reply, reply.indexOf('(') + 1)?.value;
  return isTooDeep(payload) ? undefined : payload;
}

/** Reads a reply without a callback: JSON and nothing else. */
export function readBareJson(body: string): Jsonp {
  const value = strictly(body.replace(/^\uFEFF/, ''));
  return value
    ? accepted(value.json, body, true)
    : { ok: false, reason: 'the body is not JSON', fault: 'argument' };
}

/** Step by step: in one expression, a megabyte of spaces would take a regular expression hours. */
function withoutOpening(body: string): string {
  const reply = body.replace(/^\uFEFF/, '').trimStart();
  return reply.startsWith('/**/') ? reply.slice(4).trimStart() : reply;
}

function refused(reason: string, fault: JsonpFault): Jsonp {
  return { ok: false, reason, fault };
}

/** Not all JSON is: a member __proto__ may stand in an object once. */
function isScript(body: string): boolean {
  try {
    parse(body.replace(/^\uFEFF/, ''), { ecmaVersion: 'latest', sourceType: 'script' });
    return true;
  } catch {
    return false;
  }
}

function withoutCall(reply: string, callback: string): Jsonp {
  if (reply === '') return refused('the reply is empty', 'call');
  if (strictly(reply)) return refused(`the reply is bare JSON, not a call of ${callback}`, 'callback');
  const other = /^([\w$.]*)\s*\(/.exec(reply)?.[1];
  if (other === '') return refused(`the reply calls nothing in place of ${callback}`, 'callback');
  if (other) return refused(`the reply calls ${other.slice(0, 100)} instead of ${callback}`, 'callback');
  return refused(`the reply is not a call of ${callback}`, 'call');
}

/** The script behind a call whose argument can be read; `undefined` when there is none, or no such call. */
function behindCall(rest: string): string | undefined {
  const end = literalAt(rest, 0)?.end;
  const more = end === undefined ? undefined : /^\s*\)\s*;?(.*)$/s.exec(rest.slice(end))?.[1]?.trim();
  return more === '' ? undefined : more;
}

/** The value that stands at a place of a script, written out, and where it ends. */
function literalAt(script: string, place: number): { value: unknown; end: number } | undefined {
  try {
    const literal = parseExpressionAt(script, place, { ecmaVersion: 2020 });
    return { value: literalValue(literal), end: literal.end };
  } catch {
    // Something else stands there, or nothing whole.
    return undefined;
  }
}

function readArgument(text: string): Jsonp {
  const strict = strictly(text);
  if (strict) return accepted(strict.json, text, true);
  try {
    const literal = parseExpressionAt(text, 0, { ecmaVersion: 5 });
    if (text.slice(literal.end).trim() === '') return accepted(literalValue(literal), text, false);
  } catch (error) {
    const reason = `the argument is neither JSON nor an object literal: ${reasonOf(error)}`;
    return { ok: false, reason, fault: 'argument' };
  }
  return {
    ok: false,
    reason: 'more than one JSON value stands between the parentheses',
    fault: 'argument',
  };
}

function accepted(payload: unknown, text: string, strictJson: boolean): Jsonp {
  if (isTooDeep(payload)) {
    return { ok: false, reason: `the JSON is nested deeper than ${DEEPEST} levels`, fault: 'argument' };
  }
  const notes = repeatedMembers(text).map((member) => `the member "${member}" stands there more than once`);
  if (!strictJson) notes.unshift('the argument is an object literal that a page can run, but not JSON');
  return { ok: true, payload, strictJson, notes };
}

function strictly(text: string): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(text) };
  } catch {
    // Not JSON; what else it may be is the caller's question.
    return undefined;
  }
}

/** Names that one object holds twice: JSON.parse keeps the last, other readers the first. */
function repeatedMembers(text: string): string[] {
  const repeated = new Set<string>();
  const open: Set<string>[] = [];
  for (const [token, member] of text.matchAll(
    /[{}]|("(?:[^"\\]+|\\.)*"|'(?:[^'\\]+|\\.)*'|[\w$]+)(\s*:)?/g,
  )) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (member && token.endsWith(':')) {
      const name = member.replace(/^["']|["']$/g, '');
      if (open.at(-1)?.has(name)) repeated.add(name);
      open.at(-1)?.add(name);
    }
  }
  return [...repeated];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
