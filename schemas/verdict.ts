/**
 * The words in which a run is judged: verdicts after ISO/IEC 9646, judgements, findings, and the evidence
 * that one scenario leaves behind. Knows nothing of cucumber, drivers or reports.
 */
import type { Asked } from './asked';
import type { JudgedId, RequirementId } from './requirement-id';
import type { TraceEntry } from './trace-entry';

export type { TraceEntry };

/** none < pass < inconc < fail < error; it only gets worse. */
export const VERDICTS = ['none', 'pass', 'inconc', 'fail', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The worse of two or more verdicts; `none` when given nothing. */
export function worst(...verdicts: Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((a, b) => (VERDICTS.indexOf(b) > VERDICTS.indexOf(a) ? b : a), 'none');
}

/** One verdict on one requirement, with what was expected and what came. */
export interface Judgement<Id extends JudgedId = RequirementId> {
  /** Requirement id, such as `local-service.dial_out.result.ext_offline`. */
  requirement: Id;
  verdict: Exclude<Verdict, 'none'>;
  /** One sentence for people. Empty for a plain pass. */
  reason: string;
  expected?: string;
  actual?: string;
  /** `seq` of the trace entry that was judged. */
  exchange?: number;
  /** The step that judged it; none for what is judged after the last step. */
  step?: StepPlace;
  /**
   * True when a step set out to judge this row; false when the row was judged along the way (a member of a
   * payload, say). Only purposes turn inconclusive when a scenario stops before reaching them.
   */
  purpose: boolean;
}

/** What was expected and what came, in words for people. */
export interface Mismatch {
  reason: string;
  expected: string;
  actual: string;
}

/** A step of a scenario. */
export interface StepPlace {
  /** Counts from 1, the steps of the background included. */
  number: number;
  text: string;
}

/** An observation that does not change the verdict, unless `--strict` says so. */
export interface Finding<Id extends JudgedId = RequirementId> {
  /** Stable: the same observation has the same id in every run. */
  id: string;
  requirement: Id;
  text: string;
  /** Id in the errata register, or '' where no erratum covers the observation. */
  erratum: string;
  level: 'ok-note' | 'warn' | 'info' | 'advisory';
  /** `seq` of the trace entry that shows it. */
  exchange?: number;
}

/** Why a scenario ended before its last step. */
export interface Stop {
  verdict: 'inconc' | 'fail' | 'error';
  reason: string;
  /** Text of the step that stopped it. */
  step: string;
  /** It was never begun: the target gave no answer for so long that the run was given up. */
  givenUp?: true;
  /** What the target file lacks, as messages name it: any one of these members would have done. */
  missing?: string[];
}

/** What one scenario leaves behind; attached to the scenario as JSON under {@link EVIDENCE_MEDIA_TYPE}. */
export interface Evidence<Id extends JudgedId = RequirementId> {
  /** Stable id: `<feature path without extension>: <scenario name>`. */
  scenario: string;
  judgements: Judgement<Id>[];
  findings: Finding<Id>[];
  trace: TraceEntry[];
  /** Number of exchanges with the implementation under test: calls and requests. 0 means "no traffic". */
  exchanges: number;
  /** Paths of the derived schemas that payloads of this scenario met. */
  schemas: string[];
  /** What it asked of its testbed; none of recorded traffic. */
  asked?: Asked;
  stopped?: Stop;
  /** Set when the ICS leaves out everything the scenario is for: it was skipped, and why. */
  inapplicable?: string;
}

export const EVIDENCE_MEDIA_TYPE = 'application/vnd.softphone-conformance.evidence+json';

/**
 * The implementation broke a documented rule. Thrown by checks; never by a fault of ours. It ends the step that sees it.
 * The scenario goes on with the next step and fails at its end, so that one fault does not hide the rows behind it.
 */
export class NonConformance extends Error {
  override name = 'NonConformance';
}

/** As {@link NonConformance}, and the scenario ends as well: without what was asked for, going on would mean nothing. */
export class Halt extends NonConformance {
  override name = 'Halt';
}

/** The target could not be brought to where it could be judged. `message` names what was missing. */
export class Inconclusive extends Error {
  override name = 'Inconclusive';

  /** @param missing members that the target file lacks, such as `ixit.hooks.reset`; any one of them would have done */
  constructor(
    message: string,
    readonly missing: readonly string[] = [],
  ) {
    super(message);
  }
}

/**
 * For `catch`, where a scenario goes on without what cannot be had: `undefined` in its place. Throws any other error
 * again.
 */
export function unlessInconclusive(error: unknown): undefined {
  if (!(error instanceof Inconclusive)) throw error;
}
