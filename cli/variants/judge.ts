/** Says whether a conforming variant was left in peace: nothing failed, and no more was found than its errata say. */
import type { RegisteredVariant } from '../../fixtures/variants/registry';
import { notPassed } from '../trials/conforming';
import { type FindingOutcome, grantOf, type ScenarioOutcome } from '../trials/outcome';

export interface VariantVerdict {
  variant: string;
  system: string;
  scenarios: number;
  /** Scenarios that did not pass, each with its verdict and reason. */
  red: string[];
  /** Errata that were cited for it, and not in the same way for the simulators' own conforming target. */
  cited: string[];
  /** Findings that no erratum of its list covers. */
  unexpected: string[];
  /** Errata of its list that no scenario cited beyond what it cites for that target. */
  missing: string[];
  sound: boolean;
}

/** Errata about which of two comes first: one run of the same target cites them, and the next does not. */
const OF_RACES: ReadonlySet<string> = new Set(['WC-39']);

/**
 * @param outcomes of its scenarios
 * @param usual findings of the same scenarios on the simulators' own conforming target
 * @param whole whether all scenarios were run, so that every erratum of its list has to have been cited
 */
export function judgeVariant(
  { name, system, findings }: RegisteredVariant,
  outcomes: readonly ScenarioOutcome[],
  usual: readonly FindingOutcome[],
  whole: boolean,
): VariantVerdict {
  const red = notPassed(outcomes);
  const found = outcomes.flatMap((outcome) => outcome.findings);
  const cited = new Set(beyond(found, usual, observation).map(({ erratum }) => erratum));
  const granted = new Set([...findings, ...OF_RACES]);
  const unexpected = beyond(found, usual, grantOf).filter(({ erratum }) => !granted.has(erratum));
  const missing = whole ? findings.filter((id) => !cited.has(id)) : [];
  return {
    variant: name,
    system,
    scenarios: outcomes.length,
    red,
    cited: [...cited].filter((id) => id !== '').sort(),
    unexpected: [...new Set(unexpected.map(grantOf))],
    missing: [...missing],
    sound: outcomes.length > 0 && red.length + unexpected.length + missing.length === 0,
  };
}

/** Those of which the other target has none like it. */
function beyond(
  found: readonly FindingOutcome[],
  usual: readonly FindingOutcome[],
  like: (finding: FindingOutcome) => string,
): FindingOutcome[] {
  const known = new Set(usual.map(like));
  return found.filter((finding) => !known.has(like(finding)));
}

/** Two with the same words are the same observation. */
function observation({ id, level }: FindingOutcome): string {
  return `${id} ${level}`;
}
