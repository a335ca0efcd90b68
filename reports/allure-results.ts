/** Completes the results that allure-cucumberjs wrote: verdicts of ours, environment and categories. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Results, ScenarioResult } from './results';
import { visible } from './visible';
import { coverage, headline, sentence } from './wording';

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
  { name: 'Inconclusive', matchedStatuses: ['skipped'], messageRegex: '(?s)(inconc|none): .*' },
];

interface AllureResult {
  /** Ends with `features/plugin/check-in.feature#Wrong password`. */
  fullName: string;
  status: string;
  statusDetails?: { message?: string };
}

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
  writeFileSync(join(folder, 'categories.json'), JSON.stringify(CATEGORIES, null, 2));
  writeFileSync(join(folder, 'environment.properties'), environment(results));
}

/** Cucumber only knows passed and failed, so Allure cannot tell the target's faults from others by itself. */
function settled(result: AllureResult, { verdict, reason }: ScenarioResult): AllureResult {
  const settledResult = { ...result, status: STATUS[verdict] };
  if (verdict === 'pass') return settledResult;
  const message = `${verdict}: ${visible(sentence(reason))}`;
  return { ...settledResult, statusDetails: { ...result.statusDetails, message } };
}

function environment(results: Results): string {
  const { target, suite } = results;
  const values = {
    Target: `${target.name} ${target.version} (${target.vendor})`,
    Verdict: headline(results),
    Requirements: coverage(results),
    Suite: `${suite.version}, tables ${suite.tables.slice(0, 12)}, features ${suite.features.slice(0, 12)}`,
    Node: process.version,
    Platform: `${process.platform} ${process.arch}`,
  };
  return Object.entries(values)
    .map(([name, value]) => `${name}=${escaped(value)}\n`)
    .join('');
}

/** Java reads properties as Latin-1, and gives the backslash a meaning. */
function escaped(text: string): string {
  return visible(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', ' ')
    .replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
