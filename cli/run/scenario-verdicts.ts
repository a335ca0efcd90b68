/** Reads from a run's junit.xml what became of each scenario. */
import { create } from 'xmlbuilder2';

export interface ScenarioVerdict {
  /** Id. */
  scenario: string;
  verdict: string;
  /** Empty for a pass. */
  reason: string;
}

/** @param junit text of the file */
export function scenarioVerdicts(junit: string): ScenarioVerdict[] {
  const cases = create(junit).filter(({ node }) => node.nodeName === 'testcase', false, true);
  return cases.map((each) => {
    const { node } = each;
    const [against] = each.filter(({ node: { nodeName } }) =>
      ['failure', 'error', 'skipped'].includes(nodeName),
    );
    const of = (element: unknown, name: string) =>
      (element as { getAttribute(name: string): string | null }).getAttribute(name) ?? '';
    return {
      scenario: `${of(node, 'classname')}: ${of(node, 'name')}`,
      verdict: against ? of(against.node, 'type') : 'pass',
      reason: against ? of(against.node, 'message') : '',
    };
  });
}
