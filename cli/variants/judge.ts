/** Says whether a conforming variant was judged rightly: nothing failed, and no more was found than its errata say. */
import type { RegisteredVariant } from '../../fixtures/variants/registry';
import { notPassed } from '../trials/conforming';
import { grantOf, type ScenarioOutcome } from '../trials/outcome';

export interface VariantVerdict {
  variant: string;
  system: string;
  scenarios: number;
  /** Scenarios that did not pass, each with its verdict and reason. */
  red: string[];
  /** Errata that were cited for it where they are not for the simulators' own conforming target. */
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
 * @param usual of the same scenarios on the simulators' own conforming target
 * @param whole whether all scenarios were run, so that every erratum of its list has to have been cited
 */
export function judgeVariant(
  { name, system, findings }: RegisteredVariant,
  outcomes: readonly ScenarioOutcome[],
  usual: readonly ScenarioOutcome[],
  whole: boolean,
): VariantVerdict {
  const red = notPassed(outcomes);
  const cited = citedBeyond(outcomes, usual);
  const known = new Set(usual.flatMap((outcome) => outcome.findings.map(grantOf)));
  const granted = new Set([...findings, ...OF_RACES]);
  const unexpected = outcomes
    .flatMap((outcome) => outcome.findings)
    .filter((finding) => !known.has(grantOf(finding)) && !granted.has(finding.erratum));
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

/** Errata of the findings that the other target does not give in the same scenario. */
function citedBeyond(
  outcomes: readonly ScenarioOutcome[],
  usual: readonly ScenarioOutcome[],
): ReadonlySet<string> {
  const known = new Set(usual.flatMap(observations));
  return new Set(
    outcomes.flatMap((outcome) =>
      outcome.findings
        .filter((_, at) => !known.has(observations(outcome)[at] ?? ''))
        .map(({ erratum }) => erratum),
    ),
  );
}

/** Two in one scenario with the same id are the same observation; a record of what came is as that was. */
function observations({ scenario, findings }: ScenarioOutcome): string[] {
  return findings.map(({ id, level, text }) => `${scenario} ${id} ${level} ${level === 'info' ? text : ''}`);
}
