/** Rows that hold on the conforming target and that one mutant takes from sight though it does not break them. */
import type { RegisteredMutant } from '../../fixtures/mutants/registry';
import type { ScenarioOutcome } from '../trials/outcome';
import { boundOf } from './bounds';
import type { HiddenRow, Hiding } from './hiding';

/**
 * @param held the rows that are asked for, which hold on the conforming target
 * @param judging the scenarios that judge a row there, the quickest first
 */
export function hidingOf(
  mutant: RegisteredMutant,
  held: readonly string[],
  judging: (requirement: string) => readonly string[],
  outcomes: readonly ScenarioOutcome[],
): Hiding {
  const { name, system, breaks, hides } = mutant;
  const bound = boundOf(breaks);
  return {
    mutant: name,
    system,
    asked: held.filter((id) => !breaks.includes(id)).length,
    rows: hiddenBy(mutant, held, judging, outcomes),
    faults: [...new Set(outcomes.filter(({ verdict }) => verdict === 'error').map(({ reason }) => reason))],
    ...(bound === undefined ? {} : { bound }),
    ...(hides === undefined ? {} : { because: hides }),
  };
}

/**
 * As a report judges rows: failed when one scenario fails it, or else passed when one does; what none judges is
 * inconclusive.
 * @param held rows that hold on the conforming target
 * @param judging the scenarios that judge a row there, the quickest first
 */
export function hiddenBy(
  { breaks }: Pick<RegisteredMutant, 'breaks'>,
  held: readonly string[],
  judging: (requirement: string) => readonly string[],
  outcomes: readonly ScenarioOutcome[],
): HiddenRow[] {
  const broken = new Set(breaks);
  const passed = new Set(outcomes.flatMap((outcome) => outcome.passed));
  return held.flatMap((requirement): HiddenRow[] => {
    if (broken.has(requirement)) return [];
    const failing = outcomes.find(({ failed }) => failed.includes(requirement));
    if (failing) {
      const { scenario, reasons } = failing;
      return [{ requirement, as: 'failed', scenario, reason: reasons[requirement] ?? '' }];
    }
    if (passed.has(requirement)) return [];
    const meant = judging(requirement);
    const stopped = outcomes.find(({ scenario, verdict }) => meant.includes(scenario) && verdict !== 'pass');
    const scenario = stopped?.scenario ?? meant[0] ?? '';
    const reason = stopped
      ? `${stopped.verdict}: ${stopped.reason}`
      : 'the scenario passed without judging it';
    return [{ requirement, as: 'inconclusive', scenario, reason }];
  });
}

/** Rows that no scenario has judged so far, the broken ones left out. */
export function unjudged(
  { breaks }: Pick<RegisteredMutant, 'breaks'>,
  held: readonly string[],
  outcomes: readonly ScenarioOutcome[],
): string[] {
  const judged = new Set([...breaks, ...outcomes.flatMap(({ failed, passed }) => [...failed, ...passed])]);
  return held.filter((id) => !judged.has(id));
}
