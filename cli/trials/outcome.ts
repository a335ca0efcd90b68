/** What became of one scenario on one target, as far as somebody who compares targets wants to know. */
import { judgeScenario } from '../../reports/judge-scenario';
import type { ScenarioRecord } from '../../reports/record';
import type { Outcome } from '../../reports/results';

export interface ScenarioOutcome {
  /** Id of the scenario. */
  scenario: string;
  verdict: Outcome;
  /** One sentence; empty for a plain pass. */
  reason: string;
  /** Ids of the requirements that it failed. */
  failed: string[];
  /** Why, by the id of the requirement: of the first time. */
  reasons: Record<string, string>;
  /** Ids of the requirements that it judged and did not fail. */
  passed: string[];
  /** `requirement erratum level` of each finding. */
  findings: string[];
  /** Milliseconds. */
  duration: number;
}

/** Nothing that the target said is in it but the reason. */
export function outcomeOf(record: ScenarioRecord): ScenarioOutcome {
  const { result } = judgeScenario(record, false, () => true);
  const judgements = result.evidence?.judgements ?? [];
  const reasons = new Map<string, string>();
  for (const { requirement, verdict, reason } of judgements) {
    if (verdict !== 'pass' && !reasons.has(requirement)) reasons.set(requirement, reason);
  }
  const judged = [...new Set(judgements.map(({ requirement }) => requirement))];
  const findings = (result.evidence?.findings ?? []).map(
    ({ requirement, erratum, level }) => `${requirement} ${erratum} ${level}`,
  );
  return {
    scenario: result.id,
    verdict: result.verdict,
    reason: result.reason,
    failed: [...reasons.keys()],
    reasons: Object.fromEntries(reasons),
    passed: judged.filter((id) => !reasons.has(id)),
    findings: [...new Set(findings)],
    duration: result.duration,
  };
}
