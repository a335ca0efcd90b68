/** Holds a payload of the implementation against its table, and puts what comes of it on record. */

import type { InterfaceName } from '../../schemas/catalogue';
import { type CheckOptions, judgePayload } from '../../schemas/check';
import { compiledRequest } from '../../schemas/compile';
import { DEEPEST, isObject, isTooDeep } from '../../schemas/json-object';
import { findRequirement } from '../../schemas/load';
import { type Problem, shown } from '../../schemas/problem';
import { rowId } from '../../schemas/row-ids';
import { findCall, findReply } from '../../schemas/tables';
import type { TraceEntry } from '../../schemas/verdict';
import type { Recorder } from './recorder';

export interface PayloadInQuestion {
  interface: InterfaceName;
  call: string;
  kind: 'reply' | 'event' | 'result';
  payload: Record<string, unknown>;
  entry: TraceEntry;
  /** The rows that would do, by their id within the table; none: any documented row. */
  rows?: string[];
}

/** What a payload turned out to be; ids of requirements. */
export interface Weighed {
  /** The row that came: one that would do, if any were named. */
  came: string | undefined;
  /** Whether whoever reads it as the errata do takes it for a row that would do. */
  understood: boolean;
}

/**
 * Judges members and row of a payload. The first of the rows that would do is the one to blame when none of
 * them came: that ends the scenario, since what follows is about the outcome that was asked for. Members that are
 * broken end nothing. Gives the id of the row that came, if one did. Throws Halt.
 */
export function judge(
  recorder: Recorder,
  question: PayloadInQuestion,
  options: CheckOptions,
): string | undefined {
  const before = recorder.judgements.length;
  const { came, understood } = weigh(recorder, question, options);
  if (!understood) recorder.haltIfBroken(before);
  return came;
}

/** Judges as {@link judge} does, and ends nothing. */
export function weigh(recorder: Recorder, question: PayloadInQuestion, options: CheckOptions): Weighed {
  const { entry, payload } = question;
  const judged = judgePayload(question.interface, question.call, question.kind, payload, options);
  const wanted = question.rows?.map((row) => requirementOf(question, row));
  const blamed = wanted?.[0];
  recorder.schemas.add(judged.schema);

  const notARow = (problem: Problem) =>
    blamed !== undefined && problem.wrongValue && judged.selector.includes(problem.member);
  // A token that only an undeclared tolerance reads as the row is not that row.
  const rows = judged.problems.some(notARow) ? [] : judged.rows;
  const came = wanted ? wanted.find((row) => rows.includes(row)) : rows[0];
  const broken = judged.problems.filter((problem) => !notARow(problem));
  for (const problem of broken) {
    const hint = problem.hint ? ` (${problem.hint})` : '';
    const reason = `the member ${shown(problem.member)} is not as documented${hint}`;
    recorder.broken(
      problem.requirement,
      { reason, expected: problem.expected, actual: problem.actual },
      entry,
    );
  }
  const understood = wanted === undefined || wanted.some((row) => judged.rows.includes(row));
  if (wanted && blamed && !came) {
    const hint = judged.problems.find(notARow)?.hint;
    const what = understood
      ? 'the outcome is not in the documented words'
      : 'another outcome than the documented one';
    const reason = `${what}${hint ? ` (${hint})` : ''}`;
    const expected = wanted.map((row) => findRequirement(row).place.row).join(', or ');
    recorder.broken(blamed, { reason, expected, actual: shown(payload) }, entry);
  }
  if (came && !broken.some(({ requirement }) => requirement === came)) {
    recorder.pass(came, entry, wanted ? 'purpose' : 'along');
  }
  const sound = judged.members.filter((id) => !judged.problems.some(({ requirement }) => requirement === id));
  for (const member of sound) recorder.pass(member, entry, 'along');
  for (const { requirement, erratum, level, text } of judged.deviations) {
    recorder.note({ requirement, erratum, level, text }, entry);
  }
  return { came, understood };
}

function requirementOf({ interface: name, call, kind }: PayloadInQuestion, row: string): string {
  const found = findCall(name, call);
  const reply = findReply(name, call, kind);
  const known = reply.rows.find(({ id }) => id === row);
  if (!known) throw new Error(`no row ${row} in the ${kind} of ${name} ${call}`);
  return rowId(found.table, found.call, reply, known);
}

/**
 * Holds a request of ours, which the document calls valid, against its table. One that our own tables refuse is
 * a fault of the harness.
 */
export function judgeOwnRequest(
  recorder: Recorder,
  interfaceName: InterfaceName,
  call: string,
  request: unknown,
): void {
  const { path, validate } = compiledRequest(interfaceName, call);
  if (!validate(request)) throw new Error(`no valid request for ${call}: ${JSON.stringify(validate.errors)}`);
  recorder.schemas.add(path);
}

/** The JSON object in a text, or why there is none. */
export function objectIn(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    if (isTooDeep(value)) return `JSON, but nested deeper than ${DEEPEST} levels`;
    return isObject(value) ? value : `JSON, but no object: ${shown(value)}`;
  } catch (error) {
    const { message } = error as Error;
    const [, end] = / after JSON at position (\d+)/.exec(message) ?? [];
    if (end !== undefined) return `JSON, and then more: ${shown(text.slice(Number(end)))}`;
    return `no JSON (${message}): ${shown(text)}`;
  }
}
