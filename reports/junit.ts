/** Writes the results as JUnit XML: a suite for each feature, a case for each scenario. */
import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';
import type { TraceEntry } from '../schemas/verdict';
import { addBaselineSuite, wrongEntries } from './baseline/junit';
import { knownScenarios } from './baseline/known-scenarios';
import { disagreementText } from './claims/discrepancy';
import { explain, explanationLines } from './explain';
import type { AnyJudgement, RequirementResult, Results, ScenarioResult } from './results';
import { siteAddress } from './site/base';
import { visibleLine } from './visible';
import { isToldElsewhere } from './walks/as-told';
import { walkLines, walkTitle } from './walks/wording';
import { groupText, sentence, stepText, suiteText, targetText } from './wording';

/**
 * The text of `junit.xml`. failure: the target's fault. error: the harness's. skipped: could not be judged.
 * @param attachment path of a file that belongs to each failure and error, as the reader wants it named
 */
export function junitXml(results: Results, attachment?: string): string {
  const known = knownScenarios(results);
  const all = tally(results.scenarios, known);
  const wrong = wrongEntries(results.baseline).length;
  const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
    name: `${visibleLine(results.target.name)} ${visibleLine(results.target.version)}`,
    ...{ ...all, tests: all.tests + wrong, failures: all.failures + wrong },
    time: seconds(results.duration),
  });
  for (const [feature, scenarios] of byFeature(results.scenarios)) {
    const suite = root.ele('testsuite', {
      name: feature,
      ...tally(scenarios, known),
      skipped: count(scenarios, 'skipped', known),
      timestamp: results.startedAt.toISOString(),
      time: seconds(scenarios.reduce((sum, { duration }) => sum + duration, 0)),
    });
    addProperties(suite, scenarios, results);
    for (const scenario of scenarios) {
      const testcase = suite.ele('testcase', {
        classname: feature.replace(/^features\//, '').replace(/\.feature$/, ''),
        name: visibleLine(scenario.name),
        time: seconds(scenario.duration),
      });
      const element = elementOf(scenario, known);
      if (!element) continue;
      const outcome = testcase.ele(element, {
        message: visibleLine(sentence(known.get(scenario.id) ?? scenario.reason)),
        type: typeOf(scenario, known),
      });
      if (element === 'skipped') continue;
      outcome.txt(details(scenario, results));
      if (attachment) testcase.ele('system-out').txt(`[[ATTACHMENT|${visibleLine(attachment)}]]`);
    }
  }
  addBaselineSuite(root, results.baseline);
  return `${root.end({ prettyPrint: true })}\n`;
}

/** What was tested by what; what is told once of many scenarios stands at the first suite that it is about. */
function addProperties(suite: XMLBuilder, own: ScenarioResult[], results: Results): void {
  const { scenarios, groups, discrepancies, target, suite: edition } = results;
  const ids = new Set(own.map(({ id }) => id));
  const told = groups
    .filter(({ verdict, first }) => verdict === 'fail' && ids.has(first.scenario))
    .map((group) => ({
      name: 'shared-cause',
      value: `${groupText(group)} Rows: ${group.requirements.join(', ')}`,
    }));
  const disagreements = discrepancies
    .filter(({ scenario }) => ids.has(scenario))
    .map((each) => ({ name: 'claims', value: disagreementText(each) }));
  told.push(...disagreements);
  const given = scenarios.find(({ evidence }) => evidence?.stopped?.givenUp);
  if (given && ids.has(given.id))
    told.push({ name: 'given-up', value: given.evidence?.stopped?.reason ?? '' });
  const properties = suite.ele('properties');
  const tested = [
    { name: 'target', value: targetText(target) },
    { name: 'suite', value: suiteText(edition) },
  ];
  for (const { name, value } of [...tested, ...told])
    properties.ele('property', { name, value: visibleLine(value) });
}

const ELEMENTS: Record<ScenarioResult['verdict'], 'failure' | 'error' | 'skipped' | undefined> = {
  pass: undefined,
  fail: 'failure',
  error: 'error',
  inconc: 'skipped',
  none: 'skipped',
  inapplicable: 'skipped',
};

/** Why each scenario that the baseline explains is known, by id. */
type Known = ReadonlyMap<string, string>;

/** What the baseline knows, and a walk that met again what is told elsewhere, are counted, and are no failures more. */
function elementOf({ id, verdict, metAgain }: ScenarioResult, known: Known) {
  return metAgain || known.has(id) ? 'skipped' : ELEMENTS[verdict];
}

function typeOf({ id, verdict, cannot, metAgain }: ScenarioResult, known: Known): string {
  if (cannot) return 'left-out';
  if (metAgain) return 'met-again';
  return known.has(id) ? 'known' : verdict;
}

/** Line for line; what the target said never makes one of its own. */
function details({ id, reason, evidence }: ScenarioResult, results: Results): string {
  const judged = (evidence?.judgements ?? []).filter(
    ({ verdict }) => verdict === 'fail' || verdict === 'error',
  );
  const told = judged.flatMap((judgement) => {
    const result = results.requirements.find(({ requirement }) => requirement.id === judgement.requirement);
    if (!result || isToldElsewhere(result, id)) return [];
    return [judgementLines(judgement, result, evidence?.trace ?? [], results)];
  });
  const walks = results.walks
    .filter(({ scenario }) => scenario === id)
    .map((walk) => [walkTitle(walk), ...walkLines(walk)]);
  const parts = [...told, ...walks].map((lines) => lines.map(visibleLine).join('\n'));
  return parts.length > 0 ? parts.join('\n\n') : visibleLine(reason);
}

function judgementLines(
  judgement: AnyJudgement,
  { requirement, reason, walks }: RequirementResult,
  trace: TraceEntry[],
  { groups, docs }: Results,
): string[] {
  const seen = stepText(judgement.step);
  const group = groups.find(
    ({ verdict, requirements: rows }) => verdict === 'fail' && rows.includes(requirement.id),
  );
  return [
    `${requirement.id}: ${sentence(walks?.told ? reason : judgement.reason)}`,
    ...(seen ? [`Seen ${seen}`] : []),
    ...explanationLines(explain(judgement, requirement.place, trace)),
    ...(docs === undefined ? [] : [`Page: ${siteAddress(docs, requirement.id, 'en')}`]),
    ...(group ? [`Shared cause: ${groupText(group)}`] : []),
  ];
}

/** What both the root and each suite count; of what was skipped some readers want no count at the root. */
function tally(scenarios: ScenarioResult[], known: Known) {
  return {
    tests: scenarios.length,
    failures: count(scenarios, 'failure', known),
    errors: count(scenarios, 'error', known),
  };
}

function count(scenarios: ScenarioResult[], element: 'failure' | 'error' | 'skipped', known: Known): number {
  return scenarios.filter((scenario) => elementOf(scenario, known) === element).length;
}

function byFeature(scenarios: ScenarioResult[]): Map<string, ScenarioResult[]> {
  const features = new Map<string, ScenarioResult[]>();
  for (const scenario of scenarios) {
    const feature = features.get(scenario.feature) ?? [];
    feature.push(scenario);
    features.set(scenario.feature, feature);
  }
  return features;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
