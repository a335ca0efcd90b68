/** Runs the suite against simulated targets, as `npm start` does, and counts its scenarios. */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { loadPurposes, type Purposes } from '../../reports/purposes';
import { misfit } from '../../schemas/trace-schema';
import type { Evidence } from '../../schemas/verdict';
import { differing, purposesIn } from '../purposes';
import { evidenceIn } from '../run/evidence-in';
import { scenarioVerdicts } from '../run/scenario-verdicts';
import type { Check, CheckResult } from './check';
import { runNode } from './program';

/** So many entries that are wrong are told: the same mistake is made in many. */
const TOLD = 20;

/** @param root the project's folder */
export function simulatedSuite(root: string): Check {
  return suiteOn(root, 'suite', [], (all) => all);
}

/**
 * The same features on the simulated gateway behind real sockets and TLS, where the suite has it in its process.
 *
 * @param root the project's folder
 */
export function suiteByHttps(root: string): Check {
  const target = path.join('fixtures', 'targets', 'simulated-https.yaml');
  return suiteOn(root, 'https', ['--target', target], (all) =>
    Object.fromEntries(Object.entries(all).filter(([scenario]) => scenario.startsWith('gateway/'))),
  );
}

/** @param own of the committed purposes, those of the scenarios that such a run has */
function suiteOn(root: string, name: string, options: string[], own: (all: Purposes) => Purposes): Check {
  return {
    name,
    run: async () => {
      const out = fs.mkdtempSync(path.join(os.tmpdir(), 'softphone-conformance-'));
      const program = ['cli/softphone-conformance.cjs', 'run', '--out', out, ...options];
      const { code, output } = await runNode(root, program);
      const report = path.join(out, 'junit.xml');
      const counts = fs.existsSync(report) ? countScenarios(fs.readFileSync(report, 'utf8')) : NONE;
      const run = judgeRun(code, counts, `${output}\nreports: ${out}`);
      const judged = code === 0 ? withPurposes(run, differing(own(loadPurposes()), purposesIn(out))) : run;
      const result = code === 0 ? withTrace(judged, evidenceIn(path.join(out, 'allure-results'))) : judged;
      if (result.failed === 0) fs.rmSync(out, { recursive: true, force: true });
      return result;
    },
  };
}

/**
 * A scenario that quietly judges less than it did is red: what it would have judged is committed.
 *
 * @param changed scenarios whose purposes are not the committed ones
 */
export function withPurposes(run: CheckResult, changed: string[]): CheckResult {
  if (changed.length === 0) return run;
  const told = `other requirements than in features/purposes.json are judged by:\n${changed.join('\n')}\nif that is meant: npm start, then npm run purposes`;
  return { ...run, failed: run.failed + 1, output: `${run.output}${told}` };
}

/** An entry of a trace that its schema does not know is red, and so is a run that left none. */
export function withTrace(run: CheckResult, evidence: Pick<Evidence, 'scenario' | 'trace'>[]): CheckResult {
  const entries = evidence.flatMap(({ scenario, trace }) => trace.map((entry) => ({ scenario, entry })));
  const wrong = entries.flatMap(({ scenario, entry }) => {
    const told = misfit(entry);
    return told ? [`${scenario}: ${told}`] : [];
  });
  if (entries.length > 0 && wrong.length === 0) return run;
  const told =
    entries.length === 0
      ? 'no evidence of the run holds an entry of a trace'
      : `entries of traces are not as in schemas/trace-entry.schema.json:\n${wrong.slice(0, TOLD).join('\n')}`;
  return { ...run, failed: run.failed + 1, output: `${run.output}${told}` };
}

interface ScenarioCounts {
  passed: number;
  failed: number;
}

const NONE: ScenarioCounts = { passed: 0, failed: 0 };

/**
 * @param code exit code of the run
 * @param counts of its scenarios
 * @param output what to show if it is red
 * @returns red unless the run was conformant and every scenario passed
 */
export function judgeRun(code: number | null, counts: ScenarioCounts, output: string): CheckResult {
  // A run can be red with every scenario green: a requirement that nothing judged, for one.
  const unexplained = code !== 0 && counts.failed === 0 ? 1 : 0;
  const failed = counts.failed + unexplained;
  const told = `exit code ${code ?? 'none: ended by a signal'}\n${output}`;
  return { passed: counts.passed, failed, output: failed === 0 && counts.passed > 0 ? '' : told };
}

/**
 * @param junit text of a junit.xml
 * @returns a scenario passed if nothing is said against it: no failure, no error, and not skipped either
 */
export function countScenarios(junit: string): ScenarioCounts {
  const verdicts = scenarioVerdicts(junit);
  const passed = verdicts.filter(({ verdict }) => verdict === 'pass');
  return { passed: passed.length, failed: verdicts.length - passed.length };
}
