/** Walks as reports tell them: which fail of a row is told, and the actions that lead to it. */
import type { Sentence } from '../../schemas/models/model';
import type { JudgedId } from '../../schemas/requirement-id';

/** A walk that broke something, as few actions of it as still do. */
export interface FailedWalk {
  /** Id of the scenario that met it. */
  scenario: string;
  /** Of which system its model is, such as `gateway`. */
  model: string;
  background: Sentence[];
  /** The last is the one whose exchange broke. None where nothing had been done yet. */
  actions: WalkedAction[];
  /** So many it took when it was met. */
  met: number;
  /** How often it was walked as it was met, the first time included, and failed; none: only that once. */
  seen?: { failed: number; walks: number };
  /** Ids of those that it fails. */
  rows: JudgedId[];
}

export interface WalkedAction {
  /** As `--walk` names it. */
  call: string;
  /** What is done, in the words of the steps; where nothing is, what is looked at. */
  does: string;
  sentences: Sentence[];
}

/** What walks did to a row. */
export interface RowInWalks {
  /** What the scenarios that are no walks say of the row in the same run; `unknown`: nothing. */
  alone: 'holds' | 'fails' | 'unknown';
  /** Walks that failed it, beside the one that is told. */
  more: number;
  /** None where it fails alone. */
  told?: FailedWalk;
}

/** What became of a walk at the end of the run, when it was walked again for a row that it had failed. */
export interface WalkedAgain {
  /** Id of the scenario. */
  scenario: string;
  requirement: JudgedId;
  /** Those that are left, as `--walk` names them; each shorter walk that was tried held. */
  actions: string[];
  seen: { failed: number; walks: number };
}
