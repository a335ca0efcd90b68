/** Tells walks that say something new from those that met again what is told elsewhere. */
import type { RequirementResult, ScenarioResult } from '../results';
import { metAgain } from './wording';

/** The scenario as reports tell it: a walk that failed has the reason of the row that is told by it, or says that none is. */
export function asTold(scenario: ScenarioResult, requirements: readonly RequirementResult[]): ScenarioResult {
  if (!scenario.walk || scenario.verdict !== 'fail') return scenario;
  const failed = new Set(
    scenario.evidence?.judgements
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ requirement }) => requirement),
  );
  const rows = requirements.filter(({ requirement, walks }) => walks && failed.has(requirement.id));
  const own = rows.find(({ walks }) => walks?.told?.scenario === scenario.id);
  if (own) return { ...scenario, reason: own.reason };
  if (rows.length === 0) return scenario;
  const ids = rows.map(({ requirement }) => requirement.id);
  return { ...scenario, reason: metAgain(ids), metAgain: ids };
}

/** Whether another scenario than this is the one that a row which it failed is told by. */
export function isToldElsewhere({ walks }: Pick<RequirementResult, 'walks'>, scenario: string): boolean {
  return walks?.told !== undefined && walks.told.scenario !== scenario;
}
