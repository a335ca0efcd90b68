/** What keeps a run from being green, the worst first, each cause once: what CI servers have little room for. */
import { countedOf } from '../cannot';
import { newFailures } from '../exit-code';
import { explain, explanationLines } from '../explain';
import type { CauseGroup, RequirementResult, Results, ScenarioResult } from '../results';
import { shortened, visibleLine } from '../visible';
import { groupText, sentence } from '../wording';

export interface Trouble {
  verdict: 'error' | 'fail' | 'inconc';
  /** Stays the same as long as the trouble does: id of the requirement or of the scenario, or the sentence. */
  id: string;
  /** What stands above the text: the id, where there is one. */
  title: string;
  /** Lines; what a target said makes none of its own. */
  lines: string[];
  /** Where it was seen; none for what is of no scenario. */
  scenario?: Pick<ScenarioResult, 'id' | 'feature' | 'line'>;
}

/** Characters of a line: a target may say anything. */
const MOST = 600;

/** What the baseline knows is none. Faults of the harness, then failures, then what is open. */
export function troublesOf(results: Results): Trouble[] {
  const byId = new Map(results.scenarios.map((scenario) => [scenario.id, scenario]));
  const isNew = new Set(newFailures(results));
  const faults = results.faults.map((fault) => told('error', fault, 'Fault of the harness', [fault]));
  const rows = results.requirements.filter(({ requirement }) => isNew.has(requirement.id));
  const ofGroups = rows.map((row) => ({ row, group: groupOf(row, results.groups) }));
  const failures = ofGroups
    .filter(({ group }, i) => group === undefined || ofGroups.findIndex((each) => each.group === group) === i)
    .map(({ row, group }) => failure(row, group, byId));
  const unexplained = results.scenarios
    .filter(({ id }) => isNew.has(id))
    .map((scenario) => told('fail', scenario.id, scenario.id, [sentence(scenario.reason)], scenario));
  return [...faults, ...failures, ...unexplained, ...open(results, byId)];
}

function failure(
  row: RequirementResult,
  group: CauseGroup | undefined,
  scenarios: ReadonlyMap<string, ScenarioResult>,
): Trouble {
  const { requirement, reason, judgements } = row;
  const judgement = judgements[0];
  const scenario = judgement && scenarios.get(judgement.scenario);
  const lines = [
    sentence(reason),
    ...(judgement
      ? explanationLines(explain(judgement, requirement.place, scenario?.evidence?.trace ?? []))
      : []),
    ...(group ? [`${groupText(group)} ${group.requirements.join(', ')}`] : []),
  ];
  return told('fail', requirement.id, requirement.id, lines, scenario);
}

function groupOf({ requirement }: RequirementResult, groups: readonly CauseGroup[]): CauseGroup | undefined {
  return groups.find(
    ({ verdict, requirements }) => verdict === 'fail' && requirements.includes(requirement.id),
  );
}

/** What could not be judged, a reason once; what the run lacks. */
function open(results: Results, scenarios: ReadonlyMap<string, ScenarioResult>): Trouble[] {
  const known = new Set(results.baseline.known);
  const reasons = new Map<string, ScenarioResult>();
  for (const scenario of countedOf(results.scenarios)) {
    const { id, verdict, reason } = scenario;
    if (verdict === 'inconc' && !known.has(id) && !reasons.has(reason)) reasons.set(reason, scenario);
  }
  const stopped = [...reasons].map(([reason, scenario]) =>
    told('inconc', scenario.id, 'Inconclusive', [sentence(reason)], scenario),
  );
  const rows = results.requirements
    .filter(({ verdict, requirement }) => ['inconc', 'none'].includes(verdict) && !known.has(requirement.id))
    .filter(({ reason }) => ![...reasons.keys()].some((text) => reason.endsWith(text)))
    .map(({ requirement, reason, scenarios: own }) =>
      told('inconc', requirement.id, requirement.id, [sentence(reason)], scenarios.get(own[0] ?? '')),
    );
  const gaps = results.gaps.map((gap) => told('inconc', gap, 'Incomplete', [gap]));
  return [...gaps, ...stopped, ...rows];
}

function told(
  verdict: Trouble['verdict'],
  id: string,
  title: string,
  lines: string[],
  scenario?: Trouble['scenario'],
): Trouble {
  return {
    verdict,
    id,
    title: visibleLine(title),
    lines: lines.map((line) => shortened(visibleLine(line), MOST)),
    ...(scenario && { scenario }),
  };
}
