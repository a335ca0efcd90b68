/** What a baseline says of one requirement or scenario, and what a run made of it. */
import type { Verdict } from '../../schemas/verdict';

export interface BaselineEntry {
  /** Id of the requirement or scenario. */
  id: string;
  by: 'requirement' | 'scenario';
  /** What is expected. */
  verdict: 'fail' | 'inconc';
  /** Why it is lived with. */
  reason: string;
  issue?: string;
  owner?: string;
  /** The last day (UTC) on which it is lived with: `2026-12-31`. */
  expires?: string;
}

/**
 * known: as expected. stale: it passes, or does not apply any more. expired: its last day is over. worse: than expected.
 * unreached: the run was to judge it and did not. unselected: the run was not asked for it.
 */
export type EntryState = 'known' | 'stale' | 'expired' | 'worse' | 'unreached' | 'unselected';

export interface JudgedEntry extends BaselineEntry {
  state: EntryState;
  /** None where the run has no verdict on it. */
  came?: Verdict | 'inapplicable';
}

/** A run held against a baseline. */
export interface BaselineResult {
  /** Ids of requirements and scenarios of which all is known: of the entries themselves, and of what they explain. */
  known: string[];
  /** Ids of entries. */
  stale: string[];
  expired: string[];
  unreached: string[];
  /** All of them, in the order of the file. */
  entries: JudgedEntry[];
}

/** Of a run without a baseline. */
export const NO_BASELINE: BaselineResult = { known: [], stale: [], expired: [], unreached: [], entries: [] };
