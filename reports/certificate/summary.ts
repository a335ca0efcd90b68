/** What the pages and the badge of a certificate say, out of its contents. Pure. */
import { INTERFACES, type InterfaceName } from '../../schemas/catalogue';
import type { ResultFile } from '../result-file';
import { OUTCOMES, type Outcome } from '../results';
import type { Claims } from './claims';
import type { Edition } from './edition';

/** Everything that they are made of. */
export interface Certified extends Claims {
  result: ResultFile;
  edition: Edition;
  /** Address of the site to which reports lead, as the recording has it. */
  docs?: string;
  /** sha256 of the key that signs. */
  signedBy: string;
}

/** Rows, or members of a target file, that were not tested for one reason. */
export interface Untested {
  ids: string[];
  reason: string;
}

/** How often each outcome occurs, of each interface that was asked for and of all together. */
export function countsOf({ requirements }: ResultFile): { name: string; counts: Record<Outcome, number> }[] {
  const names = [...new Set(requirements.map((row) => row.interface))].sort();
  const of = (rows: ResultFile['requirements']) =>
    Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, rows.filter(({ verdict }) => verdict === outcome).length]),
    ) as Record<Outcome, number>;
  const each = names.map((name) => ({
    name,
    counts: of(requirements.filter((row) => row.interface === name)),
  }));
  return [...each, { name: '', counts: of(requirements) }];
}

export function notOffered({ ics }: Claims): InterfaceName[] {
  return INTERFACES.filter((name) => !ics.interfaces.includes(name));
}

/** What no verdict tells, those with one reason together: left out, not judged, beyond any test, beyond this site. */
export function untested({ requirements, selection }: ResultFile): Untested[] {
  const open = requirements.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'fail');
  const reasons = new Map<string, string[]>();
  for (const { id, reason } of [...open, ...(selection?.excluded ?? [])])
    reasons.set(reason, [...(reasons.get(reason) ?? []), id]);
  const cannot = (selection?.cannot ?? []).map(({ key, reason }) => ({ ids: [key], reason }));
  return [...[...reasons].map(([reason, ids]) => ({ reason, ids })), ...cannot];
}
