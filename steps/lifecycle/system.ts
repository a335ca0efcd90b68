/** What a scenario's world asks of a system under test, whichever it is. */
import type { RequirementId } from '../../schemas/requirement-id';
import type { Finding, TraceEntry } from '../../schemas/verdict';

/** What an emission is that no step accounted for. */
export type Stray =
  /** Nothing of the kind may happen: this requirement is broken, or all of these; the reason, where one is known. */
  | { breaks: RequirementId | readonly RequirementId[]; reason?: string }
  /** The documents leave it open. */
  | { notes: Omit<Finding, 'id' | 'exchange'> };

export interface SystemUnderTest {
  /** What can be brought about round it; each system knows its own. */
  readonly testbed: object;
  /** Why a scenario with these tags does not apply to the target, where tags can say so. */
  leavesOut?(tags: readonly string[]): string | undefined;
  /** Called before the first step. */
  open(): Promise<void>;
  /** Resolves when whatever the target was going to emit has come, and stands in the trace. */
  settle(): Promise<void>;
  stray(entry: TraceEntry): Stray;
  /** Lets go of drivers first, then of the target. Never throws. */
  close(): Promise<void>;
}

/**
 * Whether an entry is something that may not happen, and that no step has accounted for. It alone ends a quiet time
 * early: behind what the documents leave open a fault may follow.
 */
export function isFault(system: Pick<SystemUnderTest, 'stray'>, entry: TraceEntry): boolean {
  if (entry.origin !== 'iut' || entry.claimed) return false;
  const stray = system.stray(entry);
  return 'breaks' in stray && [stray.breaks].flat().length > 0;
}
