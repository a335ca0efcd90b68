/** Says whether a conforming variant was left in peace: nothing failed, and no more was found than its errata say. */
import type { RegisteredVariant } from '../../fixtures/variants/registry';
import { notPassed } from '../trials/conforming';
import type { ScenarioOutcome } from '../trials/outcome';

export interface VariantVerdict {
  variant: string;
  system: string;
  scenarios: number;
  /** Scenarios that did not pass, each with its verdict and reason. */
  red: string[];
  /** Errata that were cited for it and not for the simulators' own conforming target. */
  cited: string[];
  /** Findings that no erratum of its list covers. */
  unexpected: string[];
  /** Errata of its list that no scenario cited. */
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
  usual: ReadonlySet<string>,
  whole: boolean,
): VariantVerdict {
  const red = notPassed(outcomes);
  const found = [...new Set(outcomes.flatMap((outcome) => outcome.findings))];
  const fresh = found.filter((finding) => !usual.has(finding));
  const cited = [...new Set(fresh.map(erratumOf))].filter((id) => id !== '').sort();
  const granted = new Set([...findings, ...OF_RACES]);
  const unexpected = fresh.filter((finding) => !granted.has(erratumOf(finding)));
  const missing = whole ? findings.filter((id) => !found.some((finding) => erratumOf(finding) === id)) : [];
  return {
    variant: name,
    system,
    scenarios: outcomes.length,
    red,
    cited,
    unexpected,
    missing: [...missing],
    sound: outcomes.length > 0 && red.length + unexpected.length + missing.length === 0,
  };
}

/** Of `requirement erratum level`. */
function erratumOf(finding: string): string {
  return finding.split(' ')[1] ?? '';
}
