/** Has cucumber look for the definition of each step of the editions, and execute none. */
import { PassThrough } from 'node:stream';
import { type IRunConfiguration, runCucumber } from '@cucumber/cucumber/api';
import type { SupportCode } from '../trials/execution';

export interface DryRun {
  scenarios: number;
  /** Steps that no definition understands, or more than one. */
  misunderstood: string[];
}

/**
 * @param configuration of cucumber.cjs
 * @param paths of the files
 */
export async function dryRun(
  configuration: IRunConfiguration,
  support: SupportCode,
  root: string,
  paths: readonly string[],
): Promise<DryRun> {
  const unheard = new PassThrough().resume();
  const steps = new Map<string, string>();
  const misunderstood = new Set<string>();
  let scenarios = 0;
  await runCucumber(
    {
      ...configuration,
      support,
      sources: { ...configuration.sources, paths: [...paths] },
      runtime: { ...configuration.runtime, dryRun: true },
      formats: { stdout: 'summary', files: {}, publish: false, options: {} },
    },
    { cwd: root, stdout: unheard, stderr: unheard, env: {} },
    ({ pickle, testCase, parseError }) => {
      if (parseError) misunderstood.add(`${parseError.source.uri}: ${parseError.message}`);
      if (pickle) scenarios++;
      for (const { id, text } of pickle?.steps ?? []) steps.set(id, text);
      for (const { pickleStepId, stepDefinitionIds } of testCase?.testSteps ?? [])
        if (pickleStepId !== undefined && stepDefinitionIds?.length !== 1)
          misunderstood.add(
            `${stepDefinitionIds?.length ?? 0} definitions understand: ${steps.get(pickleStepId)}`,
          );
    },
  );
  return { scenarios, misunderstood: [...misunderstood] };
}
