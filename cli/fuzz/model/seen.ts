/** What came of an action, as far as it can be seen from outside, held against what a model permits. */
import type { Entry, Outcome } from '../../../schemas/models/model';
import type { Situation } from '../../../schemas/models/reachable';

/** A row that does not hold, and what was seen instead. */
export interface Broken {
  row: string;
  saw: string;
}

export interface Seen {
  /** Calls that were made, such as `plugin.checkin`. */
  calls: readonly string[];
  /** Rows of the tables that the answers and events are, such as `plugin.checkin.reply.operation_success`. */
  said: readonly string[];
  broken: readonly Broken[];
}

/** Rows of answers and events; the others are rules. */
const SAYING = ['reply', 'result', 'error', 'event'];

/**
 * Why what was seen is none of the outcomes; nothing where it is one.
 *
 * @param before the state of its party
 * @param after the state that can be seen now
 */
export function whyNone(
  { outcomes = [], after: left }: Entry,
  seen: Seen,
  before: string,
  after: string,
): string[] {
  const reasons = outcomes.map((outcome) => whyNot(outcome, seen, left ?? outcome.to, before, after));
  return reasons.some((each) => each === undefined) ? [] : reasons.flatMap((each) => each ?? []);
}

function whyNot(outcome: Outcome, seen: Seen, to: string, before: string, after: string): string | undefined {
  const broken = seen.broken.find(({ row }) => outcome.rows.includes(row));
  const due = to === 'same' ? before : to;
  const because = [
    ...(broken ? [`${broken.row} does not hold: ${broken.saw}`] : []),
    ...unsaid(outcome, seen).map(
      (rows) => `none of ${rows.join(', ')} was said, but ${seen.said.join(', ') || 'nothing'}`,
    ),
    ...(after === due ? [] : [`the state is ${after}, and not ${due}`]),
  ];
  return because.length === 0 ? undefined : `"${outcome.text}": ${because.join('; ')}`;
}

/** Rows of which one had to be said, by call and kind of answer. */
function unsaid({ rows }: Outcome, { calls, said }: Seen): string[][] {
  const own = rows.filter((row) => isSaying(row) && calls.includes(beginning(row, 2)));
  const groups = [...new Set(own.map((row) => beginning(row, 3)))];
  return groups
    .map((group) => own.filter((row) => beginning(row, 3) === group))
    .filter((group) => !group.some((row) => said.includes(row)));
}

function beginning(row: string, parts: number): string {
  return row.split('.').slice(0, parts).join('.');
}

function isSaying(row: string): boolean {
  return SAYING.includes(row.split('.')[2] ?? '');
}

/** Parties that are not in the state that they were in, and have taken no part. */
export function disturbed(before: Situation, after: Situation, by: string): string[] {
  return Object.keys(before)
    .filter((party) => party !== by && before[party] !== after[party])
    .map((party) => `${party} was ${before[party]}, and is ${after[party]}`);
}

/** The rows, unless what they say holds. @param saw what was seen instead */
export function brokenUnless(holds: boolean, rows: readonly string[], saw: string): Broken[] {
  return holds ? [] : rows.map((row) => ({ row, saw }));
}
