/** Conducts the runs of the conforming variants: every scenario of their system, and what is to be said of them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACES_OF } from '../../fixtures/systems';
import { type RegisteredVariant, registeredVariants } from '../../fixtures/variants/registry';
import { EXIT } from '../../reports/exit-code';
import { areFor, thisProject } from '../../reports/project';
import { durationText, plural } from '../../reports/wording';
import { named, ofDay } from '../trials/choice';
import { CONFORMING, notPassed, portions, refuseUnlessPassed } from '../trials/conforming';
import { Places } from '../trials/places';
import { progressOf } from '../trials/progress';
import { type Trial, trialOf } from '../trials/trial';
import { WorkerPool } from '../trials/worker-pool';
import { judgeClientVariant, registeredClientVariants } from './clients';
import { judgeVariant, type VariantVerdict } from './judge';

export interface VariantOptions {
  names: string[];
  date?: string;
  list?: boolean;
  out: string;
}

/** Scenarios that one process takes at a time. */
const PORTION = 40;
/** Scenarios of each variant in the sample of a day. */
const SAMPLE = 2;

/** @returns the exit code. @throws ConfigurationError for an unknown name, HarnessFault when the conforming target fails */
export async function conductVariants(
  { names, date, list, out }: VariantOptions,
  stdout: NodeJS.WriteStream,
): Promise<number> {
  const all = named([...registeredVariants(), ...registeredClientVariants()], names, 'variant');
  if (list) {
    for (const { name } of all) stdout.write(`${name}\n`);
    return EXIT.conformant;
  }
  const began = performance.now();
  const clients = all.filter((variant) => variant.system === 'client').map(judgeClientVariant);
  const chosen = all.filter((variant): variant is RegisteredVariant => variant.system !== 'client');
  const verdicts = chosen.length > 0 ? await verdictsOf(chosen, date, stdout) : [];
  return concluded([...verdicts, ...clients], out, performance.now() - began, stdout);
}

/** @throws HarnessFault when the conforming target does not pass */
async function verdictsOf(
  chosen: readonly RegisteredVariant[],
  date: string | undefined,
  stdout: NodeJS.WriteStream,
): Promise<VariantVerdict[]> {
  const progress = progressOf(stdout, 'portions of scenarios', 'not passed');
  const pool = new WorkerPool();
  try {
    const places = await Places.load(thisProject().root);
    const jobs = chosen.map((variant) => ({ variant, scenarios: scenariosOf(variant, places, date) }));
    const wanted = [...new Set(jobs.flatMap(({ scenarios }) => scenarios))];
    const total = [wanted, ...jobs.map(({ scenarios }) => scenarios)].reduce(
      (sum, each) => sum + Math.ceil(each.length / PORTION),
      0,
    );
    let done = 0;
    const run = async (trial: Trial, scenarios: readonly string[]) => {
      const outcomes = await Promise.all(
        portions(scenarios, PORTION).map(async (portion) => {
          const part = await pool.run(trial, places.paths(portion));
          done += 1;
          progress.tell(done, total, notPassed(part).length);
          return part;
        }),
      );
      return outcomes.flat();
    };
    const usual = await run(CONFORMING, wanted);
    refuseUnlessPassed(usual);
    return await Promise.all(
      jobs.map(async ({ variant, scenarios }) => {
        const outcomes = await run(trialOf(variant), scenarios);
        const own = new Set(scenarios);
        const conforming = usual.filter(({ scenario }) => own.has(scenario));
        return judgeVariant(variant, outcomes, conforming, date === undefined);
      }),
    );
  } finally {
    progress.stop();
    await pool.end();
  }
}

function scenariosOf(
  { name, system }: RegisteredVariant,
  places: Places,
  date: string | undefined,
): string[] {
  const all = places.scenarios.filter((id) => areFor(id, INTERFACES_OF[system]));
  if (date === undefined) return all;
  const lots = all.map((id) => ({ id, name: `${name} ${id}` }));
  return ofDay(lots, date, SAMPLE).map(({ id }) => id);
}

function concluded(
  verdicts: VariantVerdict[],
  out: string,
  duration: number,
  stdout: NodeJS.WriteStream,
): number {
  const unsound = verdicts.filter(({ sound }) => !sound);
  mkdirSync(out, { recursive: true });
  const file = join(out, 'variants.json');
  writeFileSync(file, `${JSON.stringify({ duration, verdicts }, null, 2)}\n`);
  const scenarios = verdicts.reduce((sum, verdict) => sum + verdict.scenarios, 0);
  for (const { variant, red, unexpected, missing } of unsound) {
    for (const each of red) stdout.write(`${variant}: not passed: ${each}\n`);
    for (const each of unexpected) stdout.write(`${variant}: finding that its errata do not say: ${each}\n`);
    for (const each of missing)
      stdout.write(`${variant}: no scenario cited ${each} beyond what the conforming target shows\n`);
  }
  stdout.write(
    `${plural(verdicts.length, 'variant')}, ${plural(scenarios, 'scenario')} in ${durationText(duration)}; ${unsound.length} judged wrongly\nverdicts: ${file}\n`,
  );
  return unsound.length > 0 || verdicts.length === 0 ? EXIT.nonConformant : EXIT.conformant;
}
