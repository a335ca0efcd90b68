/** Completes the results that allure-cucumberjs wrote: verdicts of ours, environment and categories. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from '../schemas/verdict';
import type { Outcome, Results, ScenarioResult } from './results';
import { visibleLine } from './visible';
import { coverage, headline, sentence, suiteText } from './wording';

/** failed is the target's fault, broken the harness's, skipped says that it could not be judged. */
const STATUS: Record<Outcome, string> = {
  pass: 'passed',
  fail: 'failed',
  error: 'broken',
  inconc: 'skipped',
  none: 'skipped',
  inapplicable: 'skipped',
};

const CATEGORIES = [
  { name: 'Product defects', matchedStatuses: ['failed'] },
  { name: 'Test defects', matchedStatuses: ['broken'] },
  {
    name: 'Inapplicable (left out by the ICS)',
    matchedStatuses: ['skipped'],
    messageRegex: '(?s)inapplicable: .*',
  },
  {
    name: 'Left out (the site cannot bring it about)',
    matchedStatuses: ['skipped'],
    messageRegex: '(?s)left out: .*',
  },
  { name: 'Inconclusive', matchedStatuses: ['skipped'], messageRegex: '(?s)(inconc|none): .*' },
];

interface AllureResult {
  /** Ends with `features/plugin/check-in.feature#Wrong password`. */
  fullName: string;
  status: string;
  statusDetails?: { message?: string };
  /** Of the scenario, in their order; what a step did within itself stands in its own list. */
  steps?: AllureStep[];
}

interface AllureStep {
  status: string;
  statusDetails?: { message?: string };
}

/** What went wrong outside of any scenario, as Allure sees it. */
interface AllureGlobals {
  attachments: unknown[];
  errors: { message?: string }[];
}

/** How allure-cucumberjs begins what our own hook says at the end of a scenario that went on after a fault. */
const SCENARIO_FAILED = `hook failed: ${Halt.name}: `;

/** @param folder the `allure-results` of the run; nothing happens when it is not there. */
export function completeAllureResults(folder: string, results: Results): void {
  if (!existsSync(folder)) return;
  const scenarios = new Map(
    results.scenarios.map((scenario) => [`${scenario.feature}#${scenario.name}`, scenario]),
  );
  for (const name of readdirSync(folder).filter((file) => file.endsWith('-result.json'))) {
    const file = join(folder, name);
    const result = JSON.parse(readFileSync(file, 'utf8')) as AllureResult;
    const scenario = scenarios.get(result.fullName.slice(result.fullName.indexOf(':') + 1));
    if (scenario) writeFileSync(file, JSON.stringify(settled(result, scenario)));
  }
  for (const name of readdirSync(folder).filter((file) => file.endsWith('-globals.json')))
    dropScenarioFailures(join(folder, name));
  writeFileSync(join(folder, 'categories.json'), JSON.stringify(CATEGORIES, null, 2));
  writeFileSync(join(folder, 'environment.properties'), environment(results));
}

/** Cucumber only knows passed and failed, so Allure cannot tell the target's faults from others by itself. */
function settled(result: AllureResult, scenario: ScenarioResult): AllureResult {
  const { verdict, reason, evidence, cannot } = scenario;
  const settledResult = { ...result, status: STATUS[verdict] };
  if (verdict === 'pass') return settledResult;
  const message = `${cannot ? 'left out' : verdict}: ${visibleLine(sentence(reason))}`;
  const steps = result.steps?.map((step, i) => marked(step, brokenIn(i + 1, evidence)));
  return {
    ...settledResult,
    ...(steps ? { steps } : {}),
    statusDetails: { ...result.statusDetails, message },
  };
}

/** What the step of that number saw broken, a line a requirement. */
function brokenIn(number: number, evidence: ScenarioResult['evidence']): string[] {
  return (evidence?.judgements ?? [])
    .filter(({ verdict, step }) => verdict === 'fail' && step?.number === number)
    .map(({ requirement, reason }) => visibleLine(`${requirement}: ${sentence(reason)}`));
}

/** A step that saw something broken, and after which the scenario went on, has passed as far as cucumber knows. */
function marked(step: AllureStep, broken: string[]): AllureStep {
  if (broken.length === 0) return step;
  const message = [...new Set(broken)].join('\n');
  return { ...step, status: STATUS.fail, statusDetails: { ...step.statusDetails, message } };
}

/** That a scenario failed stands at the scenario; it is no fault of the whole run. */
function dropScenarioFailures(file: string): void {
  const globals = JSON.parse(readFileSync(file, 'utf8')) as AllureGlobals;
  const errors = globals.errors.filter(({ message = '' }) => !message.startsWith(SCENARIO_FAILED));
  if (errors.length === globals.errors.length) return;
  if (errors.length + globals.attachments.length === 0) rmSync(file);
  else writeFileSync(file, JSON.stringify({ ...globals, errors }));
}

function environment(results: Results): string {
  const { target, suite } = results;
  const values = {
    Target: `${target.name} ${target.version} (${target.vendor})`,
    Verdict: headline(results),
    Requirements: coverage(results),
    Suite: suiteText(suite),
    Node: process.version,
    Platform: `${process.platform} ${process.arch}`,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${escaped(value)}\n`)
    .join('');
}

/** Java reads properties as Latin-1, and gives the backslash a meaning. */
function escaped(text: string): string {
  return visibleLine(text)
    .replaceAll('\\', '\\\\')
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
