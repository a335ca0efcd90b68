/** Conducts many runs of the suite in random order, several side by side. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from '../../fixtures/targets/configuration-error';
import { EXIT } from '../../reports/exit-code';
import { areFor, thisProject } from '../../reports/project';
import { durationText, plural } from '../../reports/wording';
import type { InterfaceName } from '../../schemas/catalogue';
import { Places } from '../trials/places';
import { progressOf } from '../trials/progress';
import { WorkerPool } from '../trials/worker-pool';
import { passingFindings, unsteady } from './compare';

export interface SteadinessOptions {
  /** Feature files; empty: all. */
  features: string[];
  times: number;
  processes?: number;
  seed: number;
  only?: InterfaceName;
  out: string;
}

/** @returns the exit code. @throws HarnessFault when cucumber could not go on */
export async function conductSteadiness(
  { features, times, processes = availableParallelism(), seed, only, out }: SteadinessOptions,
  stdout: NodeJS.WriteStream,
): Promise<number> {
  const began = performance.now();
  const places = await Places.load(thisProject().root);
  const scenarios = places.scenariosIn(features).filter((id) => only === undefined || areFor(id, [only]));
  if (scenarios.length === 0) throw new ConfigurationError('None of these features is for that interface.');
  const paths = places.paths(scenarios);
  const pool = new WorkerPool(processes);
  const progress = progressOf(stdout, 'runs', 'scenarios not passed');
  let done = 0;
  try {
    const runs = await Promise.all(
      Array.from({ length: times }, async (_, i) => {
        const trial = { name: `Conforming, run ${i + 1}`, misbehaviours: [] };
        const outcomes = await pool.run(trial, paths, { order: `random:${seed + i}` });
        done += 1;
        progress.tell(done, times, outcomes.filter(({ verdict }) => verdict !== 'pass').length);
        return { outcomes, load: loadavg()[0] ?? 0 };
      }),
    );
    progress.stop();
    const differing = unsteady(runs.map(({ outcomes }) => outcomes));
    const findings = passingFindings(runs.map(({ outcomes }) => outcomes));
    const red = runs.flatMap(({ outcomes }) => outcomes).filter(({ verdict }) => verdict !== 'pass');
    const load = Math.max(...runs.map((run) => run.load));
    mkdirSync(out, { recursive: true });
    const file = join(out, 'steadiness.json');
    const text = {
      runs: times,
      processes,
      seed,
      scenarios: scenarios.length,
      load,
      differing,
      findings,
    };
    writeFileSync(file, `${JSON.stringify(text, null, 2)}\n`);
    for (const { scenario, came } of differing) {
      for (const { what, runs: numbers } of came) {
        stdout.write(`${scenario}: in ${plural(numbers.length, 'run')} (${numbers.join(', ')}): ${what}\n`);
      }
    }
    stdout.write(
      `${plural(times, 'run')} of ${plural(scenarios.length, 'scenario')} in random order, ${processes} side by side, load up to ${load.toFixed(1)}, in ${durationText(performance.now() - began)}: ` +
        `${plural(differing.length, 'scenario')} not the same each time, ${red.length} not passed, ${plural(findings.length, 'finding')} only in some\ncomparison: ${file}\n`,
    );
    return differing.length + red.length > 0 ? EXIT.nonConformant : EXIT.conformant;
  } finally {
    progress.stop();
    await pool.end();
  }
}
