/** The checks that are another program's verdict: passed if it ends with exit code 0. */

import { type Check, single } from './check';
import { runNode } from './program';

/** @param root the project's folder */
export function tools(root: string): {
  biome: Check;
  types: Check;
  schemas: Check;
  steps: Check;
  structure: Check;
  texts: Check;
  walks: Check;
} {
  const tool = (name: string, ...programArguments: string[]): Check => ({
    name,
    run: async () => {
      const { code, output } = await runNode(root, programArguments);
      return single(code === 0, output);
    },
  });
  return {
    biome: tool(
      'biome',
      'node_modules/@biomejs/biome/bin/biome',
      'ci',
      '--colors=off',
      '--error-on-warnings',
    ),
    types: tool('types', 'node_modules/typescript/bin/tsc', '--noEmit'),
    structure: tool(
      'structure',
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      ...['cli', 'fixtures', 'reports', 'schemas', 'steps', 'traffic'],
      '--output-type',
      'err',
    ),
    steps: tool('steps', 'cli/softphone-conformance.cjs', 'catalogue', '--check'),
    schemas: tool('schemas', 'cli/softphone-conformance.cjs', 'derive', '--check'),
    texts: tool('texts', 'cli/softphone-conformance.cjs', 'features', '--check'),
    walks: tool('walks', 'cli/softphone-conformance.cjs', 'walks', '--check'),
  };
}
