/** What can be measured: a target that the suite judges, and that a bare loop can talk to without the harness. */
import type { InterfaceName } from '../../schemas/catalogue';
import type { TraceEntry } from '../../schemas/verdict';

export interface Subject {
  /** As it stands above its table. */
  name: string;
  /** As it stands in a column of the table of all. */
  short: string;
  /** That the suite judges, and no other. */
  interfaces: readonly InterfaceName[];
  /** Path of its target file, where it is not the default one. */
  target?: string;
  /** How the trace of a scenario shows each kind of exchange, by the name of the kind. */
  kinds: Record<string, (entry: TraceEntry) => boolean>;
  /** Brings up the same target without the harness. What this takes is not measured. */
  open(): Promise<BareTarget>;
}

/** A target that is up, with everything open that an exchange needs. */
export interface BareTarget {
  /**
   * For each kind: makes that many exchanges, one after the other, and waits for each answer. Rejects when an
   * answer is not the one that the target owes.
   */
  exchange: Record<string, (count: number) => Promise<void>>;
  close(): Promise<void>;
}
