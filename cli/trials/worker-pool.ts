/** Processes that run scenarios side by side, one for each core; each keeps its support code and its browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JestWorkerFarm, Worker } from 'jest-worker';
import type { Manner } from './execution';
import type { ScenarioOutcome } from './outcome';
import { type Trial, targetFile } from './trial';

type Farm = JestWorkerFarm<typeof import('./worker')>;

export class WorkerPool {
  private readonly folder = mkdtempSync(join(tmpdir(), 'softphone-conformance-trials-'));
  private readonly farm: Farm;
  private files = 0;

  /** @param size number of processes */
  constructor(readonly size = availableParallelism()) {
    this.farm = new Worker(require.resolve('./worker'), {
      exposedMethods: ['run'],
      numWorkers: size,
      maxRetries: 0,
      forkOptions: {
        execArgv: ['-r', require.resolve('../typescript.cjs')],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    }) as Farm;
  }

  /**
   * Runs scenarios on a simulated target. Rejects when the process that runs them dies.
   * @param paths as {@link Execution.run} takes them
   */
  run(trial: Trial, paths: string[], manner?: Manner): Promise<ScenarioOutcome[]> {
    this.files += 1;
    const file = join(this.folder, `target-${this.files}.yaml`);
    writeFileSync(file, targetFile(trial));
    return this.farm.run(file, paths, manner);
  }

  async end(): Promise<void> {
    await this.farm.end();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
