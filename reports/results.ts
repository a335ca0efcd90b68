/** What a run amounts to: the shapes that judging gives and every report is written from. */

import type { Requirement } from '../schemas/catalogue';
import type { Erratum } from '../schemas/errata';
import type { JudgedId } from '../schemas/requirement-id';
import type { Evidence, Finding, Judgement, StepPlace, Verdict } from '../schemas/verdict';
import type { BaselineResult } from './baseline/entry';
import type { LoadSummary } from './load/summary';
import type { Proofs } from './proofs';
import type { TrafficSummary } from './traffic-summary';
import type { FailedWalk, RowInWalks } from './walks/failed-walk';

/** `inapplicable` is no verdict: the ICS leaves the requirement out. */
export type Outcome = Verdict | 'inapplicable';

export const OUTCOMES: Outcome[] = ['pass', 'inconc', 'fail', 'error', 'none', 'inapplicable'];

export interface Results {
  target: { name: string; vendor: string; version: string };
  suite: { version: string; tables: string; features: string };
  selection: Selection;
  startedAt: Date;
  /** Milliseconds. */
  duration: number;
  /** Of the whole run: `none` when nothing was judged, `inconc` when something was not. */
  verdict: Verdict;
  requirements: RequirementResult[];
  /** Rows that nobody can test, each with its reason; not part of the denominator. */
  excluded: Requirement<JudgedId>[];
  scenarios: ScenarioResult[];
  findings: FoundInRun[];
  /** Where the ICS and the wire do not agree; each is a finding as well, or fails its row where the run is strict. */
  discrepancies: Discrepancy[];
  errata: Erratum[];
  /** Which broken implementations each requirement was seen to fail. */
  proofs: Proofs;
  /** Faults of the harness, one sentence each. */
  faults: string[];
  /** What keeps the run from being complete, one sentence each; requirements not judged are listed apart. */
  gaps: string[];
  /** What the site cannot bring about, as the target file says, and what that kept from being carried out. */
  cannot: Shortcoming[];
  /** Rows that share a cause, told as one; each of them has its own entry as well. */
  groups: CauseGroup[];
  /** Walks that failed what does not fail alone, each once. */
  walks: FailedWalk[];
  baseline: BaselineResult;
  /** Of recorded traffic: what was seen, and what was not. */
  traffic?: TrafficSummary;
  /** Where the site lies to which reports lead, seen from their folder; none: there is none. */
  docs?: string;
  /** Under which load, and what was measured of it. */
  load?: LoadSummary;
}

/** What the run was asked to cover. */
export interface Selection {
  /** False: the denominator is every requirement of the selected interfaces. */
  partial: boolean;
  /** Everything that the target offers is asked for: no interface and no scenario was chosen from the others. */
  whole: boolean;
  interfaces: string[];
  tags: string;
  shard: string;
  paths: string[];
  /** The one walk that was asked for. */
  walk?: string;
  /** What was asked for and is not there: interfaces that the target does not offer, paths without a scenario. */
  missed: string[];
  strict: boolean;
  /** Requirements in the whole catalogue of the selected interfaces, without the excluded rows. */
  available: number;
}

/** A judgement about a row of either side. */
export type AnyJudgement = Judgement<JudgedId>;

export interface RequirementResult {
  requirement: Requirement<JudgedId>;
  verdict: Outcome;
  /** One sentence; empty for a plain pass. */
  reason: string;
  /** Scenarios that judged it or set out to, by id. */
  scenarios: string[];
  /** Worst first; of walks that failed it, only the one that is told. */
  judgements: (AnyJudgement & { scenario: string })[];
  /** None where no walk failed it. */
  walks?: RowInWalks;
}

export interface ScenarioResult {
  id: string;
  feature: string;
  name: string;
  /** Where it stands in the feature; none where that is not known. */
  line?: number;
  duration: number;
  verdict: Outcome;
  /** One sentence; empty for a plain pass. */
  reason: string;
  evidence?: Evidence<JudgedId>;
  /** Texts of its steps; only of a walk. */
  walk?: readonly string[];
  /** A walk that failed nothing but these rows, which are told elsewhere. */
  metAgain?: JudgedId[];
  /**
   * It stopped for want of these members, which the site cannot have (`ixit.cannot`): it keeps the run from nothing.
   * Requirements that no other scenario judged stay inconclusive.
   */
  cannot?: string[];
}

/** A member that the site cannot have; see {@link ScenarioResult.cannot}. */
export interface Shortcoming {
  /** As messages name it, such as `ixit.hooks.farEndHangsUp`. */
  key: string;
  /** The target file's own. */
  reason: string;
  /** Ids of those that were left out for want of it. */
  scenarios: string[];
  /** Ids of those that were not judged for that reason; the others were judged by other scenarios. */
  requirements: JudgedId[];
}

/** Two or more rows that have the same thing to blame. */
export interface CauseGroup {
  verdict: 'fail' | 'inconc';
  /** One sentence. */
  cause: string;
  /** What the target said that is broken; '' where nothing came. */
  came: string;
  /** Where it came first. */
  first: { scenario: string; exchange?: number; step?: StepPlace };
  /** Ids, in the order of the catalogue. */
  requirements: JudgedId[];
}

/** What the ICS says of a capability and what was seen on the wire do not agree. */
export interface Discrepancy {
  /** `not-claimed`: the target did it all the same. `never-observed`: it is claimed, was asked for, and never came. */
  kind: 'not-claimed' | 'never-observed';
  /** Its id in the proforma, such as `claim.push`; see `schemas/proforma`. */
  capability: string;
  /** The row at which it is noted, or fails under `--strict`. */
  requirement: JudgedId;
  /** One sentence. */
  text: string;
  /** What of the target shows it; '' where nothing came. */
  came: string;
  /** Where it was first seen, or first asked for. */
  scenario: string;
  /** `seq` of the trace entry that shows it. */
  exchange?: number;
}

/** A finding, and the scenarios that made it. */
export interface FoundInRun extends Finding<JudgedId> {
  scenarios: string[];
}
