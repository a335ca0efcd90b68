/**
 * Finds rows that share a cause. Rows fail for the same cause when what was first broken in the exchanges that they were
 * judged by is the same: the same thing wrong, and the same that came in its place. Rows that nothing could judge
 * share a cause when the same thing stopped the scenarios that were to judge them.
 */
import { exchangeOf } from './explain';
import type { AnyJudgement, CauseGroup, RequirementResult, ScenarioResult } from './results';

/** Groups of two rows or more, the largest first. */
export function causesOf(requirements: RequirementResult[], scenarios: ScenarioResult[]): CauseGroup[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  const groups = new Map<string, CauseGroup>();
  for (const result of requirements) {
    const cause = causeOf(result, byId);
    if (!cause) continue;
    const key = JSON.stringify([cause.verdict, cause.cause, cause.came]);
    const known = groups.get(key);
    if (known) known.requirements.push(result.requirement.id);
    else groups.set(key, { ...cause, requirements: [result.requirement.id] });
  }
  return [...groups.values()]
    .filter(({ requirements: rows }) => rows.length > 1)
    .sort((a, b) => b.requirements.length - a.requirements.length);
}

type Cause = Omit<CauseGroup, 'requirements'>;

function causeOf(
  { verdict, reason, judgements, scenarios }: RequirementResult,
  byId: ReadonlyMap<string, ScenarioResult>,
): Cause | undefined {
  const [worst] = judgements;
  if (verdict === 'fail' && worst) {
    const first = firstBroken(worst, byId.get(worst.scenario));
    const { exchange, step } = first;
    return {
      verdict,
      cause: first.reason,
      came: steady(first.actual ?? ''),
      first: {
        scenario: worst.scenario,
        ...(exchange === undefined ? {} : { exchange }),
        ...(step ? { step } : {}),
      },
    };
  }
  if (verdict !== 'inconc') return undefined;
  const stopper = scenarios.map((id) => byId.get(id)).find((each) => each && reason.endsWith(each.reason));
  if (!stopper) return undefined;
  return { verdict, cause: stopper.reason, came: '', first: { scenario: stopper.id } };
}

/** The first that was broken in the exchange by which the row was judged: what comes after it may only follow of it. */
function firstBroken(judgement: AnyJudgement, scenario: ScenarioResult | undefined): AnyJudgement {
  const { trace = [], judgements = [] } = scenario?.evidence ?? {};
  if (judgement.exchange === undefined) return judgement;
  const exchange = new Set(exchangeOf(trace, judgement.exchange).map(({ seq }) => seq));
  const broken = judgements.find(
    ({ verdict, exchange: seq }) => verdict === 'fail' && seq !== undefined && exchange.has(seq),
  );
  return broken ?? judgement;
}

/** Without what differs each time though the fault is the same: numbers of three digits or more, and what is masked. */
function steady(text: string): string {
  return text.replace(/‹[^›]*›/g, '…').replace(/\d{4,}/g, '…');
}
