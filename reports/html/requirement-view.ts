/** Prepares one requirement for the page: its row, its verdict, and the judgements that show why. */
import type { Evidence } from '../../schemas/verdict';
import { type Explanation, exchangeOf, explain } from '../explain';
import type { RequirementResult, Results } from '../results';
import { sentence, stepText } from '../wording';
import { type ExchangeView, exchangeView } from './exchange-view';

/** Judgements shown in full; the other scenarios are links. */
const SHOWN = 3;

export interface RequirementView {
  id: string;
  verdict: string;
  text: string;
  place: RequirementResult['requirement']['place'];
  /** What the target claims to have it judged, where it stands on another page. */
  claim: string;
  reason: string;
  open: boolean;
  scenarios: { id: string; anchor: string }[];
  judgements: JudgementView[];
  findings: { id: string; text: string; erratum: string }[];
  /** Broken implementations that were failed for it, each with a scenario that did. */
  proofs: { mutant: string; scenario: string }[];
}

interface JudgementView {
  verdict: string;
  scenario: string;
  anchor: string;
  /** Which step saw it; empty for a pass. */
  step: string;
  reason: string;
  explanation: Explanation;
  /** Set side by side only where they differ. */
  differs: boolean;
  exchange: ExchangeView;
}

/**
 * @param evidence of each scenario, by id.
 * @param anchors where each scenario stands on the page, by id.
 * @param run findings and proofs of all requirements.
 */
export function requirementView(
  { requirement, verdict, reason, scenarios, judgements }: RequirementResult,
  evidence: ReadonlyMap<string, Evidence>,
  anchors: ReadonlyMap<string, string>,
  { findings, proofs }: Pick<Results, 'findings' | 'proofs'>,
): RequirementView {
  const worstOnly = judgements.filter((judgement) => judgement.verdict === judgements[0]?.verdict);
  return {
    id: requirement.id,
    verdict,
    text: requirement.text,
    place: requirement.place,
    claim: requirement.claim ?? '',
    reason: sentence(reason),
    open: verdict === 'fail' || verdict === 'error',
    scenarios: scenarios.map((id) => ({ id, anchor: anchors.get(id) ?? '' })),
    judgements: worstOnly.slice(0, verdict === 'pass' ? 1 : SHOWN).map((judgement) => {
      const trace = evidence.get(judgement.scenario)?.trace ?? [];
      return {
        verdict: judgement.verdict,
        scenario: judgement.scenario,
        anchor: anchors.get(judgement.scenario) ?? '',
        step: judgement.verdict === 'pass' ? '' : stepText(judgement.step),
        reason: judgement.reason === reason ? '' : sentence(judgement.reason),
        explanation: explain(judgement, requirement.place, trace),
        differs: judgement.verdict !== 'pass' && judgement.expected !== undefined,
        exchange: exchangeView(exchangeOf(trace, judgement.exchange)),
      };
    }),
    findings: findings.filter((finding) => finding.requirement === requirement.id),
    proofs: Object.entries(proofs[requirement.id] ?? {}).map(([mutant, scenario]) => ({ mutant, scenario })),
  };
}
