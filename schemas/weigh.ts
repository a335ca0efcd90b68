/**
 * What a payload says about the rows of its table: which of them holds, which is broken, and what is noted. It records
 * nothing and knows no scenario: whoever has a payload, from a target or from a record, can ask.
 */
import type { InterfaceName } from './catalogue';
import { type CheckOptions, judgePayload, type PayloadJudgement } from './check';
import { findRequirement, requirementId } from './load';
import { type Problem, shown } from './problem';
import type { RequirementId } from './requirement-id';
import { rowId } from './row-ids';
import { findCall, findReply } from './tables';
import type { Finding, Mismatch } from './verdict';

/** A payload, and what it is to be. */
export interface PayloadQuestion {
  interface: InterfaceName;
  call: string;
  kind: 'reply' | 'event' | 'result';
  payload: Record<string, unknown>;
  /** The rows that would do, by their id within the table; none: any documented row. */
  rows?: readonly string[];
}

/** What a payload turned out to be. */
export interface Weighed {
  /** The row that came: one that would do, if any were named. */
  came: RequirementId | undefined;
  /** Whether whoever reads it as the errata do takes it for a row that would do. */
  understood: boolean;
  /** Members first; the first of the rows that would do is the one to blame when none of them came. */
  broken: { requirement: RequirementId; mismatch: Mismatch }[];
  /** `purpose`: it is the row that was asked for. */
  holds: { requirement: RequirementId; purpose: boolean }[];
  noted: Pick<Finding, 'requirement' | 'erratum' | 'level' | 'text'>[];
  /** Path of the schema that the payload met, below `schemas/`. */
  schema: string;
}

/** Weighs one payload. Throws for a call, a kind or a row that no table has: a fault of ours. */
export function weighPayload(question: PayloadQuestion, options: CheckOptions): Weighed {
  const { payload } = question;
  const judged = judgePayload(question.interface, question.call, question.kind, payload, options);
  const wanted = question.rows?.map((row) => requirementOf(question, row));
  const blamed = wanted?.[0];
  const notARow = (problem: Problem) =>
    blamed !== undefined && problem.wrongValue && judged.selector.includes(problem.member);
  // A token that only an undeclared tolerance reads as the row is not that row.
  const rows = judged.problems.some(notARow) ? [] : judged.rows.map((row) => requirementId<string>(row));
  const came = wanted ? wanted.find((row) => rows.includes(row)) : rows[0];
  const understood = wanted === undefined || wanted.some((row) => judged.rows.includes(row));
  const broken = judged.problems.filter((problem) => !notARow(problem)).map(ofMember);
  const isRowBroken = broken.some(({ requirement }) => requirement === came);
  if (wanted && blamed && !came) {
    const hint = judged.problems.find(notARow)?.hint;
    broken.push({ requirement: blamed, mismatch: ofRows(wanted, payload, understood, hint) });
  }
  const ofRow = came && !isRowBroken ? [{ requirement: came, purpose: wanted !== undefined }] : [];
  return {
    came,
    understood,
    broken,
    holds: [...ofRow, ...soundMembers(judged).map((requirement) => ({ requirement, purpose: false }))],
    noted: judged.deviations.map((each) => ({
      ...each,
      requirement: requirementId<string>(each.requirement),
    })),
    schema: judged.schema,
  };
}

function ofMember({ requirement, member, hint, expected, actual }: Problem): Weighed['broken'][number] {
  const reason = `the member ${shown(member)} is not as documented${inBrackets(hint)}`;
  return { requirement: requirementId<string>(requirement), mismatch: { reason, expected, actual } };
}

/** None of the rows that would do has come. */
function ofRows(
  wanted: readonly RequirementId[],
  payload: Record<string, unknown>,
  understood: boolean,
  hint?: string,
): Mismatch {
  const what = understood
    ? 'the outcome is not in the documented words'
    : 'another outcome than the documented one';
  const expected = wanted.map((row) => findRequirement(row).place.row).join(', or ');
  return { reason: `${what}${inBrackets(hint)}`, expected, actual: shown(payload) };
}

function soundMembers({ members, problems }: PayloadJudgement): RequirementId[] {
  return members
    .filter((id) => !problems.some(({ requirement }) => requirement === id))
    .map((id) => requirementId<string>(id));
}

function inBrackets(hint: string | undefined): string {
  return hint ? ` (${hint})` : '';
}

function requirementOf({ interface: name, call, kind }: PayloadQuestion, row: string): RequirementId {
  const found = findCall(name, call);
  const reply = findReply(name, call, kind);
  const known = reply.rows.find(({ id }) => id === row);
  if (!known) throw new Error(`no row ${row} in the ${kind} of ${name} ${call}`);
  return requirementId<string>(rowId(found.table, found.call, reply, known));
}
