/** What `npm test` runs after set-up: every check the project has, or those that are named. */

import path from 'node:path';
import { Argument, Command } from 'commander';
import { coloursFor } from '../reports/colours';
import type { Check } from './self-check/check';
import { commands } from './self-check/commands';
import { features } from './self-check/features';
import { fuzz } from './self-check/fuzz';
import { packaged } from './self-check/package';
import { hostileSample, mutantSample, variantSample } from './self-check/proving';
import { runChecks } from './self-check/run-checks';
import { simulatedSuite, suiteByHttps } from './self-check/suite';
import { tools } from './self-check/tools';
import { unitTests } from './self-check/unit-tests';
import { ofDay } from './trials/choice';

/** "Bad configuration" in the contract of exit codes. */
const BAD_CONFIGURATION = 3;

/** So many of the variants walk through their model by chance in `npm test`. */
const VARIANTS_WALKED = 4;

/** Loaded only now: a check that is named alone shall not wait for all the simulators. */
function properties(day: string) {
  const { PROPERTIES } = require('./fuzz/properties') as typeof import('./fuzz/properties');
  const { variantProperties } =
    require('./fuzz/model/properties') as typeof import('./fuzz/model/properties');
  return [...PROPERTIES, ...ofDay(variantProperties(), day, VARIANTS_WALKED)];
}

async function main(): Promise<void> {
  const root = path.join(__dirname, '..');
  const { biome, types, schemas, steps, structure, texts, walks } = tools(root);
  // Samples change with it.
  const day = new Date().toISOString().slice(0, 10);
  // The compiler keeps one core busy for as long as the small checks and the first unit tests keep the other. The
  // suite measures time against deadlines, so nothing runs beside it.
  const stages: Check[][][] = [
    [
      [types, fuzz(() => properties(day))],
      [biome, structure, features(root), steps, texts, schemas, walks, unitTests(root)],
    ],
    [[simulatedSuite(root), suiteByHttps(root), commands(root), packaged(root)]],
    [[mutantSample(root, day), variantSample(root, day), hostileSample(root, day)]],
  ];
  const names = stages.flat(2).map((check) => check.name);
  const command = new Command('npm test --')
    .description(
      'Checks the project. The last line says how many unit tests, scenarios and other checks passed.',
    )
    .addArgument(new Argument('[checks...]', 'only these').choices(names))
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : BAD_CONFIGURATION))
    .parse();
  const wanted = command.args.length === 0 ? names : command.args;

  const colours = coloursFor(process.stdout, process.env);
  const sums = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const lanes = stage.map((lane) => lane.filter((check) => wanted.includes(check.name)));
    const { passed, failed } = await runChecks(lanes, (line) => console.log(line), colours);
    sums.passed += passed;
    sums.failed += failed;
  }
  console.log(`${sums.passed} passed, ${sums.failed} failed`);
  process.exitCode = sums.failed === 0 ? 0 : 1;
}

void main();
