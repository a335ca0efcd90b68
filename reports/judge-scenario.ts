/** Says what became of one scenario, and tells the target's faults from the harness's. */
import type { RequirementId } from '../schemas/requirement-id';
import { type Evidence, worst } from '../schemas/verdict';
import type { ScenarioRecord } from './record';
import type { ScenarioResult } from './results';

/** Of each scenario, and each requirement, that a run did not come to any more. */
export const GIVEN_UP = 'The run was given up before this, because the target gave no answer.';

export interface JudgedScenario {
  result: ScenarioResult;
  /** A fault of the harness, as a sentence. */
  fault?: string;
  /** Why the scenario leaves the run incomplete, as a sentence. */
  gap?: string;
}

/** Why a scenario of a run that was interrupted, or broke off, has no verdict. */
export const NOT_REACHED = 'The run was interrupted before it ended.';

/**
 * @param record what cucumber said of it.
 * @param interrupted the run was stopped by hand or broke off, so a scenario without evidence is merely not reached.
 * @param applies whether a requirement counts, by id: what the ICS leaves out does not.
 */
export function judgeScenario(
  record: ScenarioRecord,
  interrupted: boolean,
  applies: (requirement: RequirementId) => boolean,
): JudgedScenario {
  const { id, feature, name, line, duration, isWalk, steps } = record;
  const evidence = withStep(record);
  const walk = isWalk ? { walk: steps } : {};
  const base = {
    id,
    feature,
    name,
    ...(line && { line }),
    duration,
    ...walk,
    ...(evidence ? { evidence } : {}),
  };
  if (interrupted && !(record.finished && evidence && evidence.exchanges > 0)) {
    return { result: { ...base, verdict: 'none', reason: NOT_REACHED } };
  }
  const fault = faultOf(record);
  if (fault || !evidence) {
    const reason = fault ?? 'It left no evidence.';
    return { result: { ...base, verdict: 'error', reason }, fault: `${id}: ${reason}` };
  }
  if (evidence.inapplicable) {
    return { result: { ...base, verdict: 'inapplicable', reason: evidence.inapplicable } };
  }
  if (evidence.stopped?.givenUp) {
    // Why is said once, of the whole run.
    return { result: { ...base, verdict: 'inconc', reason: GIVEN_UP } };
  }
  if (evidence.exchanges === 0 && !evidence.stopped) {
    const reason = 'No traffic: the scenario ended without one exchange with the target.';
    return { result: { ...base, verdict: 'none', reason }, gap: `${id}: ${reason}` };
  }
  const judgements = evidence.judgements.filter(({ requirement }) => applies(requirement));
  const judged = worst('pass', ...judgements.map((judgement) => judgement.verdict));
  const verdict = worst(judged, evidence.stopped?.verdict ?? 'none');
  // Further lines say what the judgements hold as well.
  const reason =
    evidence.stopped?.reason.split('\n')[0] ??
    judgements.find((judgement) => judgement.verdict === judged)?.reason ??
    '';
  const result: ScenarioResult = { ...base, verdict, reason };
  return verdict === 'error' ? { result, fault: `${id}: ${result.reason}` } : { result };
}

function faultOf({ started, finished, evidence, troubles }: ScenarioRecord): string | undefined {
  const unwritten = troubles.find(({ kind }) => kind === 'undefined' || kind === 'ambiguous');
  if (unwritten) return `The step "${unwritten.step}" is ${unwritten.kind}.`;
  const failed = troubles[0];
  if (!started) return 'It was never started: the worker that was to run it has died.';
  if (!finished) return 'It never ended: the worker that ran it has died.';
  if (!evidence) return failed && `It left no evidence: "${failed.step}" failed: ${failed.message}`;
  if (failed && !accountsForFailure(evidence)) return `"${failed.step}" ${failed.kind}: ${failed.message}`;
  return undefined;
}

/** The evidence, with the step that stopped the scenario, which only cucumber knows. */
function withStep({ evidence, troubles }: ScenarioRecord): Evidence | undefined {
  if (!evidence?.stopped || evidence.stopped.step) return evidence;
  return { ...evidence, stopped: { ...evidence.stopped, step: troubles[0]?.step ?? '' } };
}

/** Whether the evidence itself says why cucumber saw the scenario fail. */
function accountsForFailure({ judgements, stopped }: Evidence): boolean {
  return stopped !== undefined || judgements.some(({ verdict }) => verdict !== 'pass');
}
