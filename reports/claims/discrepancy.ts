/** What the ICS says of a capability and what was seen on the wire do not agree. */
import type { Requirement } from '../../schemas/catalogue';
import type { JudgedId } from '../../schemas/requirement-id';
import type { AnyJudgement, ScenarioResult } from '../results';

export interface Discrepancy {
  /** `not-claimed`: the target did it all the same. `never-observed`: it is claimed, was asked for, and never came. */
  kind: 'not-claimed' | 'never-observed';
  /** Its id in the proforma, such as `claim.push`; see `schemas/proforma`. */
  capability: string;
  /** The row at which it is noted, or fails under `--strict`. */
  requirement: JudgedId;
  /** One sentence. */
  text: string;
  /** What of the target shows it; '' where nothing came. */
  came: string;
  /** Where it was first seen, or first asked for. */
  scenario: string;
  /** `seq` of the trace entry that shows it. */
  exchange?: number;
}

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
export function disagreementText({ text, scenario }: Discrepancy): string {
  return `${text}, first in "${scenario}".`;
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
