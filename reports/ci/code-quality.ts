/** Writes what keeps a run from being green as GitLab's code quality report, which compares branches by fingerprints. */
import type { Results } from '../results';
import { type Trouble, troublesOf } from './troubles';

const SEVERITY: Record<Trouble['verdict'], 'blocker' | 'critical' | 'minor'> = {
  error: 'blocker',
  fail: 'critical',
  inconc: 'minor',
};
/** Where that stands which is of no scenario: GitLab wants a place for everything. */
const NOWHERE = 'features';

/** The text of `gl-code-quality-report.json`. The fingerprint is the id of the requirement, or of the scenario. */
export function codeQualityJson(results: Results): string {
  const issues = troublesOf(results).map(({ verdict, id, title, lines, scenario }) => ({
    description: `${title}: ${lines.join(' ')}`,
    check_name: verdict,
    fingerprint: id,
    severity: SEVERITY[verdict],
    location: { path: scenario?.feature ?? NOWHERE, lines: { begin: scenario?.line ?? 1 } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}
