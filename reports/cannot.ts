/**
 * Tells scenarios that stopped for want of what the site cannot have (`ixit.cannot` of the target file) from those that
 * leave a run incomplete.
 */
import type { Ixit } from '../fixtures/targets/target';
import type { RequirementResult, ScenarioResult, Shortcoming } from './results';

type Declared = Ixit['cannot'];

/** The scenario as it counts: only one that nothing but a declared lack stopped is left out, and says why. */
export function leftOutBySite(scenario: ScenarioResult, declared: Declared): ScenarioResult {
  const { verdict, reason, evidence } = scenario;
  const missing = evidence?.stopped?.missing ?? [];
  const known = declared.filter(({ key }) => missing.includes(key));
  // Whatever else would have done may still be given.
  if (verdict !== 'inconc' || missing.length === 0 || known.length < missing.length) return scenario;
  const why = known.map((each) => each.reason).join('; ');
  return { ...scenario, reason: `${reason}, and says why: ${why}`, cannot: missing };
}

/** The scenarios that count for the run: all but those that were left out. */
export function countedOf(scenarios: readonly ScenarioResult[]): ScenarioResult[] {
  return scenarios.filter(({ cannot }) => cannot === undefined);
}

/** What was left out, by the member that is missing; a member that nothing wanted is not listed. */
export function shortcomings(
  declared: Declared,
  scenarios: ScenarioResult[],
  requirements: RequirementResult[],
): Shortcoming[] {
  return declared.flatMap(({ key, reason }) => {
    const own = scenarios.filter(({ cannot }) => cannot?.includes(key)).map(({ id }) => id);
    if (own.length === 0) return [];
    const open = requirements.filter(
      ({ verdict, scenarios: ids }) => verdict === 'inconc' && ids.some((id) => own.includes(id)),
    );
    return [{ key, reason, scenarios: own, requirements: open.map(({ requirement }) => requirement.id) }];
  });
}
