/** What finding disagreements of ICS and wire, and telling of them, have in common. */

import { ENGLISH, type Say } from '../../fixtures/texts/texts';
import type { Requirement } from '../../schemas/catalogue';
import type { AnyJudgement, Discrepancy, ScenarioResult } from '../results';
import { scenarioIn, toldIn } from '../told';

/** A scenario that ran to where its evidence counts. */
export type Ran = ScenarioResult & { evidence: NonNullable<ScenarioResult['evidence']> };

/**
 * The scenarios whose evidence says something of the target: those that ended with a verdict on it, so that what the
 * tester's side lacked holds nothing against it. A walk has nothing that other scenarios do not have.
 */
export function telling(scenarios: readonly ScenarioResult[]): Ran[] {
  return scenarios.filter(
    (each): each is Ran =>
      each.walk === undefined && each.evidence !== undefined && ['pass', 'fail'].includes(each.verdict),
  );
}

/** `The ICS does not claim …, first in "gateway/push: …".` */
export function disagreementText({ text, scenario }: Discrepancy, say: Say = ENGLISH): string {
  return say('run.disagreement', {
    text: toldIn(say.language, text),
    scenario: scenarioIn(say.language, scenario),
  });
}

/** A capability in words: `the pages on push`. */
export function named(capability: string): string {
  return capability.replace(/^interface\./, 'the interface ').replace(/^claim\./, 'the pages on ');
}

/** Where something was seen, and what it was. */
export function placeOf(
  { id, evidence }: Ran,
  { exchange }: Pick<AnyJudgement, 'exchange'>,
): Pick<Discrepancy, 'scenario' | 'exchange' | 'came'> {
  const came = evidence.trace.find(({ seq }) => seq === exchange)?.summary ?? '';
  return { scenario: id, came, ...(exchange === undefined ? {} : { exchange }) };
}

/** Why a row does not apply to the target, or `undefined`. */
export type LeftOut = (requirement: Requirement) => string | undefined;
