/** The recording of a run: the scenarios write their files, and this the index of them. */
import type { Target } from '../../fixtures/targets/target';
import type { Say } from '../../fixtures/texts/texts';
import type { RunRecord } from '../../reports/record';
import { prepareRecording, writeIndex } from '../../reports/recording/folder';
import { withoutSecrets } from '../../reports/recording/recorded-target';
import type { Results } from '../../reports/results';
import { isAddress } from '../../reports/site/base';
import type { RunOptions } from './options';

/** Bytes of the lines of all scenarios together, at most: a flood does not fill the disk. */
const LIMIT = 500_000_000;

export class RunRecording {
  private constructor(
    private readonly folder: string,
    private readonly limit: number,
  ) {}

  /** @throws ConfigurationError when the folder holds other things, or cannot be written to */
  static begin(folder: string, limit = LIMIT): RunRecording {
    prepareRecording(folder);
    return new RunRecording(folder, limit);
  }

  /** What each of so many workers is told. */
  parametersFor(workers: number): { record: string; recordLimit: number } {
    return { record: this.folder, recordLimit: Math.floor(this.limit / workers) };
  }

  /**
   * Writes the index of what was recorded, and gives what there is to say of it, in one line.
   * @param say tells it
   * @param options with paths from the root of the suite
   * @param docs what addresses of the site begin with; a folder is known here only
   */
  end(
    target: Target,
    suite: Results['suite'],
    { only, tags, walks, walk, shard, paths, strict }: RunOptions,
    { scenarios, startedAt }: RunRecord,
    docs: string | undefined,
    say: Say,
  ): string {
    const selection = { only, tags, ...(walks && { walks }), ...(walk && { walk }), shard, paths, strict };
    const head = {
      ...{ recordedAt: startedAt.toISOString(), suite, target: withoutSecrets(target), selection },
      ...(isAddress(docs) && { docs }),
    };
    const ids = scenarios.map(({ id }) => id);
    const { all, cut } = writeIndex(this.folder, head, ids);
    const but = cut > 0 ? say('run.recordedCut', { count: cut }) : '';
    return say('run.recorded', { folder: this.folder, scenarios: say('run.scenarios', { count: all }), but });
  }
}
