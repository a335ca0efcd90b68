/** What an exchange says about rows of both sides. */
import type { ClientRowId, JudgedId } from '../schemas/requirement-id';
import type { Finding, Mismatch } from '../schemas/verdict';

export type Side = 'client' | 'target';

/** An observation that is no verdict; `about` tells several of one row and one erratum apart. */
export type Remark = Omit<Finding<JudgedId>, 'id' | 'exchange'> & { about?: string };

/** Rows of a client and of a target by the same exchange; a row that nothing is said about is in neither list. */
export interface Judged {
  holds: JudgedId[];
  broken: { requirement: JudgedId; mismatch: Mismatch }[];
  noted: Remark[];
  /** What kept rows from being judged, such as a body that was not kept. */
  unseen: string[];
}

export function nothingJudged(): Judged {
  return { holds: [], broken: [], noted: [], unseen: [] };
}

/** A row holds, or is broken. */
export function judgeRow(
  judged: Judged,
  requirement: JudgedId,
  holds: boolean,
  mismatch: () => Mismatch,
): void {
  if (holds) judged.holds.push(requirement);
  else judged.broken.push({ requirement, mismatch: mismatch() });
}

/** Whose row it is. */
export function sideOf(requirement: JudgedId): Side {
  return isClientRow(requirement) ? 'client' : 'target';
}

export function isClientRow(requirement: JudgedId): requirement is ClientRowId {
  return requirement.startsWith('client.');
}

/** What is said about the rows of those sides. */
export function ofSides({ holds, broken, noted, unseen }: Judged, sides: readonly Side[]): Judged {
  return {
    holds: holds.filter((id) => sides.includes(sideOf(id))),
    broken: broken.filter(({ requirement }) => sides.includes(sideOf(requirement))),
    noted: noted.filter(({ requirement }) => sides.includes(sideOf(requirement))),
    unseen,
  };
}
