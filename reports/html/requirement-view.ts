/** Prepares one requirement for the page: its row, its verdict, and the judgements that show why. */
import { explain } from '../explain';
import type { RequirementResult, Results, ScenarioResult } from '../results';
import { sentence } from '../wording';
import { type Both, both, type PageReader, scenarioText, stepPlace, told, toldWhole } from './both';
import type { ExchangeView, ExchangeViews } from './exchange-view';
import { walkAnchor } from './walk-view';

/** Judgements shown in full; the other scenarios are links. */
const SHOWN = 3;
/** Scenarios named; `conformance.json` has them all. */
const NAMED = 8;

export interface RequirementView {
  id: string;
  verdict: string;
  text: Both;
  place: RequirementResult['requirement']['place'];
  /** What the target claims to have it judged, where it stands on another page. */
  claim: string;
  reason?: Both;
  open: boolean;
  /** How many scenarios judged it or set out to. */
  judgedBy: number;
  scenarios: { id: Both; anchor: string }[];
  /** Scenarios beyond those named. */
  more: number;
  judgements: JudgementView[];
  findings: { text: Both; erratum: string }[];
  /** Where the walk stands on the page that fails it; '' where none does. */
  walk: string;
  /** How many broken implementations were failed for it. */
  proved: number;
  /** Which ones, by a scenario that did. */
  proofs: { scenario: Both; mutants: string[] }[];
}

interface JudgementView {
  verdict: string;
  scenario: Both;
  anchor: string;
  /** Which step saw it; none for a pass. */
  step?: Both;
  reason?: Both;
  sent?: Both;
  expected?: Both;
  came?: Both;
  /** Set side by side only where they differ. */
  differs: boolean;
  exchange: ExchangeView;
}

/**
 * @param scenarioOf each scenario, by id.
 * @param anchors where each scenario stands on the page, by id.
 * @param exchanges where what it rests on is cited.
 * @param run findings, proofs and walks of all requirements.
 */
export function requirementView(
  { requirement, verdict, reason, scenarios, judgements }: RequirementResult,
  scenarioOf: ReadonlyMap<string, ScenarioResult>,
  anchors: ReadonlyMap<string, string>,
  exchanges: ExchangeViews,
  { findings, proofs, walks }: Pick<Results, 'findings' | 'proofs' | 'walks'>,
): RequirementView {
  const worstOnly = judgements.filter((judgement) => judgement.verdict === judgements[0]?.verdict);
  return {
    id: requirement.id,
    verdict,
    text: both(({ row }) => row(requirement)),
    place: requirement.place,
    claim: requirement.claim ?? '',
    reason: saidIn(reason),
    open: verdict === 'fail' || verdict === 'error',
    judgedBy: scenarios.length,
    scenarios: scenarios
      .slice(0, NAMED)
      .map((id) => ({ id: scenarioText(id), anchor: anchors.get(id) ?? '' })),
    more: Math.max(0, scenarios.length - NAMED),
    judgements: worstOnly.slice(0, verdict === 'pass' ? 1 : SHOWN).map((judgement) => {
      const scenario = scenarioOf.get(judgement.scenario);
      const explained = ({ say }: PageReader) =>
        explain(judgement, requirement.place, scenario?.evidence?.trace ?? [], say);
      const part = (name: 'sent' | 'expected' | 'came') => {
        const text = both((reader) => explained(reader)[name]);
        return text.en === '' ? undefined : text;
      };
      return {
        verdict: judgement.verdict,
        scenario: scenarioText(judgement.scenario),
        anchor: anchors.get(judgement.scenario) ?? '',
        step: judgement.verdict === 'pass' || !judgement.step ? undefined : stepPlace(judgement.step),
        // What walks add to a reason stands round it.
        reason:
          reason.includes(sentence(judgement.reason)) || judgement.reason === reason
            ? undefined
            : saidIn(judgement.reason),
        ...{ sent: part('sent'), expected: part('expected'), came: part('came') },
        differs: judgement.verdict !== 'pass' && judgement.expected !== undefined,
        exchange: exchanges.cite(
          { id: judgement.scenario, evidence: scenario?.evidence },
          judgement.exchange,
        ),
      };
    }),
    findings: findings
      .filter((finding) => finding.requirement === requirement.id)
      .map(({ text, erratum }) => ({ text: told(text), erratum })),
    walk: walkAnchor(walks, requirement.id),
    proved: Object.keys(proofs[requirement.id] ?? {}).length,
    proofs: byScenario(proofs[requirement.id] ?? {}),
  };
}

/** undefined where nothing is said. */
function saidIn(text: string): Both | undefined {
  return text === '' ? undefined : toldWhole(text);
}

function byScenario(proofs: Readonly<Record<string, string>>): RequirementView['proofs'] {
  const mutantsOf = new Map<string, string[]>();
  for (const [mutant, scenario] of Object.entries(proofs))
    mutantsOf.set(scenario, [...(mutantsOf.get(scenario) ?? []), mutant]);
  return [...mutantsOf].map(([scenario, mutants]) => ({ scenario: scenarioText(scenario), mutants }));
}
