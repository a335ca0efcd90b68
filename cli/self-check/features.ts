/** Lints the feature files with gplint and the rules in .gplintrc. */

import path from 'node:path';
import { getConfiguration } from 'gplint/build/config-parser';
import { readAndParseFile } from 'gplint/build/linter';
import { runAllEnabledRules } from 'gplint/build/rules';
import type { RuleError, RulesConfig } from 'gplint/build/types';
import { type Check, type CheckResult, single } from './check';
import { liftOutOfRules, misplacedRules, rulesFor } from './gherkin-rules';
import { projectFiles } from './project-files';

/** @param root the project's folder, with `features` and .gplintrc */
export function features(root: string): Check {
  return {
    name: 'features',
    run: () => lintFeatures(path.join(root, 'features'), path.join(root, '.gplintrc')),
  };
}

/**
 * @param folder of the feature files
 * @param configurationFile in gplint's format
 * @returns one pass or failure for the whole; neither if there is no feature file
 */
export async function lintFeatures(folder: string, configurationFile: string): Promise<CheckResult> {
  const files = projectFiles(folder, /\.feature$/);
  if (files.length === 0) return { passed: 0, failed: 0, output: '' };
  const configuration = await getConfiguration(configurationFile);
  const complaints: string[] = [];
  // One after the other: gplint's rules about names that come up twice remember the files before.
  for (const file of files) {
    for (const { line, message, rule } of await lint(file, configuration)) {
      complaints.push(`${path.relative(folder, file)}:${line} ${message} (${rule})`);
    }
  }
  return single(complaints.length === 0, complaints.join('\n'));
}

async function lint(file: string, configuration: RulesConfig): Promise<RuleError[]> {
  try {
    const { feature, pickles = [], file: source } = await readAndParseFile(file);
    if (!feature || !source) return [{ line: 1, message: 'Empty feature file', rule: 'no-empty-file' }];
    const found = await runAllEnabledRules(
      liftOutOfRules(feature),
      pickles,
      source,
      rulesFor(file, configuration),
    );
    return [...found, ...misplacedRules(feature)];
  } catch (error) {
    // gplint rejects with its list of complaints when a file is no Gherkin.
    if (Array.isArray(error)) return error;
    throw error;
  }
}
