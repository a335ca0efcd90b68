/** Gives each requirement its verdict: the worst of what all scenarios judged, or why nothing could judge it. */
import type { Requirement } from '../schemas/catalogue';
import { VERDICTS, type Verdict, worst } from '../schemas/verdict';
import type { Purposes } from './purposes';
import type { Outcome, RequirementResult, ScenarioResult } from './results';
import type { WalksOfRun } from './walks/walks-of-run';
import { walkReason } from './walks/wording';

type Judged = RequirementResult['judgements'][number];

/**
 * @param requirements those of the denominator, in the order of the catalogue.
 * @param walks what walks did, of all scenarios.
 * @param inapplicable why the ICS leaves a requirement out, or `undefined`.
 */
export function judgeRequirements(
  requirements: Requirement[],
  scenarios: ScenarioResult[],
  purposes: Purposes,
  walks: WalksOfRun,
  inapplicable: (requirement: Requirement) => string | undefined,
): RequirementResult[] {
  const judgements = new Map<string, Judged[]>();
  const setOut = new Map<string, ScenarioResult[]>();
  for (const scenario of scenarios) {
    for (const judgement of scenario.evidence?.judgements ?? []) {
      append(judgements, judgement.requirement, { ...judgement, scenario: scenario.id });
    }
    for (const id of purposes[scenario.id] ?? []) append(setOut, id, scenario);
  }
  return requirements.map((requirement) => {
    const own = judgements.get(requirement.id) ?? [];
    const left = inapplicable(requirement);
    const meant = setOut.get(requirement.id) ?? [];
    if (left !== undefined) return leftOut(requirement, left, meant);
    return judgeOne(requirement, own, meant, walks);
  });
}

function judgeOne(
  requirement: Requirement,
  own: Judged[],
  meant: ScenarioResult[],
  walks: WalksOfRun,
): RequirementResult {
  const all = worstFirst(own);
  const told = walks.told(own);
  const judgements = worstFirst(told.judgements);
  const judgedBy = new Set(own.map(({ scenario }) => scenario));
  const unreached = meant.filter(({ id, verdict }) => !judgedBy.has(id) && STOPPED.includes(verdict));
  const scenarios = [...new Set([...all.map(({ scenario }) => scenario), ...meant.map(({ id }) => id)])];
  const judged = worst(...own.map(({ verdict }) => verdict));
  // Judged by one scenario, a requirement is not made unknown by another that could not start.
  const verdict = judged === 'none' && unreached.length > 0 ? 'inconc' : judged;
  const result = { requirement, scenarios, judgements, ...(told.walks && { walks: told.walks }) };
  if (
    verdict === 'none' &&
    meant.length > 0 &&
    meant.every((scenario) => scenario.verdict === 'inapplicable')
  ) {
    return { ...result, verdict: 'inapplicable', reason: meant[0]?.reason ?? '' };
  }
  const reason = reasonFor(verdict, judgements, unreached);
  const inWalks = verdict === 'fail' ? told.walks : undefined;
  return { ...result, verdict, reason: inWalks ? walkReason(inWalks, reason) : reason };
}

function worstFirst(judgements: readonly Judged[]): Judged[] {
  return [...judgements].sort((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));
}

/** A scenario that ended so may not have come to everything it set out to judge. */
const STOPPED: Outcome[] = ['inconc', 'fail', 'error'];

function reasonFor(verdict: Verdict, judgements: Judged[], unreached: ScenarioResult[]): string {
  const worstJudgement = judgements[0];
  if (worstJudgement && worstJudgement.verdict === verdict) return worstJudgement.reason;
  const scenario = unreached[0];
  if (scenario) return notReached(scenario);
  return 'No scenario of this run judged it.';
}

/** A scenario goes on after a step that failed, so that only what the step was to judge is not reached. */
function notReached({ id, verdict, reason, evidence }: ScenarioResult): string {
  const { stopped, judgements = [] } = evidence ?? {};
  if (stopped?.givenUp) return reason;
  const step = stopped?.step || judgements.find((judgement) => judgement.verdict === 'fail')?.step?.text;
  const isStopped = stopped || verdict === 'error';
  return `Not reached, because "${id}" ${isStopped ? 'stopped' : 'failed, though it went on,'}${step ? ` at the step "${step}"` : ''}: ${reason}`;
}

function leftOut(requirement: Requirement, reason: string, meant: ScenarioResult[]): RequirementResult {
  return {
    requirement,
    verdict: 'inapplicable',
    reason,
    scenarios: meant.map(({ id }) => id),
    judgements: [],
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
