/**
 * Judges a payload of the implementation: by the documented schema first, then by the one that the errata
 * tolerate. Says which member broke which row, or which erratum granted the deviation.
 */

import type { ErrorObject } from 'ajv';
import type { InterfaceName } from './catalogue';
import { type Alternative, type CompiledPayload, compiledPayload } from './compile';
import type { Tolerance } from './errata';
import { explain, memberOf, type Problem, shown } from './problem';
import type { RowId } from './requirement-id';
import { findReply } from './tables';

/** A deviation that an erratum grants, or something that no row speaks of. */
export interface Deviation {
  requirement: RowId;
  erratum: string;
  level: Exclude<Tolerance, 'fail'>;
  text: string;
}

export interface PayloadJudgement {
  problems: Problem[];
  deviations: Deviation[];
  /** Requirement ids of the members that were looked at. */
  members: RowId[];
  /** Requirement ids of the documented rows that the payload can be: one, unless a selector may be absent. */
  rows: RowId[];
  /** Members whose values tell the rows apart. */
  selector: string[];
  /** Path of the schema that it met, below `schemas/`. */
  schema: string;
}

export interface CheckOptions {
  /** Deviations that `--strict` makes fails are problems. */
  strict: boolean;
  /** Options that the ICS sets, such as `correctedSpelling`. */
  options: Record<string, unknown>;
}

/**
 * Judges one payload, which must be a JSON object.
 *
 * @param kind `reply`, `event` or `result`, as in the table of the call
 */
export function judgePayload(
  interfaceName: InterfaceName,
  call: string,
  kind: string,
  payload: Record<string, unknown>,
  options: CheckOptions,
): PayloadJudgement {
  const compiled = compiledPayload(interfaceName, call, kind);
  const judgement: PayloadJudgement = {
    problems: [],
    deviations: extraMembers(compiled, payload),
    members: Object.values(compiled.members),
    rows: compiled.rows.filter((row) => row.fits(payload)).map((row) => row.requirement),
    selector: findReply(interfaceName, call, kind).selector,
    schema: compiled.path,
  };
  if (compiled.documented(payload)) return judgement;
  for (const [member, errors] of byMember(compiled.documented.errors ?? [])) {
    const grants = errors.map((error) => bestGrant(compiled, error, payload, options));
    const refused = errors.findIndex((_, i) => levelOf(grants[i], options) === 'fail');
    const error = errors[Math.max(refused, 0)];
    if (!error) continue;
    const problem = explain(compiled, error, payload);
    // The last error is the most specific: a row speaks after the member in general.
    const granted = refused < 0 ? grants.at(-1) : undefined;
    const level = levelOf(granted, options);
    if (granted && level !== 'fail') {
      const text = `${member}: ${granted.note} (expected ${problem.expected}, came ${problem.actual})`;
      judgement.deviations.push({ requirement: problem.requirement, erratum: granted.erratum, level, text });
    } else {
      const known = alternativesAt(compiled, error, payload)[0];
      judgement.problems.push(known ? { ...problem, hint: `${known.erratum}: ${known.note}` } : problem);
    }
  }
  return judgement;
}

/** What becomes of an error: nothing grants it, or strictness takes the grant back, and it is a fail. */
function levelOf(granted: Alternative | undefined, { strict }: CheckOptions): Tolerance {
  if (!granted) return 'fail';
  return strict ? granted.strict : granted.level;
}

/** From mild to severe. */
const SEVERITY: readonly Tolerance[] = ['ok-note', 'info', 'warn', 'fail'];

/** The mildest of the alternatives that grant the value at the place of the error. */
function bestGrant(
  compiled: CompiledPayload,
  error: ErrorObject,
  payload: Record<string, unknown>,
  options: CheckOptions,
): Alternative | undefined {
  const severity = (each: Alternative) => SEVERITY.indexOf(levelOf(each, options));
  return alternativesAt(compiled, error, payload)
    .filter(({ option }) => option === undefined || options.options[option] === true)
    .sort((a, b) => severity(a) - severity(b))[0];
}

/** Every alternative that takes the value, whether the ICS allows it or not. */
function alternativesAt(
  compiled: CompiledPayload,
  error: ErrorObject,
  payload: Record<string, unknown>,
): Alternative[] {
  const member = memberOf(error);
  if (error.keyword === 'required') return compiled.absences(member);
  const place = error.schemaPath.split('/').slice(0, -1).join('/');
  return compiled.alternatives(place).filter((alternative) => alternative.fits(payload[member]));
}

function extraMembers(compiled: CompiledPayload, payload: Record<string, unknown>): Deviation[] {
  const [first] = Object.values(compiled.members);
  if (first === undefined) return [];
  return Object.keys(payload)
    .filter((name) => !Object.hasOwn(compiled.members, name))
    .slice(0, 10)
    .map((name) => ({
      requirement: first,
      erratum: compiled.extraMembers(name),
      level: 'ok-note',
      text: `the payload has a member that no table lists: ${shown(name)}`,
    }));
}

/** The errors of each member, those of its own table row first. */
function byMember(errors: ErrorObject[]): Map<string, ErrorObject[]> {
  const members = new Map<string, ErrorObject[]>();
  for (const error of errors.filter(({ keyword }) => keyword !== 'if')) {
    const member = memberOf(error);
    members.set(member, [...(members.get(member) ?? []), error]);
  }
  const own = ({ schemaPath }: ErrorObject) => (schemaPath.startsWith('#/properties/') ? 0 : 1);
  for (const each of members.values()) each.sort((a, b) => own(a) - own(b));
  return members;
}
