/** Rows of pages round the sign-in: they get verdicts where the ICS claims them; else what goes against them is noted. */

import type { Target } from '../../fixtures/targets/target';
import { findRow } from '../../schemas/load';
import type { RequirementId } from '../../schemas/requirement-id';
import type { RowOf } from '../../schemas/row-types';
import type { Finding, Mismatch, TraceEntry } from '../../schemas/verdict';
import { isLegible } from '../drivers/gateway/agent-answers';
import type { GatewayAnswer } from '../drivers/gateway/gateway';
import type { World } from '../lifecycle/world';
import { described, isTaken } from './answers';
import { row } from './requests';

/** The erratum on what calls round the sign-in do, where no other one speaks of it. */
export const PAGES = 'GW-40';

/** Where something is noted that goes against a row which nobody has claimed; what it says is the reason. */
export type Noted = Pick<Finding, 'requirement' | 'erratum'> & { level?: Finding['level']; about?: string };

/** Whether the target claims the page that the row stands on. */
export function isClaimed({ ics }: Pick<Target, 'ics'>, requirement: RequirementId): boolean {
  const { claim } = findRow(requirement);
  return claim !== undefined && ics.claims.includes(claim);
}

/**
 * Judges a row of another page where it is claimed. Where it is not, a deviation is noted at the row of the sign-in.
 * The step goes on either way.
 */
export function judgeClaimed(
  world: World,
  requirement: RequirementId,
  holds: boolean,
  mismatch: Mismatch,
  entry: TraceEntry | undefined,
  noted: Noted,
): void {
  if (isClaimed(world.target, requirement)) {
    if (holds) world.recorder.pass(requirement, entry);
    else world.recorder.broken(requirement, mismatch, entry);
  } else if (!holds) {
    const text = `${mismatch.reason} (${mismatch.actual})`;
    world.recorder.note({ level: 'warn', text, ...noted }, entry);
  }
}

/**
 * What was asked for is granted, as a claimed page says. An answer that says neither yes nor no shows nothing; what it
 * lacks has been judged where it came.
 *
 * @param serves row of the sign-in at which it is noted where the page is not claimed
 */
export function judgeGrant(
  world: World,
  rule: RequirementId,
  answer: GatewayAnswer,
  reason: string,
  expected: string,
  serves: RowOf<'gateway', 'sign-in'>,
  erratum = PAGES,
): void {
  if (answer.outcome === 'answered' && !isLegible(answer)) return;
  const mismatch = { reason, expected, actual: described(answer) };
  judgeClaimed(world, rule, isTaken(answer), mismatch, answer.entry, { requirement: row(serves), erratum });
}
