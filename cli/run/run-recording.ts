/** The recording of a run: the scenarios write their files, and this the index of them. */
import type { Target } from '../../fixtures/targets/target';
import type { RunRecord } from '../../reports/record';
import { prepareRecording, writeIndex } from '../../reports/recording/folder';
import { withoutSecrets } from '../../reports/recording/recorded-target';
import type { Results } from '../../reports/results';
import type { RunOptions } from './options';

export class RunRecording {
  private constructor(readonly folder: string) {}

  /** @throws ConfigurationError when the folder holds other things, or cannot be written to */
  static begin(folder: string): RunRecording {
    prepareRecording(folder);
    return new RunRecording(folder);
  }

  /**
   * Writes the index of what was recorded.
   * @param options with paths from the root of the suite
   */
  end(
    target: Target,
    suite: Results['suite'],
    { only, tags, walks, shard, paths, strict }: RunOptions,
    { scenarios, startedAt }: RunRecord,
  ): void {
    const selection = { only, tags, ...(walks && { walks }), shard, paths, strict };
    const head = { recordedAt: startedAt.toISOString(), suite, target: withoutSecrets(target), selection };
    writeIndex(
      this.folder,
      head,
      scenarios.map(({ id }) => id),
    );
  }
}
