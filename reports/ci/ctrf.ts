/** Writes the results in the Common Test Report Format (ctrf.io): a test for each scenario. */
import { knownScenarios } from '../baseline/known-scenarios';
import type { Outcome, Results, ScenarioResult } from '../results';
import { shortened, visibleLine } from '../visible';
import { sentence } from '../wording';

type Status = 'passed' | 'failed' | 'skipped' | 'other';

/** failed: the target's fault. other: the harness's, or nothing could be told; `rawStatus` has our word for it. */
const STATUS: Record<Outcome, Status> = {
  pass: 'passed',
  fail: 'failed',
  error: 'other',
  inconc: 'other',
  none: 'other',
  inapplicable: 'skipped',
};
const STATUSES: Status[] = ['passed', 'failed', 'skipped', 'other'];
const MOST = 2000;

/** The text of `ctrf.json`. */
export function ctrfJson(results: Results): string {
  const { suite, target, scenarios, startedAt, duration, verdict } = results;
  const known = knownScenarios(results);
  const tests = scenarios.map((scenario) => testOf(scenario, known));
  const tally = STATUSES.map((status) => [status, tests.filter((test) => test.status === status).length]);
  const report = {
    reportFormat: 'CTRF',
    specVersion: '0.0.0',
    timestamp: new Date(startedAt.getTime() + duration).toISOString(),
    generatedBy: 'softphone-conformance',
    results: {
      tool: { name: 'softphone-conformance', version: suite.version },
      summary: {
        tests: tests.length,
        ...(Object.fromEntries(tally) as Record<Status, number>),
        pending: 0,
        start: startedAt.getTime(),
        stop: Math.round(startedAt.getTime() + duration),
        extra: { verdict },
      },
      tests,
      environment: {
        appName: visibleLine(target.name),
        appVersion: visibleLine(target.version),
        extra: { vendor: visibleLine(target.vendor), tables: suite.tables, features: suite.features },
      },
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function testOf(scenario: ScenarioResult, known: ReadonlyMap<string, string>) {
  const { id, name, feature, line, duration, verdict, reason, evidence, cannot, metAgain } = scenario;
  const isSkipped = known.has(id) || cannot !== undefined || metAgain !== undefined;
  const status: Status = isSkipped ? 'skipped' : STATUS[verdict];
  const broken = (evidence?.judgements ?? []).filter((judgement) => judgement.verdict !== 'pass');
  const requirements = [...new Set(broken.map(({ requirement }) => requirement))];
  return {
    testId: id,
    name: visibleLine(name),
    status,
    rawStatus: verdict,
    duration: Math.round(duration),
    suite: [feature],
    filePath: feature,
    ...(line && { line }),
    ...(reason && { message: shortened(visibleLine(sentence(reason)), MOST) }),
    ...(requirements.length > 0 && { labels: { requirement: requirements } }),
  };
}
