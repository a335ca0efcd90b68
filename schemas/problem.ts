/** Says in words what a schema found wrong with a payload, and which row of the tables is broken. */

import type { ErrorObject } from 'ajv';
import type { CompiledPayload } from './compile';
import { findRow } from './load';
import type { RowId } from './requirement-id';

export interface Problem {
  /** Requirement id of the row that is broken. */
  requirement: RowId;
  member: string;
  expected: string;
  actual: string;
  /** The member has the right type, but a value that the table does not list. */
  wrongValue: boolean;
  /** What the errata say about it, where the deviation is known. */
  hint?: string;
}

/** The member of the payload that an error is about. */
export function memberOf(error: ErrorObject): string {
  if (error.keyword === 'required') return String(error.params.missingProperty);
  return (error.instancePath.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The error as a problem of the payload. */
export function explain(
  compiled: CompiledPayload,
  error: ErrorObject,
  payload: Record<string, unknown>,
): Problem {
  const member = memberOf(error);
  const own = (error.parentSchema as Record<string, unknown> | undefined)?.['x-requirement'];
  const named = typeof own === 'string' && error.keyword !== 'required';
  return {
    requirement: findRow(named ? own : (compiled.members[member] ?? compiled.path)).id,
    member,
    expected: expectation(error),
    // The errata take null for "no value", so that it comes as far as here; a value it is not.
    wrongValue: ['enum', 'const'].includes(error.keyword) && payload[member] !== null,
    actual: Object.hasOwn(payload, member) ? shown(payload[member]) : 'no such member',
  };
}

function expectation(error: ErrorObject): string {
  switch (error.keyword) {
    case 'enum':
      return `one of ${(error.params.allowedValues as unknown[]).map(shown).join(', ')}`;
    case 'const':
      return shown(error.params.allowedValue);
    case 'type':
      return `a value of type ${[error.params.type].flat().join(' or ')}`;
    case 'pattern':
      return `a text that fits ${String(error.params.pattern)}`;
    case 'maxLength':
      return `at most ${String(error.params.limit)} characters`;
    case 'required':
      return `a member ${String(error.params.missingProperty)}`;
    case 'not':
      return 'no such member (无)';
    case 'minLength':
      return 'a text that is not empty';
    default:
      return error.message ?? error.keyword;
  }
}

/** A value as people can read it in one line. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'undefined' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
