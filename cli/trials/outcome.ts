/** What became of one scenario on one target, as far as somebody who compares targets wants to know. */
import { judgeScenario } from '../../reports/judge-scenario';
import type { ScenarioRecord } from '../../reports/record';
import type { Outcome } from '../../reports/results';
import type { Finding } from '../../schemas/verdict';

/** What tells one finding from another: the same observation has the same id on every target. */
export type FindingOutcome = Pick<Finding, 'id' | 'erratum' | 'level' | 'text'> & { requirement: string };

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
  /** Each once. */
  findings: FindingOutcome[];
  /** Milliseconds. */
  duration: number;
}

/** Nothing that the target said is in it but the reason, and what findings quote. */
export function outcomeOf(record: ScenarioRecord): ScenarioOutcome {
  const { result } = judgeScenario(record, false, () => true);
  const judgements = result.evidence?.judgements ?? [];
  const reasons = new Map<string, string>();
  for (const { requirement, verdict, reason } of judgements) {
    if (verdict !== 'pass' && !reasons.has(requirement)) reasons.set(requirement, reason);
  }
  const judged = [...new Set(judgements.map(({ requirement }) => requirement))];
  const findings = new Map<string, FindingOutcome>();
  for (const { id, requirement, erratum, level, text } of result.evidence?.findings ?? [])
    findings.set(`${id} ${level}`, { id, requirement, erratum, level, text });
  return {
    scenario: result.id,
    verdict: result.verdict,
    reason: result.reason,
    failed: [...reasons.keys()],
    reasons: Object.fromEntries(reasons),
    passed: judged.filter((id) => !reasons.has(id)),
    findings: [...findings.values()],
    duration: result.duration,
  };
}

/** What a finding grants of a row, whatever its words: `requirement erratum level`. */
export function grantOf({ requirement, erratum, level }: FindingOutcome): string {
  return `${requirement} ${erratum} ${level}`;
}
