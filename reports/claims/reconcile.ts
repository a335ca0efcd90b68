/** Holds what the ICS claims against what was seen on the wire: each disagreement is a finding, a fail under `--strict`. */
import type { Ics } from '../../fixtures/targets/target';
import type { Requirement } from '../../schemas/catalogue';
import type { JudgedId } from '../../schemas/requirement-id';
import type { Finding } from '../../schemas/verdict';
import type { AnyJudgement, Discrepancy, ScenarioResult } from '../results';
import { type LeftOut, telling } from './discrepancy';
import { neverObserved } from './never-observed';
import { notClaimed } from './not-claimed';

/**
 * @param complete whether all scenarios of the interfaces ran: of a part nobody can tell that something never comes
 * @param leftOut why the ICS leaves a row out
 */
export function discrepancies(
  scenarios: readonly ScenarioResult[],
  requirements: readonly Requirement[],
  ics: Ics,
  complete: boolean,
  leftOut: LeftOut,
): Discrepancy[] {
  const ran = telling(scenarios);
  return [
    ...notClaimed(ran, requirements, ics, leftOut),
    ...(complete ? neverObserved(ran, requirements, ics, leftOut) : []),
  ];
}

/**
 * The scenarios, each with what it showed of the ICS: as findings, or as judgements where the run is strict. A row that
 * the scenario fails anyhow is not failed twice.
 */
export function withDiscrepancies(
  scenarios: readonly ScenarioResult[],
  found: readonly Discrepancy[],
  strict: boolean,
): ScenarioResult[] {
  return scenarios.map((scenario) => {
    const { evidence } = scenario;
    const own = found.filter((each) => each.scenario === scenario.id);
    if (own.length === 0 || !evidence) return scenario;
    if (!strict)
      return { ...scenario, evidence: { ...evidence, findings: [...evidence.findings, ...own.map(noted)] } };
    const failed = new Set(
      evidence.judgements.filter(({ verdict }) => verdict === 'fail').map(({ requirement }) => requirement),
    );
    const broken = own.filter(({ requirement }) => !failed.has(requirement)).map(breaks);
    const reason = scenario.verdict === 'fail' ? scenario.reason : (broken[0]?.reason ?? '');
    const judgements = [...evidence.judgements, ...broken];
    return { ...scenario, verdict: 'fail', reason, evidence: { ...evidence, judgements } };
  });
}

function noted({ kind, requirement, text, exchange }: Discrepancy): Finding<JudgedId> {
  const id = `${requirement}~warn~${kind}`;
  return { id, requirement, text, erratum: '', level: 'warn', ...at(exchange) };
}

const EXPECTED: Record<Discrepancy['kind'], string> = {
  'not-claimed': 'what the ICS claims, and no more',
  'never-observed': 'what the ICS claims',
};

function breaks({ kind, requirement, text, came, exchange }: Discrepancy): AnyJudgement {
  const mismatch = { expected: EXPECTED[kind], actual: came || 'nothing of it' };
  return { requirement, verdict: 'fail', reason: text, ...mismatch, purpose: false, ...at(exchange) };
}

function at(exchange: number | undefined): { exchange?: number } {
  return exchange === undefined ? {} : { exchange };
}
